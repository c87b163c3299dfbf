// A finished game as it is kept, made from its debrief. Pure.
#pragma once

#include "client/model/debrief.hpp"
#include "client/model/game.hpp"
#include "client/model/progress.hpp"

#include <cstdint>
#include <optional>

namespace twocircles::client::progress {

// The same for as long as the game is, whatever token leads to it at the moment, and no way back to one.
std::uint64_t key_of(const model::Joined&);

// Nothing: the game was not played to its end. The mode, what it is compared with and the time are the
// caller's to add.
std::optional<model::PlayedGame> record_of(const model::Joined&, const model::Debrief&);

} // namespace twocircles::client::progress

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

// Played plainly; whatever else it was opened for is the caller's to add.
model::OpenedGame opened_of(const model::Joined&);

// Nothing: the game was not played to its end. The time is the caller's to add.
std::optional<model::PlayedGame> record_of(const model::OpenedGame&, const model::Debrief&);

} // namespace twocircles::client::progress

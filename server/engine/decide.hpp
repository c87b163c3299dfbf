// All rules of the game: what a command leads to in this world. Changes nothing.
#pragma once

#include "server/engine/command.hpp"
#include "server/engine/event.hpp"
#include "server/engine/refusal.hpp"
#include "server/engine/result.hpp"
#include "server/engine/world.hpp"

#include <vector>

namespace twocircles::engine {

using Decision = Result<std::vector<Event>, Refusal>;

Decision decide(const Scenario&, const World&, const Command&);

// What the seat sees of one response of the open beat.
enum class Offer : std::uint8_t
{
    hidden,
    open,
    locked,
    used_up
};
Offer offer(const Scenario&, const World&, BeatId, ResponseId);
// False when nothing on offer can be chosen: then only TimeOut leads on, whether or not the beat has a time
// limit.
bool answerable(const Scenario&, const World&, BeatId);

// The variant of a text that fits the world; empty string when none does.
const std::string& fitting(const std::vector<Variant>&, const Scenario&, const World&);

} // namespace twocircles::engine

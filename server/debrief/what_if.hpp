// What would have come of the other responses: plays the rest of the story out for each of them, from the
// same world and with the same chance, so that nothing but the response differs.
#pragma once

#include "server/debrief/replay.hpp"

#include <optional>

namespace twocircles::debrief {

// The world at the end when this command is given and a leader who reads the situation goes on from there.
engine::World played_on(const engine::Scenario&, const Fork&, const engine::Command&);

// The responses that could have been given at a decision, apart from the one that was.
std::vector<engine::ResponseId> others(const engine::Scenario&, const Fork&, engine::ResponseId given);

// Fills Decision::what_if, of the decisions that moved most first, until the effort is spent.
void ask_what_if(const engine::Scenario&, const Effort&, Replay&);

} // namespace twocircles::debrief

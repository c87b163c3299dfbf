// What would have come of the other responses: plays the rest of the story out for each of them, from the
// same world and with the same chance, so that nothing but the response differs.
#pragma once

#include "server/debrief/replay.hpp"

#include <optional>

namespace twocircles::debrief {

// The final score when this command is given and a leader who reads the situation goes on from there.
double score_after(const engine::Scenario&, const Fork&, const engine::Command&);

// Fills Decision::what_if of this seat's decisions, those that moved most first, until the effort is spent.
void ask_what_if(const engine::Scenario&, engine::SeatId, const Effort&, Replay&);

} // namespace twocircles::debrief

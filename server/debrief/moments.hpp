// Which decisions mattered most, and why, in plain sentences: what happened and what would have happened.
// Never what somebody is.
#pragma once

#include "server/debrief/replay.hpp"

#include <vector>

namespace twocircles::debrief {

// How much hung on each decision, in points of the score: the spread between the responses on offer, how far
// the team's meters moved, and what happened to people.
std::vector<double> importance_of(const Replay&);

// Three to five, in the order of the story; fewer when there were fewer decisions.
std::vector<Moment> moments_of(const engine::Scenario&, const Replay&);

} // namespace twocircles::debrief

// How far the people of a room stood apart over one decision.
#pragma once

#include "server/debrief/journal.hpp"

namespace twocircles::debrief {

// The chance that two of those asked, drawn at random, stood elsewhere: 0 when all agree, 1 when no two do
// (Gini 1912, without replacement). `counts`: how many stood where. 0 with fewer than two.
double apart(const std::vector<std::size_t>& counts);

// Fills in a decision's votes, and the largest disagreement among the groups of which at least two people
// took a stand; without any, that of the scripted team.
void add_stands(const Journal&, const BeatSaid&, Decision&);

} // namespace twocircles::debrief

// Lets story time pass over a team.
#pragma once

#include "server/engine/model/happening.hpp"
#include "server/engine/model/team.hpp"

#include <vector>

namespace twocircles::engine {

// Runs `steps` steps (a quarter day each) and appends what followers did to `out`. Chance is counter-based:
// it depends on seed, follower and day alone, so 2 + 3 steps equal 5. Allocates nothing beyond what `out`
// needs.
void advance(Team&, int steps, std::vector<Happening>& out);

// Follower takes a chance now ("take a chance" as a stance). Returns whether it came off, appends the
// happening, and changes the team as an attempt of the follower's own would. False without a happening if the
// follower left.
bool force_attempt(Team&, int follower, std::vector<Happening>& out);

// The same with an outcome that the story has decided.
void settle_attempt(Team&, int follower, bool succeeded, std::vector<Happening>& out);

} // namespace twocircles::engine

// What followers make of several leaders together. With one leader everything here is about that leader
// alone.
#pragma once

#include "server/engine/model/setup.hpp"
#include "server/engine/model/team_state.hpp"

#include <array>
#include <vector>

namespace twocircles::engine {

// How much each leader counts for two followers, in shares that sum to 1: standing = (1 for one's own
// superior, .5 for others) x (.1 + loyalty). Continuous, so that nobody changes heart in one step.
using Shares = std::array<Lanes, kMaxLeaders>; // only as many as there are leaders
void share_out(const TeamState&, const Pair&, Shares&);
std::vector<double> leader_shares(const TeamState&, int follower);

// The leader each of the two is most loyal to (the first of equals), whose vision they follow.
Lanes leader_followed(const TeamState&, const Pair&);

// Renews the seen_* columns: trust and loyalty by those shares, the vision of the leader followed.
void look(const TeamState&, const Pair&);
void look(TeamState&);

// 0..1: the part of direction that is left when leaders' visions compete (1 with one leader, or one vision).
double coherence(const TeamState&);

} // namespace twocircles::engine

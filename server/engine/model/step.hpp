// One step of the model (follower model 4.2, 4.4, 4.5): everything that happens without chance.
#pragma once

#include "server/engine/model/team_state.hpp"

namespace twocircles::engine {

// Lays out the scratch space, gives risk-taking and direction their first values.
void begin_story(TeamState&);

// Runs one step except for what followers do by chance, and without counting it. The seen_* columns must be
// fresh (views.hpp), and are again afterwards.
template <bool kLedger>
void relax(TeamState&);

extern template void relax<true>(TeamState&);
extern template void relax<false>(TeamState&);

} // namespace twocircles::engine

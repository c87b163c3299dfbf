// What the team gets done in one step, and how the situation moves on (follower model 4.5).
#pragma once

#include "server/engine/model/team_state.hpp"

namespace twocircles::engine {

// The seen_* columns must be fresh. Order, direction, delivery, innovation and damage of this step, then
// urgency, conflict and novelty after it.
void produce(TeamState&);

// Clarity of direction: sqrt(mean vision x mean plan clarity) x coherence.
double direction_of(TeamState&);

} // namespace twocircles::engine

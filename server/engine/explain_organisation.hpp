// Why the organisation's measures moved: order, direction, delivery, innovation, protection. They have no
// ledger; what the follower model's formulas (4.5) say is split over their terms, and opened into acts where
// the ledgers reach.
#pragma once

#include "server/engine/condition.hpp"
#include "server/engine/opening.hpp"
#include "server/engine/world.hpp"

namespace twocircles::engine {

// Amounts are shares of 1 and add up to about the change; what is over is the caller's to name. An account,
// not a proof: terms are read as the mean of both moments, so keep these a few days apart.
void add_organisation(Amounts& into, const World& before, const World& after, Measure, SeatId toward);

} // namespace twocircles::engine

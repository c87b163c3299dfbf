// Why a meter moved between two moments: the exact split of the change into its causes, from the ledger.
#pragma once

#include "server/engine/cause.hpp"
#include "server/engine/world.hpp"

#include <vector>

namespace twocircles::engine {

struct Reason
{
    Cause cause;
    double amount = 0; // points of 100
};

struct Explanation
{
    double before = 0, after = 0; // 0..100
    std::vector<Reason> reasons;  // largest first; their amounts add up to after - before (1e-6)
};

// `before` and `after` are two worlds of the same game, both with ledgers. Mediated causes ("because
// heart-trust fell") are opened into what moved the mediator, as far as the ledger reaches, so that people
// see acts and events rather than inner variables.
Explanation
explain(const Scenario&, const World& before, const World& after, Measure, FollowerId, SeatId toward);
// The team's mean.
Explanation explain_team(const Scenario&, const World& before, const World& after, Measure, SeatId toward);

} // namespace twocircles::engine

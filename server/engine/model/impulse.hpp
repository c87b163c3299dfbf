// The one way a state is moved at a moment: saturating and asymmetric (follower model 4.3).
#pragma once

#include "server/engine/model/coefficients.hpp"
#include "server/engine/model/team_state.hpp"

#include <algorithm>

namespace twocircles::engine {

// Moves one follower's state by d: gains work on what is missing to 1, losses on what is there and weigh
// more. What touches heart-trust or respect moves loyalty with it at once.
inline void bump(TeamState& team, int follower, State state, int leader, double d, CauseCode cause)
{
    if (d == 0) return;
    const auto index = static_cast<int>(state);
    double& x = team.value(state, leader, follower);
    const bool loss = state == State::stress ? d > 0 : d < 0;
    const double weighted = loss ? d * coefficient::kLossWeight[index] : d;
    const double old = x;
    x = std::clamp(old + (d > 0 ? weighted * (1 - old) : weighted * old), 0.0, 1.0);
    const double moved = x - old;
    if (team.ledger.on()) team.ledger.add(row_of(state, leader), follower, cause, moved);
    if (state == State::heart_trust || state == State::respect) {
        double& loyalty = team.value(State::loyalty, leader, follower);
        const double loyalty_before = loyalty;
        loyalty = std::clamp(loyalty_before + coefficient::kLoyaltySpill * moved, 0.0, 1.0);
        if (team.ledger.on())
            team.ledger.add(row_of(State::loyalty, leader), follower, cause, loyalty - loyalty_before);
    }
}

// How much a follower's deed or fate is noticed by a colleague: the tie, scaled so that an average tie counts
// half.
inline double notice(const TeamState& team, int witness, int seen, int present)
{
    return team.ties
               [static_cast<std::size_t>(seen) * static_cast<std::size_t>(team.stride) +
                static_cast<std::size_t>(witness)] *
           present / 2;
}

inline int count_present(const TeamState& team)
{
    int n = 0;
    for (int i = 0; i < team.followers; ++i)
        n += team.at(Column::present, i) != 0;
    return n;
}

} // namespace twocircles::engine

// Ninety days with a change, a crisis and a conflict in them, and what they were worth.
#pragma once

#include "tests/engine/model/support/leading.hpp"

namespace twocircles::engine::leading {

inline Team season(const Policy& policy, const TeamSetup& setup)
{
    Team team(setup);
    run(team, 90, [&](Team& t, int day) {
        if (day == 15) start_change(t, .9);
        if (day == 40) start_crisis(t, 1);
        if (day == 60) start_conflict(t, .8);
        policy(t, day);
    });
    return team;
}
inline Team season(const Policy& policy)
{
    return season(policy, flat());
}

inline double worth(const Team& t)
{
    return .5 * t.delivered_total() / (.22 * 90) + .5 * t.innovated_total() / (.045 * 90 + 2) -
           .03 * t.damage_total();
}

} // namespace twocircles::engine::leading

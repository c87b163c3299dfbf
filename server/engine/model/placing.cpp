#include "server/engine/model/placing.hpp"

#include <algorithm>
#include <cassert>

namespace twocircles::engine {

namespace {

double limited(double value)
{
    return std::clamp(value, 0.0, 1.0);
}

} // namespace

void place(Team& team, int follower, State state, int leader, double value)
{
    assert(follower >= 0 && follower < team.followers() && leader >= 0 && leader < team.leaders());
    Inside::of(team).value(state, leader, follower) = limited(value);
}

void place_risk_taking(Team& team, int follower, double value)
{
    Inside::of(team).at(Column::risk_taking, follower) = limited(value);
}

void place_failure(Team& team, int follower)
{
    Inside::of(team).at(Column::failed_at, follower) = team.day();
}

void place_order(Team& team, double value)
{
    Inside::of(team).scalars.order = limited(value);
}

void place_direction(Team& team, double value)
{
    Inside::of(team).scalars.direction = limited(value);
}

void place_recent_delivery(Team& team, double value)
{
    Inside::of(team).scalars.recent_delivery = limited(value);
}

void place_damage(Team& team, double days)
{
    Inside::of(team).scalars.damage = std::max(0.0, days);
}

void place_urgency(Team& team, double value)
{
    Inside::of(team).scalars.urgency = limited(value);
}

void place_novelty(Team& team, double value)
{
    Inside::of(team).scalars.novelty = limited(value);
}

void place_conflict(Team& team, double value)
{
    Inside::of(team).scalars.conflict = limited(value);
}

} // namespace twocircles::engine

// What the meters and goals show of a world. All values 0..100.
#include "server/engine/measure.hpp"

#include "server/engine/world.hpp"

namespace twocircles::engine {

namespace {

constexpr double kPoints = 100;

double limited(double share)
{
    return share < 0 ? 0 : share > 1 ? 1 : share;
}

// The follower model's own reading of a delivery rate (4.5): .22 a head and day is what is needed, shown
// as 50.
double delivery_share(double rate)
{
    return limited(.5 + .6 * (rate / .22 - 1));
}

// Ideas that landed, a head and day. A team led by passion alone comes to about .18 (64), one under control
// alone to about .01 (9); more is always better, but ever harder to see.
constexpr double kHalfInnovation = .10;
double innovation_share(double rate)
{
    return rate / (rate + kHalfInnovation);
}

// Days of an undirected crisis at full strength that halve the protection.
constexpr double kHalfDamage = 4;
double protection_share(double damage)
{
    return kHalfDamage / (kHalfDamage + damage);
}

double organisation_share(const World& world, Measure measured)
{
    const Team& team = world.team;
    switch (measured) {
    case Measure::order:
        return team.order();
    case Measure::direction:
        return team.direction();
    case Measure::delivery:
        return team.recent_delivery();
    case Measure::innovation:
        return innovation_share(world.recent_innovation);
    case Measure::protection:
        return protection_share(team.damage_total());
    default:
        return 0;
    }
}

double personal_share(const Team& team, Measure measured, int who, int leader)
{
    switch (measured) {
    case Measure::morale:
        return team.value(who, State::morale);
    case Measure::risk_taking:
        return team.risk_taking(who);
    case Measure::loyalty:
        return team.value(who, State::loyalty, leader);
    case Measure::respect:
        return team.value(who, State::respect, leader);
    case Measure::trust:
        return (team.value(who, State::heart_trust, leader) + team.value(who, State::competence_trust, leader)
               ) /
               2;
    case Measure::stress:
        return team.value(who, State::stress);
    case Measure::inner_drive:
        return team.value(who, State::inner_drive);
    case Measure::competence:
        return team.value(who, State::competence);
    case Measure::vision:
        return team.value(who, State::vision, leader);
    case Measure::plan_clarity:
        return team.value(who, State::plan_clarity);
    default:
        return 0;
    }
}

} // namespace

double innovation_rate_shown_as(double share)
{
    const double shown = share < 0 ? 0 : share > .99 ? .99 : share;
    return kHalfInnovation * shown / (1 - shown);
}

double damage_shown_as(double share)
{
    const double shown = share < .01 ? .01 : share > 1 ? 1 : share;
    return kHalfDamage / shown - kHalfDamage;
}

SeatId home_seat(const World& world, FollowerId follower)
{
    const int who = static_cast<int>(follower.index());
    for (int leader = 0; leader < world.team.leaders(); ++leader)
        if (world.team.reports_to(who, leader)) return SeatId{static_cast<std::size_t>(leader)};
    return SeatId{static_cast<std::size_t>(world.team.leader_followed(who))};
}

double measure(const World& world, Measure measured, FollowerId follower, SeatId toward)
{
    if (of_organisation(measured)) return kPoints * organisation_share(world, measured);
    const int who = static_cast<int>(follower.index());
    if (!world.team.present(who)) return 0;
    const SeatId seat = toward ? toward : home_seat(world, follower);
    return kPoints * personal_share(world.team, measured, who, static_cast<int>(seat.index()));
}

double measure(const World& world, Measure measured, SeatId toward)
{
    if (of_organisation(measured)) return kPoints * organisation_share(world, measured);
    const int n = world.team.followers();
    double sum = 0;
    for (int i = 0; i < n; ++i)
        sum += measure(world, measured, FollowerId{static_cast<std::size_t>(i)}, toward);
    return n > 0 ? sum / n : 0;
}

double measure(const World& world, Measure measured)
{
    return measure(world, measured, SeatId{});
}

double goal_value(const Scenario& scenario, const World& world, const Goal& goal)
{
    if (const CounterId* counter = std::get_if<CounterId>(&goal.what)) {
        const Counter& range = scenario.counters[counter->index()];
        const double width = range.max - range.min;
        const double share = width > 0 ? limited((world.counters[counter->index()] - range.min) / width) : 0;
        return kPoints * (goal.lower_is_better ? 1 - share : share);
    }
    const Measure measured = std::get<Measure>(goal.what);
    const double days = world.day();
    if (days > 0 && measured == Measure::delivery)
        return kPoints * delivery_share(world.team.delivered_total() / days);
    if (days > 0 && measured == Measure::innovation)
        return kPoints * innovation_share(world.team.innovated_total() / days);
    return measure(world, measured);
}

double score(const Scenario& scenario, const World& world)
{
    double sum = 0;
    double weights = 0;
    for (const Goal& goal : scenario.goals) {
        sum += goal.weight * goal_value(scenario, world, goal);
        weights += goal.weight;
    }
    return weights > 0 ? sum / weights : 0;
}

} // namespace twocircles::engine

#include "client/net/wire_debrief.hpp"

#include "twocircles/debrief.pb.h"

namespace twocircles::client::net {

model::Sample sample(const proto::Sample& from)
{
    model::Sample to;
    to.day = days(from.quarter_days());
    to.team = meters<model::TeamMeters>(from.team());
    to.kind = known(from.kind(), model::SampleKind::end);
    to.seconds = from.seconds();
    to.decision = from.decision();
    to.score = meter(from.score());
    for (const auto& one : from.people())
        to.people.push_back({one.present(), one.hero(), meters<model::PersonMeters>(one.meters())});
    for (const auto& one : from.circles())
        to.circles.push_back(
            {static_cast<int>(one.seat()), numbers(one.control()), numbers(one.influence()),
             meter(one.loyalty()), meter(one.respect()), meter(one.trust())}
        );
    return to;
}

model::GoalResult goal_result(const proto::GoalResult& from)
{
    return {goal(from.goal()), meter(from.value())};
}

model::PersonResult person_result(const proto::PersonResult& from)
{
    return {
        static_cast<int>(from.follower()),
        from.name(),
        meters<model::PersonMeters>(from.before()),
        meters<model::PersonMeters>(from.after()),
        from.gone(),
        from.hero(),
        from.role(),
        from.played(),
        days(from.gone_quarter_days())};
}

model::ActTotal act_total(const proto::ActTotal& from)
{
    return {from.act(), family(from.family()), static_cast<int>(from.times()), from.weight() / 100.0};
}

model::SeatProfile profile(const proto::SeatProfile& from)
{
    model::SeatProfile to;
    to.seat = static_cast<int>(from.seat());
    for (const auto& one : from.acts())
        to.acts.push_back(act_total(one));
    to.control_share = share(from.control_share());
    to.control_low = share(from.control_low());
    to.control_high = share(from.control_high());
    to.decisions = static_cast<int>(from.decisions());
    to.enough = from.enough();
    return to;
}

model::Prediction prediction(const proto::Prediction& from)
{
    const auto sign = [](std::int32_t value) { return std::clamp(value, -1, 1); };
    return {sign(from.morale()), sign(from.risk_taking()), sign(from.loyalty())};
}

} // namespace twocircles::client::net

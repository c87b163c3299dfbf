#include "server/net/wire_debrief.hpp"

#include "twocircles/debrief.pb.h"

namespace twocircles::net {

void write(const debrief::Sample& from, proto::Sample& to)
{
    to.set_quarter_days(quarters(from.day));
    to.set_kind(static_cast<proto::SampleKind>(static_cast<int>(from.kind)));
    to.set_seconds(seconds(from.seconds));
    to.set_decision(position(from.decision));
    to.set_score(permille(from.score));
    for (const double value : from.team)
        to.add_team(permille(value));
    for (const auto& person : from.people) {
        auto& out = *to.add_people();
        out.set_present(person.present);
        out.set_hero(person.hero);
        if (!person.present) continue;
        for (const double value : person.meters)
            out.add_meters(permille(value));
    }
    for (std::size_t i = 0; i < from.circles.size(); ++i) {
        const auto& circles = from.circles[i];
        auto& out = *to.add_circles();
        out.set_seat(static_cast<std::uint32_t>(i));
        for (const auto who : circles.control)
            out.add_control(who.value);
        for (const auto who : circles.influence)
            out.add_influence(who.value);
        out.set_loyalty(permille(circles.loyalty));
        out.set_respect(permille(circles.respect));
        out.set_trust(permille(circles.trust));
    }
}

void write(const debrief::GoalResult& from, proto::GoalResult& to)
{
    write(from.goal, *to.mutable_goal());
    to.set_value(permille(from.value));
}

void write(const debrief::PersonResult& from, proto::PersonResult& to)
{
    to.set_follower(from.follower.value);
    to.set_name(from.name);
    for (const double value : from.before)
        to.add_before(permille(value));
    for (const double value : from.after)
        to.add_after(permille(value));
    to.set_gone(from.gone);
    to.set_hero(from.hero);
    to.set_role(from.role);
    to.set_played(from.played);
    to.set_gone_quarter_days(quarters(from.gone_day.value_or(0)));
}

void write(const debrief::ActTotal& from, proto::ActTotal& to)
{
    to.set_act(std::string(engine::name_of(from.act)));
    to.set_family(family_of(engine::family_of(from.act)));
    to.set_times(from.times);
    to.set_weight(static_cast<std::uint32_t>(std::lround(from.weight * 100)));
}

void write(const debrief::Profile& from, proto::SeatProfile& to)
{
    to.set_seat(from.seat.value);
    for (const auto& total : from.acts)
        write(total, *to.add_acts());
    to.set_control_share(share(from.control_share));
    to.set_control_low(share(from.control_low));
    to.set_control_high(share(from.control_high));
    to.set_decisions(from.decisions);
    to.set_enough(from.enough);
}

} // namespace twocircles::net

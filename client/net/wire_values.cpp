#include "client/net/wire_values.hpp"

#include "twocircles/server.pb.h"

namespace twocircles::client::net {

model::Stance stance(proto::Stance value)
{
    return known(value, model::Stance::take_a_chance);
}
model::Family family(proto::ActFamily value)
{
    return known(value, model::Family::fault);
}
model::Phase phase(proto::Phase value)
{
    switch (value) {
    case proto::DECIDING:
        return model::Phase::deciding;
    case proto::REACTING:
        return model::Phase::reacting;
    case proto::PASSING:
        return model::Phase::passing;
    case proto::ENDED:
        return model::Phase::ended;
    default:
        return model::Phase::briefing;
    }
}

// Both lists are in the same order.
model::Role role(proto::Role value)
{
    return known(value, model::Role::watching);
}

model::ScenarioCard card(const proto::ScenarioCard& from)
{
    model::ScenarioCard to;
    to.id = from.id();
    to.title = from.title();
    to.summary = from.summary();
    to.setting = from.setting();
    to.author = from.author();
    to.language = from.language();
    to.translation_of = from.translation_of();
    to.minutes = static_cast<int>(from.minutes());
    to.follower_count = static_cast<int>(from.follower_count());
    to.beat_count = static_cast<int>(from.beat_count());
    to.tutorial = from.tutorial();
    to.learning_goals = texts(from.learning_goals());
    for (const auto& seat : from.seats())
        to.seats.push_back({static_cast<int>(seat.seat()), seat.title(), seat.name(), seat.brief()});
    return to;
}

model::GoalCard goal(const proto::GoalCard& from)
{
    return {from.text(), from.weight_permille() / 1000.0, from.measure(), from.lower_is_better()};
}

model::ActShown act(const proto::ActShown& from)
{
    return {
        from.act(), family(from.family()), numbers(from.reached()),
        static_cast<int>(std::clamp(from.strength(), 1U, 3U))};
}

model::Movement movement(const proto::Movement& from)
{
    model::Movement to;
    to.measure = known(static_cast<int>(std::min(from.measure(), 255U)), model::Measure::protection);
    to.follower = from.follower();
    to.before = meter(from.before());
    to.after = meter(from.after());
    for (const auto& reason : from.reasons())
        to.reasons.push_back({reason.phrase(), points(reason.amount()), family(reason.family())});
    return to;
}

model::Note note(const proto::Note& from)
{
    return {
        from.number(),
        known(from.kind(), model::NoteKind::situation),
        from.follower(),
        stance(from.stance()),
        from.title(),
        from.text(),
        days(from.quarter_days())};
}

model::RoomSettings settings(const proto::RoomSettings& from)
{
    model::RoomSettings to;
    to.feedback = known(from.feedback(), model::FeedbackTiming::hidden);
    if (from.answer_seconds() != 0) to.answer_seconds = static_cast<int>(from.answer_seconds());
    if (from.stance_seconds() != 0) to.stance_seconds = static_cast<int>(from.stance_seconds());
    if (!from.pace().empty()) to.pace = from.pace();
    to.untimed = from.untimed();
    to.in_step = from.in_step();
    to.locked = from.locked();
    to.chat = !from.chat_off();
    if (from.time_percent() != 0) to.time_percent = static_cast<int>(from.time_percent());
    return to;
}

model::MemberCard member(const proto::MemberCard& from)
{
    return {static_cast<int>(from.member()), from.name(),    role(from.role()),
            static_cast<int>(from.index()),  from.present(), from.muted()};
}

model::SeatState seat(const proto::SeatState& from)
{
    model::SeatState to;
    to.role = role(from.role());
    to.index = static_cast<int>(from.index());
    to.title = from.title();
    to.name = from.name();
    to.brief = from.brief();
    to.holders = numbers(from.holders());
    to.scripted = from.scripted();
    to.script_asked = from.script_asked();
    return to;
}

model::ChatLine chat_line(const proto::ChatLine& from)
{
    return {from.number(), static_cast<int>(from.member()), from.name(), from.text(), from.removed()};
}

} // namespace twocircles::client::net

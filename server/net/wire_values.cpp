#include "server/net/wire_values.hpp"

#include "twocircles/server.pb.h"

#include <string>

namespace twocircles::net {

proto::Stance stance_of(std::optional<engine::Stance> stance)
{
    if (!stance) return proto::STANCE_NONE;
    switch (*stance) {
    case engine::Stance::commit:
        return proto::COMMIT;
    case engine::Stance::comply:
        return proto::COMPLY;
    case engine::Stance::question:
        return proto::QUESTION;
    case engine::Stance::withdraw:
        return proto::WITHDRAW;
    case engine::Stance::take_a_chance:
        return proto::TAKE_A_CHANCE;
    }
    return proto::STANCE_NONE;
}

proto::ActFamily family_of(std::optional<engine::ActFamily> family)
{
    if (!family) return proto::FAMILY_UNKNOWN;
    switch (*family) {
    case engine::ActFamily::control:
        return proto::CONTROL;
    case engine::ActFamily::influence:
        return proto::INFLUENCE;
    case engine::ActFamily::fault:
        return proto::FAULT;
    }
    return proto::FAMILY_UNKNOWN;
}

namespace {

proto::NoteKind kind_of(room::NoteKind kind)
{
    switch (kind) {
    case room::NoteKind::spoke:
        return proto::SPOKE;
    case room::NoteKind::attempt_succeeded:
        return proto::ATTEMPT_SUCCEEDED;
    case room::NoteKind::attempt_failed:
        return proto::ATTEMPT_FAILED;
    case room::NoteKind::became_hero:
        return proto::BECAME_HERO;
    case room::NoteKind::left:
        return proto::LEFT;
    case room::NoteKind::event:
        return proto::EVENT;
    case room::NoteKind::promise_made:
        return proto::PROMISE_MADE;
    case room::NoteKind::promise_kept:
        return proto::PROMISE_KEPT;
    case room::NoteKind::promise_broken:
        return proto::PROMISE_BROKEN;
    case room::NoteKind::vision_stated:
        return proto::VISION_STATED;
    case room::NoteKind::situation:
        return proto::SITUATION;
    }
    return proto::NOTE_UNKNOWN;
}

} // namespace

void write(const room::ScenarioCard& from, proto::ScenarioCard& to)
{
    to.set_id(from.id);
    to.set_title(from.title);
    to.set_summary(from.summary);
    to.set_setting(from.setting);
    to.set_minutes(static_cast<std::uint32_t>(from.minutes));
    to.set_tutorial(from.tutorial);
    for (const auto& goal : from.learning_goals)
        to.add_learning_goals(goal);
    to.set_author(from.author);
    to.set_language(from.language);
    to.set_translation_of(from.translation_of);
    for (const auto& seat : from.seats) {
        auto& out = *to.add_seats();
        out.set_seat(seat.seat.value);
        out.set_title(seat.title);
        out.set_name(seat.name);
        out.set_brief(seat.brief);
    }
    to.set_follower_count(static_cast<std::uint32_t>(from.followers));
    to.set_beat_count(static_cast<std::uint32_t>(from.beats));
}

void write(const room::PersonCard& from, proto::PersonCard& to)
{
    to.set_follower(from.follower.value);
    to.set_name(from.name);
    to.set_role(from.role);
    to.set_about(from.about);
    for (const auto& trait : from.traits)
        to.add_traits(trait);
    for (const auto& tie : from.ties) {
        auto& out = *to.add_ties();
        out.set_follower(tie.to.value);
        out.set_strength(percent(tie.strength * 100));
    }
    to.set_reports_to_you(from.reports_to_you);
}

void write(const room::GoalCard& from, proto::GoalCard& to)
{
    to.set_text(from.text);
    to.set_weight_permille(permille(from.weight * 100));
    to.set_measure(from.measure ? static_cast<std::int32_t>(*from.measure) : -1);
    to.set_lower_is_better(from.lower_is_better);
}

void write(const room::ActShown& from, proto::ActShown& to)
{
    to.set_act(std::string(engine::name_of(from.act)));
    to.set_family(family_of(engine::family_of(from.act)));
    for (const auto follower : from.reached)
        to.add_reached(follower.value);
    to.set_strength(static_cast<std::uint32_t>(from.strength) + 1);
}

void write(const room::Movement& from, proto::Movement& to)
{
    to.set_measure(static_cast<std::uint32_t>(from.measure));
    to.set_follower(person_of(from.follower));
    to.set_before(permille(from.before));
    to.set_after(permille(from.after));
    for (const auto& reason : from.reasons) {
        auto& out = *to.add_reasons();
        out.set_phrase(reason.phrase);
        out.set_amount(tenths(reason.amount));
        out.set_family(family_of(reason.family));
    }
}

void write(const room::Note& from, proto::Note& to)
{
    to.set_number(from.number);
    to.set_kind(kind_of(from.kind));
    to.set_follower(person_of(from.follower));
    to.set_stance(stance_of(from.stance));
    to.set_title(from.title);
    to.set_text(from.text);
    to.set_quarter_days(quarters(from.day));
}

} // namespace twocircles::net

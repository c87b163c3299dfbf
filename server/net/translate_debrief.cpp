#include "server/net/translate_debrief.hpp"

#include "server/net/wire_debrief.hpp"
#include "server/net/wire_group.hpp"
#include "server/net/wire_message.hpp"
#include "server/net/wire_values.hpp"

namespace twocircles::net {

namespace {

// Both sides list these in the same order.
template <class To, class From>
To same(From from)
{
    return static_cast<To>(static_cast<int>(from));
}
static_assert(static_cast<int>(debrief::SampleKind::end) == proto::SAMPLE_END);
static_assert(static_cast<int>(debrief::Disagreed::team) == proto::DISAGREED_TEAM);
static_assert(static_cast<int>(debrief::MomentKind::people) == proto::MOMENT_PEOPLE);
static_assert(static_cast<int>(debrief::MarkKind::need) + 1 == proto::MARK_NEED);

void write_decision(const debrief::Decision& from, proto::Decision& to)
{
    to.set_beat_number(from.beat_number);
    to.set_quarter_days(quarters(from.day));
    to.set_seconds(seconds(from.seconds));
    to.set_seat(from.seat.value);
    to.set_beat(from.beat_id);
    to.set_beat_title(from.beat_title);
    to.set_situation(from.situation);
    to.set_chosen(position(from.response));
    to.set_response(from.response_text);
    to.set_outcome(from.outcome);
    to.set_by_timeout(from.by_timeout);
    to.set_by_script(from.by_script);
    for (const auto& act : from.acts)
        write(act, *to.add_acts());
    for (const auto& option : from.options) {
        auto& out = *to.add_options();
        out.set_response(option.response.value);
        out.set_id(option.id);
        out.set_text(option.text);
        out.set_locked(option.locked);
        out.set_reason(option.reason);
        out.set_votes(static_cast<std::uint32_t>(option.votes));
        for (const auto& name : option.voters)
            out.add_voters(name);
    }
    for (const auto& text : from.other_responses)
        to.add_other_responses(text);
    for (const auto& movement : from.movements)
        write(movement, *to.add_movements());
    to.set_feedback(from.feedback);
    for (const auto& question : from.questions)
        to.add_questions(question);
    for (const auto& shown : from.stances) {
        auto& out = *to.add_stances();
        out.set_follower(shown.follower.value);
        out.set_stance(stance_of(shown.stance));
        out.set_words(shown.words);
        out.set_by_person(shown.by_person);
    }
    to.set_voters(static_cast<std::uint32_t>(from.voters));
    to.set_disagreement(share(from.disagreement));
    to.set_disagreed(same<proto::Disagreed>(from.disagreed));
    to.set_score_change(tenths(from.score_change));
    for (const auto& other : from.what_if) {
        auto& out = *to.add_what_if();
        out.set_response(other.response.value);
        out.set_text(other.text);
        out.set_score_difference(tenths(other.score_difference));
        out.set_score(permille(other.score));
        out.set_ending(other.ending);
        for (const double difference : other.team)
            out.add_team(tenths(difference));
        out.set_gone(static_cast<std::uint32_t>(other.gone));
        out.set_heroes(static_cast<std::uint32_t>(other.heroes));
        out.set_sentence(other.sentence);
    }
}

void write_profiles(const debrief::Debrief& from, proto::Debrief& to)
{
    for (const auto& profile : from.profiles)
        write(profile, *to.add_profiles());
    if (from.seat.index() >= from.profiles.size()) return;
    const debrief::Profile& own = from.profile();
    for (const auto& total : own.acts)
        write(total, *to.add_acts());
    to.set_control_share(share(own.control_share));
    to.set_decisions_counted(own.decisions);
}

void write_marks(const debrief::Debrief& from, proto::Debrief& to)
{
    for (const auto& mark : from.marks) {
        auto& out = *to.add_marks();
        out.set_kind(static_cast<proto::MarkKind>(static_cast<int>(mark.kind) + 1));
        out.set_quarter_days(quarters(mark.day));
        out.set_seconds(seconds(mark.seconds));
        out.set_decision(position(mark.decision));
        out.set_title(mark.title);
        out.set_text(mark.text);
        out.set_who(mark.who);
        out.set_name(mark.name);
        if (mark.prediction) write(*mark.prediction, *out.mutable_prediction());
        out.set_taken_back(mark.taken_back);
    }
    for (const auto& fate : from.predictions) {
        auto& out = *to.add_predictions();
        out.set_decision(static_cast<std::uint32_t>(fate.decision));
        out.set_who(fate.who);
        out.set_name(fate.name);
        write(fate.expected, *out.mutable_expected());
        write(fate.actual, *out.mutable_actual());
        out.set_right(share(fate.right));
        out.set_yours(fate.yours);
    }
}

void write_moments(const debrief::Debrief& from, proto::Debrief& to)
{
    for (const auto& moment : from.moments) {
        auto& out = *to.add_moments();
        out.set_decision(static_cast<std::uint32_t>(moment.decision));
        out.set_headline(moment.headline);
        out.set_why(moment.why);
        out.set_kind(same<proto::MomentKind>(moment.kind));
        for (const auto& cause : moment.causes)
            out.add_causes(cause);
        out.set_best_response(position(moment.best));
        out.set_best_text(moment.best_text);
        out.set_best_difference(tenths(moment.best_difference));
    }
}

void write_promises(const debrief::Debrief& from, proto::Debrief& to)
{
    for (const auto& promise : from.promises) {
        auto& out = *to.add_promises();
        out.set_text(promise.text);
        out.set_fate(std::string{engine::name_of(promise.fate)});
        out.set_made_quarter_days(quarters(promise.made_day.value_or(0)));
        out.set_id(promise.id);
        out.set_seat(position(promise.seat));
        for (const auto who : promise.to)
            out.add_to(who.value);
        out.set_due_quarter_days(moment_of(promise.due_day));
        out.set_due(promise.due);
        out.set_resolved_quarter_days(moment_of(promise.resolved_day));
        out.set_made_decision(position(promise.made_decision));
        out.set_resolved_decision(position(promise.resolved_decision));
        out.set_by_default(promise.by_default);
    }
}

void write_heroes(const debrief::Debrief& from, proto::Debrief& to)
{
    for (const auto& story : from.heroes) {
        auto& out = *to.add_heroes();
        out.set_follower(story.follower.value);
        out.set_name(story.name);
        for (const auto& attempt : story.attempts) {
            auto& one = *out.add_attempts();
            one.set_quarter_days(quarters(attempt.day));
            one.set_succeeded(attempt.succeeded);
            one.set_decision(position(attempt.decision));
            one.set_text(attempt.text);
        }
        out.set_became_hero(story.hero_day.has_value());
        out.set_hero_quarter_days(quarters(story.hero_day.value_or(0)));
        out.set_gone(story.gone_day.has_value());
        out.set_gone_quarter_days(quarters(story.gone_day.value_or(0)));
        out.set_became(story.became);
    }
}

void write_seats(const debrief::Debrief& from, proto::Debrief& to)
{
    for (const auto& seat : from.seats) {
        auto& out = *to.add_seats();
        out.set_seat(seat.seat.value);
        out.set_id(seat.id);
        out.set_title(seat.title);
        out.set_name(seat.name);
        for (const auto& name : seat.holders)
            out.add_holders(name);
        out.set_people(static_cast<std::uint32_t>(seat.people));
        out.set_vision(seat.vision);
    }
}

} // namespace

Frames to_frames(const debrief::Debrief& from, std::uint64_t reply_to)
{
    proto::ServerMessage message;
    message.set_reply_to(reply_to);
    auto& to = *message.mutable_debrief();
    to.set_title(from.title);
    to.set_ending_title(from.ending_title);
    to.set_ending_text(from.ending_text);
    to.set_score(permille(from.score));
    to.set_scenario(from.scenario);
    to.set_room_code(from.room_code);
    to.set_room_name(from.room_name);
    to.set_workshop(from.workshop);
    to.set_finished(from.finished);
    to.set_seconds(seconds(from.seconds));
    to.set_seat(from.seat.value);
    write_seats(from, to);
    for (const auto& result : from.goals)
        write(result, *to.add_goals());
    for (const auto& sample : from.samples)
        write(sample, *to.add_samples());
    for (const auto& decision : from.decisions)
        write_decision(decision, *to.add_decisions());
    write_profiles(from, to);
    write_marks(from, to);
    write_moments(from, to);
    for (const auto& question : from.questions)
        to.add_questions(question);
    write_promises(from, to);
    write_heroes(from, to);
    for (const auto& person : from.people)
        write(person, *to.add_people());
    for (const auto& goal : from.learning_goals)
        to.add_learning_goals(goal);
    to.set_vision(from.vision);
    for (const auto& note : from.happenings)
        write(note, *to.add_happenings());
    auto& exactness = *to.mutable_exactness();
    exactness.set_agreed(from.exactness.agreed);
    exactness.set_entries(static_cast<std::uint32_t>(from.exactness.entries));
    const auto& differs = from.exactness.first_difference;
    exactness.set_first_difference(differs ? static_cast<std::uint32_t>(*differs + 1) : 0);
    exactness.set_text(from.exactness.sentence);
    return encode(message);
}

} // namespace twocircles::net

#include "server/net/translate_debrief.hpp"

#include "server/net/wire_message.hpp"
#include "server/net/wire_values.hpp"

namespace twocircles::net {

namespace {

const char* name_of(engine::PromiseState fate)
{
    switch (fate) {
    case engine::PromiseState::unmade:
        return "unmade";
    case engine::PromiseState::open:
        return "open";
    case engine::PromiseState::kept:
        return "kept";
    case engine::PromiseState::broken:
        return "broken";
    }
    return "";
}

void write_decision(const debrief::Decision& from, proto::Decision& to)
{
    to.set_beat_number(from.beat_number);
    to.set_quarter_days(quarters(from.day));
    to.set_beat_title(from.beat_title);
    to.set_situation(from.situation);
    to.set_response(from.response_text);
    to.set_by_timeout(from.by_timeout);
    to.set_by_script(from.by_script);
    for (const auto& act : from.acts)
        write(act, *to.add_acts());
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
    }
    to.set_score_change(tenths(from.score_change));
    for (const auto& other : from.what_if) {
        auto& out = *to.add_what_if();
        out.set_response(other.response.value);
        out.set_text(other.text);
        out.set_score_difference(tenths(other.score_difference));
    }
}

void write_profile(const debrief::Debrief& from, proto::Debrief& to)
{
    for (const auto& total : from.acts) {
        auto& out = *to.add_acts();
        out.set_act(std::string(engine::name_of(total.act)));
        out.set_family(family_of(engine::family_of(total.act)));
        out.set_times(total.times);
        out.set_weight(static_cast<std::uint32_t>(std::lround(total.weight * 100)));
    }
    to.set_control_share(permille(from.control_share * 100));
    to.set_decisions_counted(from.decisions_counted);
}

void write_people(const debrief::Debrief& from, proto::Debrief& to)
{
    for (const auto& person : from.people) {
        auto& out = *to.add_people();
        out.set_follower(person.follower.value);
        out.set_name(person.name);
        for (const double value : person.before)
            out.add_before(permille(value));
        for (const double value : person.after)
            out.add_after(permille(value));
        out.set_gone(person.gone);
        out.set_hero(person.hero);
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
    for (const auto& result : from.goals) {
        auto& out = *to.add_goals();
        write(result.goal, *out.mutable_goal());
        out.set_value(permille(result.value));
    }
    for (const auto& sample : from.samples) {
        auto& out = *to.add_samples();
        out.set_quarter_days(quarters(sample.day));
        for (const double value : sample.team)
            out.add_team(permille(value));
    }
    for (const auto& decision : from.decisions)
        write_decision(decision, *to.add_decisions());
    write_profile(from, to);
    for (const auto& moment : from.moments) {
        auto& out = *to.add_moments();
        out.set_decision(static_cast<std::uint32_t>(moment.decision));
        out.set_headline(moment.headline);
        out.set_why(moment.why);
    }
    for (const auto& question : from.questions)
        to.add_questions(question);
    for (const auto& promise : from.promises) {
        auto& out = *to.add_promises();
        out.set_text(promise.text);
        out.set_fate(name_of(promise.fate));
        out.set_made_quarter_days(quarters(promise.made_day.value_or(0)));
    }
    write_people(from, to);
    for (const auto& goal : from.learning_goals)
        to.add_learning_goals(goal);
    to.set_vision(from.vision);
    to.set_finished(from.finished);
    for (const auto& note : from.happenings)
        write(note, *to.add_happenings());
    return encode(message);
}

} // namespace twocircles::net

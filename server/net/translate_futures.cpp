// The two futures of a what-if, and rooms side by side, as messages.
#include "server/net/translate_debrief.hpp"
#include "server/net/wire_debrief.hpp"
#include "server/net/wire_message.hpp"

namespace twocircles::net {

namespace {

static_assert(static_cast<int>(debrief::FuturePolicy::random) == proto::BY_RANDOM);
static_assert(static_cast<int>(debrief::AnsweredBy::nobody) == proto::ANSWERED_BY_NOBODY);

void write_future(const debrief::Future& from, proto::Future& to)
{
    to.set_response(position(from.response));
    to.set_text(from.text);
    for (const auto& sample : from.samples)
        write(sample, *to.add_samples());
    for (const auto& decision : from.decisions) {
        auto& out = *to.add_decisions();
        out.set_quarter_days(quarters(decision.day));
        out.set_seat(decision.seat.value);
        out.set_beat(decision.beat_id);
        out.set_beat_title(decision.beat_title);
        out.set_response(position(decision.response));
        out.set_text(decision.text);
        out.set_by(static_cast<proto::AnsweredBy>(static_cast<int>(decision.by)));
    }
    to.set_ending_title(from.ending_title);
    to.set_ending_text(from.ending_text);
    to.set_score(permille(from.score));
    for (const auto& result : from.goals)
        write(result, *to.add_goals());
    for (const auto& person : from.people)
        write(person, *to.add_people());
    for (const auto& note : from.happenings)
        write(note, *to.add_happenings());
    to.set_policy_from(position(from.policy_from));
    to.set_state_hash(from.state_hash);
    to.set_as_it_happened(from.as_it_happened);
}

void write_difference(const debrief::PersonDifference& from, proto::PersonDifference& to)
{
    to.set_follower(from.follower.value);
    to.set_name(from.name);
    if (!from.gone_given && !from.gone_other)
        for (const double difference : from.meters)
            to.add_meters(tenths(difference));
    to.set_gone_given(from.gone_given);
    to.set_gone_other(from.gone_other);
    to.set_hero_given(from.hero_given);
    to.set_hero_other(from.hero_other);
    to.set_sentence(from.sentence);
}

void write_room(const debrief::RoomResult& from, proto::RoomResult& to)
{
    to.set_code(from.code);
    to.set_name(from.name);
    to.set_scenario(from.scenario);
    to.set_title(from.title);
    to.set_begun(from.begun);
    to.set_finished(from.finished);
    to.set_score(permille(from.score));
    for (const auto& result : from.goals)
        write(result, *to.add_goals());
    to.set_ending(from.ending);
    for (const auto& profile : from.profiles) {
        write(profile, *to.add_profiles());
        to.mutable_profiles()->rbegin()->clear_acts();
    }
    to.set_decisions(static_cast<std::uint32_t>(from.decisions));
    for (const double value : from.team)
        to.add_team(permille(value));
    to.set_gone(static_cast<std::uint32_t>(from.gone));
    to.set_heroes(static_cast<std::uint32_t>(from.heroes));
    to.set_promises_kept(static_cast<std::uint32_t>(from.promises_kept));
    to.set_promises_broken(static_cast<std::uint32_t>(from.promises_broken));
    to.set_seconds(seconds(from.seconds));
    for (const auto& answer : from.answers) {
        auto& out = *to.add_answers();
        out.set_beat(answer.beat_id);
        out.set_beat_title(answer.beat_title);
        out.set_response(answer.response_id);
        out.set_text(answer.text);
        out.set_seat(answer.seat.value);
    }
    to.set_problem(from.problem);
}

} // namespace

Frames to_frames(const debrief::Futures& from, std::uint64_t reply_to)
{
    proto::ServerMessage message;
    message.set_reply_to(reply_to);
    auto& to = *message.mutable_futures();
    to.set_decision(static_cast<std::uint32_t>(from.question.decision));
    to.set_response(from.question.response.value);
    to.set_policy(static_cast<proto::WhatIfPolicy>(static_cast<int>(from.question.policy)));
    write_future(from.given, *to.mutable_given());
    write_future(from.other, *to.mutable_other());
    for (const auto& person : from.people)
        write_difference(person, *to.add_people());
    for (const auto& sentence : from.sentences)
        to.add_sentences(sentence);
    for (const double difference : from.team)
        to.add_team(tenths(difference));
    return encode(message);
}

Frames to_frames(const debrief::Comparison& from, std::uint64_t reply_to)
{
    proto::ServerMessage message;
    message.set_reply_to(reply_to);
    auto& to = *message.mutable_comparison();
    for (const auto& room : from.rooms)
        write_room(room, *to.add_rooms());
    for (const auto& sentence : from.sentences)
        to.add_sentences(sentence);
    return encode(message);
}

} // namespace twocircles::net

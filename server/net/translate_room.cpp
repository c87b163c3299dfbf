#include "server/net/translate_room.hpp"

#include "server/net/wire_group.hpp"
#include "server/net/wire_message.hpp"
#include "server/net/wire_values.hpp"

namespace twocircles::net {

namespace {

const char* name_of(engine::Power power)
{
    switch (power) {
    case engine::Power::direct:
        return "direct";
    case engine::Power::budget:
        return "budget";
    case engine::Power::reward:
        return "reward";
    case engine::Power::sanction:
        return "sanction";
    }
    return "";
}

proto::WaitKind kind_of(room::Wait wait)
{
    switch (wait) {
    case room::Wait::nothing:
        return proto::WAIT_NONE;
    case room::Wait::start:
        return proto::WAIT_START;
    case room::Wait::answer:
        return proto::WAIT_ANSWER;
    case room::Wait::stances:
        return proto::WAIT_STANCES;
    case room::Wait::predictions:
        return proto::WAIT_PREDICTIONS;
    case room::Wait::rooms:
        return proto::WAIT_ROOMS;
    }
    return proto::WAIT_NONE;
}

void fill(const room::Joined& from, proto::ServerMessage& message)
{
    auto& to = *message.mutable_joined();
    to.set_room_code(from.room_code);
    to.set_seat(from.seat.value);
    write(from.scenario, *to.mutable_scenario());
    for (const auto& person : from.people)
        write(person, *to.add_people());
    for (const auto& goal : from.goals)
        write(goal, *to.add_goals());
    to.set_secret(from.secret);
    for (const auto power : from.powers)
        to.add_powers(name_of(power));
    to.set_seed(from.seed);
    to.set_role(role_of(from.part.role));
    if (from.part.role == room::Role::follower) to.set_follower(from.part.follower.value);
    to.set_brief(from.brief);
    to.set_member(from.member.value);
    to.set_workshop(from.workshop);
}

void fill(const room::State& from, proto::ServerMessage& message)
{
    auto& to = *message.mutable_state();
    to.set_version(from.version);
    to.set_phase(phase_of(from.phase));
    to.set_beat_serial(from.beat_serial);
    to.set_quarter_days(quarters(from.day));
    if (from.time_left) {
        to.set_milliseconds_left(milliseconds(*from.time_left));
        to.set_has_limit(true);
    }
    to.set_paused(from.paused);
    to.set_meters_hidden(from.meters_hidden);
    if (!from.meters_hidden) {
        for (const double value : from.team)
            to.add_team(permille(value));
        for (const double value : from.goals)
            to.add_goals(permille(value));
        to.set_score(permille(from.score));
    }
    for (const auto& person : from.people) {
        auto& out = *to.add_people();
        if (!from.meters_hidden && !person.private_state)
            for (const double value : person.meters)
                out.add_meters(permille(value));
        out.set_private_state(person.private_state);
        out.set_played(person.played);
        out.set_need(need_of(person.need));
        out.set_need_words(person.need_words);
        out.set_stance(stance_of(person.stance));
        out.set_gone(person.gone);
        out.set_hero(person.hero);
        out.set_failed_lately(person.failed_lately);
        out.set_follows_freely(person.follows_freely);
        out.set_reports_to_you(person.reports_to_you);
    }
    to.set_crisis(percent(from.crisis));
    to.set_change(percent(from.change));
    to.set_conflict(percent(from.conflict));
    for (const auto& vision : from.visions)
        to.add_visions(vision);
    to.set_days_left(quarters(from.days_left));
    to.set_state_hash(from.state_hash);
    to.set_pause_reason(from.pause_reason);
    for (const auto& who : from.waiting_for)
        to.add_waiting_for(who);
    to.set_wait_kind(kind_of(from.wait));
    to.set_you_are_waited_for(from.you_are_waited_for);
    to.set_blank(from.blank);
    to.set_rooms_shown(from.rooms_shown);
    for (const auto count : from.needs)
        to.add_needs(count);
}

void fill(const room::Beat& from, proto::ServerMessage& message)
{
    auto& to = *message.mutable_beat();
    to.set_serial(from.serial);
    to.set_title(from.title);
    to.set_text(from.text);
    to.set_speaker(person_of(from.speaker));
    to.set_yours(from.yours);
    to.set_seat(from.seat.value);
    for (const auto& card : from.responses) {
        auto& out = *to.add_responses();
        out.set_response(card.response.value);
        out.set_text(card.text);
        out.set_locked(card.locked);
        out.set_reason(card.reason);
    }
    for (const auto follower : from.present)
        to.add_present(follower.value);
    to.set_seconds(static_cast<std::uint32_t>(from.seconds));
    to.set_number(from.number);
}

void fill(const room::ResponseShown& from, proto::ServerMessage& message)
{
    auto& to = *message.mutable_response_shown();
    to.set_beat_serial(from.beat_serial);
    to.set_seat(from.seat.value);
    to.set_text(from.text);
    to.set_by_timeout(from.by_timeout);
    for (const auto& act : from.acts)
        write(act, *to.add_acts());
    to.set_outcome(from.outcome);
}

void fill(const room::Note& from, proto::ServerMessage& message)
{
    write(from, *message.mutable_note());
}

void fill(const room::Movements& from, proto::ServerMessage& message)
{
    auto& to = *message.mutable_movements();
    to.set_beat_serial(from.beat_serial);
    to.set_final(from.final);
    for (const auto& movement : from.movements)
        write(movement, *to.add_movements());
}

void fill(const room::Ended& from, proto::ServerMessage& message)
{
    auto& to = *message.mutable_ended();
    to.set_title(from.title);
    to.set_text(from.text);
    to.set_score(permille(from.score));
}

} // namespace

Frames to_frames(const room::View& view, const Envelope& envelope)
{
    proto::ServerMessage message;
    message.set_reply_to(envelope.reply_to);
    std::visit([&](const auto& shown) { fill(shown, message); }, view);
    if (message.has_joined()) {
        if (envelope.token) message.mutable_joined()->set_token(text_of(*envelope.token));
        for (const auto& address : envelope.addresses)
            message.mutable_joined()->add_addresses(address);
    }
    return encode(message);
}

std::string text_of(const store::Token& token)
{
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string text;
    for (const std::byte byte : token) {
        text.push_back(kDigits[std::to_integer<std::size_t>(byte >> 4)]);
        text.push_back(kDigits[std::to_integer<std::size_t>(byte & std::byte{0xf})]);
    }
    return text;
}

} // namespace twocircles::net

#include "server/net/wire_group.hpp"

#include "twocircles/server.pb.h"

#include <algorithm>
#include <limits>

namespace twocircles::net {

namespace {

constexpr std::uint32_t kLargestPosition = std::numeric_limits<std::uint16_t>::max();
constexpr std::uint32_t kLargestPercent = 100'000; // beyond it every percentage is equally wrong
constexpr std::uint32_t kLargestSeconds = 1'000'000;

std::chrono::seconds seconds_of(std::uint32_t given, std::chrono::seconds usual)
{
    return given == 0 ? usual : std::chrono::seconds(std::min(given, kLargestSeconds));
}

proto::FeedbackTiming feedback_of(room::FeedbackTiming feedback)
{
    switch (feedback) {
    case room::FeedbackTiming::live:
        return proto::LIVE;
    case room::FeedbackTiming::end_of_beat:
        return proto::END_OF_BEAT;
    case room::FeedbackTiming::predict_then_reveal:
        return proto::PREDICT_THEN_REVEAL;
    case room::FeedbackTiming::hidden:
        return proto::HIDDEN;
    }
    return proto::LIVE;
}

std::optional<room::FeedbackTiming> feedback_of(proto::FeedbackTiming feedback)
{
    switch (feedback) {
    case proto::LIVE:
        return room::FeedbackTiming::live;
    case proto::END_OF_BEAT:
        return room::FeedbackTiming::end_of_beat;
    case proto::PREDICT_THEN_REVEAL:
        return room::FeedbackTiming::predict_then_reveal;
    case proto::HIDDEN:
        return room::FeedbackTiming::hidden;
    default:
        return std::nullopt;
    }
}

std::int8_t direction_of(std::int32_t value)
{
    return static_cast<std::int8_t>(std::clamp(value, -2, 2)); // 2 is as wrong as anything beyond it
}

} // namespace

proto::Phase phase_of(engine::Phase phase)
{
    switch (phase) {
    case engine::Phase::briefing:
        return proto::BRIEFING;
    case engine::Phase::deciding:
        return proto::DECIDING;
    case engine::Phase::reacting:
        return proto::REACTING;
    case engine::Phase::passing:
        return proto::PASSING;
    case engine::Phase::ended:
        return proto::ENDED;
    }
    return proto::PHASE_UNKNOWN;
}

proto::Role role_of(room::Role role)
{
    switch (role) {
    case room::Role::guest:
        return proto::GUEST;
    case room::Role::leading:
        return proto::LEADING;
    case room::Role::follower:
        return proto::FOLLOWER;
    case room::Role::observer:
        return proto::OBSERVER;
    case room::Role::facilitator:
        return proto::FACILITATOR;
    case room::Role::projector:
        return proto::PROJECTOR;
    case room::Role::watching:
        return proto::WATCHING;
    }
    return proto::ROLE_UNKNOWN;
}

std::optional<room::Role> role_of(proto::Role role)
{
    switch (role) {
    case proto::GUEST:
        return room::Role::guest;
    case proto::LEADING:
        return room::Role::leading;
    case proto::FOLLOWER:
        return room::Role::follower;
    case proto::OBSERVER:
        return room::Role::observer;
    case proto::FACILITATOR:
        return room::Role::facilitator;
    case proto::PROJECTOR:
        return room::Role::projector;
    case proto::WATCHING:
        return room::Role::watching;
    default:
        return std::nullopt;
    }
}

std::uint32_t index_of(const room::Part& part)
{
    if (part.role == room::Role::follower && part.follower) return part.follower.value;
    return part.seat ? part.seat.value : 0;
}

std::optional<room::Part> part_of(proto::Role wire_role, std::uint32_t index)
{
    const auto role = role_of(wire_role);
    if (!role) return std::nullopt;
    room::Part part;
    part.role = *role;
    const std::size_t position = std::min(index, kLargestPosition);
    if (part.role == room::Role::leading) part.seat = engine::SeatId(position);
    if (part.role == room::Role::follower) part.follower = engine::FollowerId(position);
    return part;
}

room::MemberId member_of(std::uint32_t number)
{
    return room::MemberId(std::size_t{std::min(number, kLargestPosition)});
}

// Both lists are in the same order, the wire's one further.
proto::Need need_of(std::optional<engine::Need> need)
{
    return need ? static_cast<proto::Need>(static_cast<int>(*need) + 1) : proto::NEED_NONE;
}

std::optional<engine::Need> need_of(proto::Need need)
{
    const int position = static_cast<int>(need) - 1;
    if (position < 0 || position >= static_cast<int>(engine::kNeeds)) return std::nullopt;
    return static_cast<engine::Need>(position);
}

std::optional<engine::Stance> stance_of(proto::Stance stance)
{
    switch (stance) {
    case proto::COMMIT:
        return engine::Stance::commit;
    case proto::COMPLY:
        return engine::Stance::comply;
    case proto::QUESTION:
        return engine::Stance::question;
    case proto::WITHDRAW:
        return engine::Stance::withdraw;
    case proto::TAKE_A_CHANCE:
        return engine::Stance::take_a_chance;
    default:
        return std::nullopt;
    }
}

room::Prediction prediction_of(const proto::Prediction& from)
{
    return {direction_of(from.morale()), direction_of(from.risk_taking()), direction_of(from.loyalty())};
}

std::optional<room::RoomSettings> settings_of(const proto::RoomSettings& from)
{
    const auto pace = room::pace_named(from.pace());
    const auto feedback = feedback_of(from.feedback());
    if (!pace || !feedback) return std::nullopt;
    room::RoomSettings settings;
    settings.feedback = *feedback;
    settings.answer_time = seconds_of(from.answer_seconds(), settings.answer_time);
    settings.stance_time = seconds_of(from.stance_seconds(), settings.stance_time);
    settings.pace = *pace;
    settings.untimed = from.untimed();
    settings.in_step = from.in_step();
    settings.locked = from.locked();
    settings.chat = !from.chat_off();
    if (from.time_percent() != 0)
        settings.time_percent = static_cast<int>(std::min(from.time_percent(), kLargestPercent));
    return settings;
}

void write(const room::Prediction& from, proto::Prediction& to)
{
    to.set_morale(from[0]);
    to.set_risk_taking(from[1]);
    to.set_loyalty(from[2]);
}

void write(const room::RoomSettings& from, proto::RoomSettings& to)
{
    to.set_feedback(feedback_of(from.feedback));
    to.set_answer_seconds(static_cast<std::uint32_t>(from.answer_time.count()));
    to.set_stance_seconds(static_cast<std::uint32_t>(from.stance_time.count()));
    to.set_pace(std::string(room::name_of(from.pace)));
    to.set_untimed(from.untimed);
    to.set_in_step(from.in_step);
    to.set_locked(from.locked);
    to.set_chat_off(!from.chat);
    to.set_time_percent(static_cast<std::uint32_t>(from.time_percent));
}

void write(const room::MemberCard& from, proto::MemberCard& to)
{
    to.set_member(from.member.value);
    to.set_name(from.name);
    to.set_role(role_of(from.part.role));
    to.set_index(index_of(from.part));
    to.set_present(from.present);
    to.set_muted(from.muted);
}

void write(const room::SeatState& from, proto::SeatState& to)
{
    to.set_role(role_of(from.part.role));
    to.set_index(index_of(from.part));
    to.set_title(from.title);
    to.set_name(from.name);
    to.set_brief(from.brief);
    for (const auto holder : from.holders)
        to.add_holders(holder.value);
    to.set_scripted(from.scripted);
    to.set_script_asked(from.script_asked);
}

void write(const room::ChatLine& from, proto::ChatLine& to)
{
    to.set_number(from.number);
    to.set_member(from.member.value);
    to.set_name(from.name);
    to.set_text(from.text);
    to.set_removed(from.removed);
}

} // namespace twocircles::net

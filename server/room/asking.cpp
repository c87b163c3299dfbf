#include "server/room/asking.hpp"

#include "server/engine/decide.hpp"
#include "server/engine/text.hpp"
#include "server/room/seating.hpp"

#include <algorithm>

namespace twocircles::room {

namespace {

using engine::Refusal;
using engine::RefusalCode;

constexpr std::size_t kNameCharacters = 40;
constexpr std::size_t kWordsCharacters = 120;
constexpr std::size_t kChatCharacters = 200;
constexpr std::size_t kObservationCharacters = 500;

Refusal bad_words()
{
    return {RefusalCode::bad_text, "Please write up to 120 characters on one line."};
}

bool fits(const std::string& words)
{
    return words.empty() || engine::is_one_line(words, kWordsCharacters);
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
    return text;
}

Refusal lead_only_without_facilitator()
{
    return {RefusalCode::not_allowed, "The facilitator does this here."};
}

} // namespace

Part tidy(const Part& part)
{
    if (part.role == Role::leading) return lead_of(part.seat);
    if (part.role == Role::follower) return player_of(part.follower);
    return {part.role, {}, {}};
}

engine::Result<std::string, Refusal>
unique_name(const Members& members, std::string_view wanted, MemberId whose)
{
    const std::string name{trimmed(wanted)};
    if (!engine::is_one_line(name, kNameCharacters))
        return Refusal{RefusalCode::bad_text, "Please choose a name of 1 to 40 characters on one line."};
    const auto taken = [&](const std::string& candidate) {
        for (std::size_t i = 0; i < members.list().size(); ++i)
            if (MemberId{i} != whose && !members.list()[i].removed && members.list()[i].name == candidate)
                return true;
        return false;
    };
    std::string unique = name;
    for (int number = 2; taken(unique); ++number)
        unique = name + " " + std::to_string(number);
    return unique;
}

Asking::Asked Asking::operator()(const Begin&) const
{
    if (by_ && part().role == Role::leading && room_.setup_.workshop && room_.minutes_.facilitated)
        return Refusal{RefusalCode::not_allowed, "The facilitator starts the game."};
    return Room::Due{engine::Command{engine::Begin{}}};
}

Asking::Asked Asking::operator()(const Respond& asked) const
{
    const engine::World& world = room_.world_;
    const engine::SeatId seat = part().seat;
    if (asked.beat_serial != world.beat_serial) return engine::refusal(RefusalCode::wrong_beat);
    // Ids are 16 bits wide; what does not fit is no response of any beat.
    if (asked.response >= room_.scenario_->beats[world.beat.index()].responses.size())
        return engine::refusal(RefusalCode::no_such_response);
    if (room_.minutes_.scripted(lead_of(seat)))
        return Refusal{RefusalCode::wrong_seat, "A script leads here at the moment."};
    const engine::ResponseId response{asked.response};
    const engine::Command command = engine::Respond{seat, world.beat, response};
    if (room_.members_.present_holders(part()).size() < 2) return Room::Due{command};
    const engine::Decision decision = engine::decide(*room_.scenario_, world, command);
    if (!decision) return decision.error();
    return Room::Due{Record{Voted{by_, asked.beat_serial, response}}};
}

Asking::Asked Asking::operator()(const StateVision& asked) const
{
    return Room::Due{engine::Command{engine::StateVision{part().seat, asked.sentence}}};
}

Asking::Asked Asking::operator()(const Hurry&) const
{
    if (by_ && part().role == Role::leading && room_.setup_.workshop && room_.minutes_.facilitated)
        return lead_only_without_facilitator();
    return Room::Due{Record{Hurried{}}};
}

Asking::Asked Asking::operator()(const Pause& asked) const
{
    if (!fits(asked.reason)) return bad_words();
    return Room::Due{Record{Paused{asked.on, asked.reason}}};
}

Asking::Asked Asking::operator()(const TakeSeat& asked) const
{
    Part wanted = tidy(asked.part);
    if (asked.anywhere) {
        Members others = room_.members_;
        others[by_].part = {};
        wanted = most_needed(*room_.scenario_, room_.world_, others, room_.minutes_);
    }
    if (auto refused = refused_part(wanted)) return *std::move(refused);
    return Room::Due{Record{MemberMoved{by_, wanted}}};
}

Asking::Asked Asking::operator()(const TakeStance& asked) const
{
    const engine::World& world = room_.world_;
    if (asked.beat_serial != world.beat_serial) return engine::refusal(RefusalCode::wrong_beat);
    if (!fits(asked.words)) return bad_words();
    if (room_.minutes_.scripted(part()))
        return Refusal{RefusalCode::wrong_seat, "A script plays this person at the moment."};
    const engine::Command command = engine::TakeStance{part().follower, asked.stance, asked.words};
    if (room_.members_.present_holders(part()).size() < 2) return Room::Due{command};
    const engine::Decision decision = engine::decide(*room_.scenario_, world, command);
    if (!decision) return decision.error();
    return Room::Due{Record{StanceVoted{by_, asked.beat_serial, asked.stance, asked.words}}};
}

Asking::Asked Asking::operator()(const SayNeed& asked) const
{
    const engine::FollowerId who = part().follower;
    if (asked.beat_serial != room_.world_.beat_serial) return engine::refusal(RefusalCode::wrong_beat);
    if (static_cast<std::size_t>(asked.need) >= engine::kNeeds)
        return Refusal{RefusalCode::not_now, "That is no need anybody can say."};
    if (!fits(asked.words)) return bad_words();
    if (!room_.world_.team.present(static_cast<int>(who.index()))) return engine::refusal(RefusalCode::gone);
    return Room::Due{Record{NeedSaid{by_, who, asked.beat_serial, asked.need, asked.words}}};
}

Asking::Asked Asking::operator()(const Predict& asked) const
{
    if (room_.settings().feedback != FeedbackTiming::predict_then_reveal)
        return Refusal{RefusalCode::not_now, "Nobody predicts in this room."};
    if (asked.beat_serial != room_.world_.beat_serial) return engine::refusal(RefusalCode::wrong_beat);
    if (!room_.expectations_open())
        return Refusal{RefusalCode::not_now, "It is too late to predict; the story has moved on."};
    for (const std::int8_t direction : asked.prediction)
        if (direction < -1 || direction > 1)
            return Refusal{RefusalCode::not_now, "A meter rises, falls or stays."};
    return Room::Due{Record{Predicted{by_, asked.beat_serial, asked.prediction}}};
}

Asking::Asked Asking::operator()(const SayInChat& asked) const
{
    if (!room_.settings().chat)
        return Refusal{RefusalCode::not_allowed, "The chat is switched off in this room."};
    if (by_ && room_.members_[by_].muted)
        return Refusal{RefusalCode::not_allowed, "The facilitator has muted you in the chat."};
    if (!engine::is_one_line(asked.text, kChatCharacters))
        return Refusal{RefusalCode::bad_text, "Please write between 1 and 200 characters on one line."};
    if (room_.minutes_.too_much_chat(by_, at_)) return engine::refusal(RefusalCode::too_fast);
    return Room::Due{Record{ChatSaid{room_.minutes_.chat_lines + 1, by_, asked.text}}};
}

Asking::Asked Asking::operator()(const TickTask& asked) const
{
    if (!sheet_has(*room_.scenario_, asked.task, asked.look_for))
        return Refusal{RefusalCode::not_now, "Your sheet has no such line."};
    return Room::Due{Record{Ticked{by_, asked.task, asked.look_for, room_.world_.beat_serial}}};
}

Asking::Asked Asking::operator()(const WriteObservation& asked) const
{
    if (auto refused = refused_text(asked.text, kObservationCharacters)) return *std::move(refused);
    return Room::Due{Record{Observed{by_, room_.world_.beat_serial, asked.text}}};
}

Asking::Asked Asking::operator()(const ChangeName& asked) const
{
    if (!by_) return engine::refusal(RefusalCode::not_allowed);
    auto name = unique_name(room_.members_, asked.name, by_);
    if (!name) return name.error();
    return Room::Due{Record{MemberNamed{by_, std::move(name).value()}}};
}

// Several lines are fine: they count as blanks.
std::optional<Refusal> Asking::refused_text(std::string_view text, std::size_t most) const
{
    std::string line{text};
    std::replace(line.begin(), line.end(), '\n', ' ');
    if (engine::is_one_line(line, most)) return std::nullopt;
    return Refusal{
        RefusalCode::bad_text, "Please write between 1 and " + std::to_string(most) + " characters."};
}

std::optional<Refusal> Asking::refused_seat(const Part& part) const
{
    if (part.role == Role::leading && part.seat.value < room_.scenario_->seats.size()) return std::nullopt;
    if (part.role != Role::follower || part.follower.value >= room_.scenario_->followers.size())
        return engine::refusal(RefusalCode::no_such_seat);
    if (room_.world_.team.present(static_cast<int>(part.follower.index()))) return std::nullopt;
    return engine::refusal(RefusalCode::gone);
}

std::optional<Refusal> Asking::refused_part(const Part& part) const
{
    if (part.role == Role::guest || part.role == Role::observer) return std::nullopt;
    return refused_seat(part);
}

std::optional<Refusal> Asking::refused_member(MemberId member) const
{
    if (room_.members_.known(member)) return std::nullopt;
    return engine::refusal(RefusalCode::no_such_member);
}

} // namespace twocircles::room

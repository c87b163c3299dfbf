// What the facilitator asks of a room.
#include "server/engine/text.hpp"
#include "server/room/asking.hpp"
#include "server/room/seating.hpp"

#include <utility>

namespace twocircles::room {

namespace {

using engine::Refusal;
using engine::RefusalCode;

constexpr std::size_t kTextCharacters = 500;
constexpr std::size_t kBookmarkCharacters = 200;
constexpr std::size_t kSpokenCharacters = 240;
constexpr std::size_t kNameCharacters = 40;
constexpr std::int32_t kMostSeconds = 3600;

bool within(std::chrono::seconds time, int least, int most)
{
    return time >= std::chrono::seconds{least} && time <= std::chrono::seconds{most};
}

std::optional<Refusal> refused_settings(const RoomSettings& settings)
{
    if (!within(settings.answer_time, 5, 3600))
        return Refusal{RefusalCode::bad_text, "The time to answer is between 5 and 3600 seconds."};
    if (!within(settings.stance_time, 5, 600))
        return Refusal{RefusalCode::bad_text, "The time to react is between 5 and 600 seconds."};
    if (settings.time_percent < 50 || settings.time_percent > 1000)
        return Refusal{RefusalCode::bad_text, "Time limits can be set to between 50 and 1000 percent."};
    if (settings.feedback > FeedbackTiming::hidden || settings.pace > Pace::instant)
        return Refusal{RefusalCode::bad_text, "This version knows no such setting."};
    return std::nullopt;
}

} // namespace

Asking::Asked Asking::operator()(const Start&) const
{
    return Room::Due{engine::Command{engine::Begin{}}};
}

Asking::Asked Asking::operator()(const ChangeTime& asked) const
{
    if (asked.seconds < -kMostSeconds || asked.seconds > kMostSeconds)
        return Refusal{RefusalCode::bad_text, "Time changes by an hour at most."};
    const Wait wait = room_.waiting().wait;
    const bool people = wait == Wait::answer || wait == Wait::stances || wait == Wait::predictions;
    if (!people || (!asked.end_now && !room_.limit_.set()))
        return Refusal{RefusalCode::not_now, "No time limit is running."};
    if (!asked.end_now && asked.seconds == 0)
        return Refusal{RefusalCode::bad_text, "Say by how many seconds the time is to change."};
    return Room::Due{Record{TimeChanged{asked.seconds, asked.end_now}}};
}

Asking::Asked Asking::operator()(const GoOn&) const
{
    const Room::Stage stage = room_.stage();
    const bool waits = stage != Room::Stage::passing &&
                       (stage != Room::Stage::reacting || room_.waiting().wait != Wait::nothing);
    if (waits) return Room::Due{Record{WentOn{}}};
    return Room::Due{Record{Hurried{}}};
}

Asking::Asked Asking::operator()(const SendBack&) const
{
    const std::optional<std::size_t> entries = room_.before_last_answer();
    if (!entries) return Refusal{RefusalCode::not_now, "Nothing has been answered yet."};
    return Room::Due{Record{SentBack{static_cast<std::uint32_t>(*entries)}}};
}

Asking::Asked Asking::operator()(const UndoSendBack&) const
{
    if (room_.undone_.empty())
        return Refusal{
            RefusalCode::not_now, "There is no step back to undo, or something has been answered since."};
    if (!room_.can_undo_send_back(at_))
        return Refusal{RefusalCode::not_now, "A step back can be undone for 30 seconds only."};
    return Room::Due{Record{SendBackUndone{}}};
}

Asking::Asked Asking::operator()(const Inject& asked) const
{
    // Ids are 16 bits wide; what does not fit is no event of any scenario.
    if (asked.event >= room_.scenario_->events.size())
        return Refusal{RefusalCode::not_now, "This scenario has no such event."};
    return Room::Due{engine::Command{engine::InjectEvent{engine::ScenarioEventId{asked.event}}}};
}

Asking::Asked Asking::operator()(const SayFreeText& asked) const
{
    if (auto refused = refused_text(asked.text, kTextCharacters)) return *std::move(refused);
    return Room::Due{Record{FreeText{asked.text}}};
}

Asking::Asked Asking::operator()(const SayToAll& asked) const
{
    if (auto refused = refused_text(asked.text, kTextCharacters)) return *std::move(refused);
    return Room::Due{Record{Broadcast{asked.text}}};
}

Asking::Asked Asking::operator()(const Whisper& asked) const
{
    if (auto refused = refused_member(asked.to)) return *std::move(refused);
    if (auto refused = refused_text(asked.text, kTextCharacters)) return *std::move(refused);
    return Room::Due{Record{Whispered{asked.to, asked.text}}};
}

Asking::Asked Asking::operator()(const MoveMember& asked) const
{
    if (auto refused = refused_member(asked.member)) return *std::move(refused);
    const Role role = room_.members_[asked.member].part.role;
    if (role == Role::facilitator || role == Role::projector)
        return Refusal{RefusalCode::not_allowed, "Facilitators and projectors hold no seat."};
    const Part wanted = tidy(asked.part);
    if (auto refused = refused_part(wanted)) return *std::move(refused);
    return Room::Due{Record{MemberMoved{asked.member, wanted}}};
}

Asking::Asked Asking::operator()(const RemoveMember& asked) const
{
    if (auto refused = refused_member(asked.member)) return *std::move(refused);
    if (asked.member == by_)
        return Refusal{RefusalCode::not_allowed, "You cannot remove yourself; leave the room instead."};
    if (!asked.reason.empty())
        if (auto refused = refused_text(asked.reason, kTextCharacters)) return *std::move(refused);
    return Room::Due{Record{MemberRemoved{asked.member, asked.reason}}};
}

Asking::Asked Asking::operator()(const RenameMember& asked) const
{
    if (auto refused = refused_member(asked.member)) return *std::move(refused);
    auto name = unique_name(room_.members_, asked.name, asked.member);
    if (!name) return name.error();
    return Room::Due{Record{MemberNamed{asked.member, std::move(name).value()}}};
}

Asking::Asked Asking::operator()(const RenameRoom& asked) const
{
    if (!engine::is_one_line(asked.name, kNameCharacters))
        return Refusal{RefusalCode::bad_text, "Please choose a name of 1 to 40 characters on one line."};
    return Room::Due{Record{RoomNamed{asked.name}}};
}

Asking::Asked Asking::operator()(const ChangeSettings& asked) const
{
    if (auto refused = refused_settings(asked.settings)) return *std::move(refused);
    return Room::Due{Record{SettingsChanged{asked.settings}}};
}

Asking::Asked Asking::operator()(const SetScript& asked) const
{
    const Part part = tidy(asked.part);
    if (auto refused = refused_seat(part)) return *std::move(refused);
    if (asked.policy > engine::LeaderPolicy::random)
        return Refusal{RefusalCode::bad_text, "There is no script of that kind."};
    return Room::Due{Record{ScriptSet{part, asked.on, asked.policy}}};
}

Asking::Asked Asking::operator()(const SpeakAs& asked) const
{
    if (auto refused = refused_seat(player_of(asked.follower))) return *std::move(refused);
    if (room_.played(asked.follower))
        return Refusal{RefusalCode::not_allowed, "Somebody plays this person; let a script take over first."};
    if (!engine::is_one_line(asked.words, kSpokenCharacters))
        return Refusal{RefusalCode::bad_text, "Please write between 1 and 240 characters on one line."};
    return Room::Due{Record{SpokeAs{asked.follower, asked.words}}};
}

Asking::Asked Asking::operator()(const Bookmark& asked) const
{
    if (!asked.text.empty())
        if (auto refused = refused_text(asked.text, kBookmarkCharacters)) return *std::move(refused);
    return Room::Due{Record{Bookmarked{room_.world_.beat_serial, asked.text}}};
}

Asking::Asked Asking::operator()(const SetProjector& asked) const
{
    return Room::Due{Record{ProjectorSet{asked.blank, asked.reveal_people, asked.reveal_rooms}}};
}

Asking::Asked Asking::operator()(const Mute& asked) const
{
    if (auto refused = refused_member(asked.member)) return *std::move(refused);
    return Room::Due{Record{Muted{asked.member, asked.on}}};
}

Asking::Asked Asking::operator()(const RemoveChat& asked) const
{
    if (asked.number == 0 || asked.number > room_.minutes_.chat_lines)
        return Refusal{RefusalCode::not_now, "There is no such line in the chat."};
    return Room::Due{Record{ChatRemoved{asked.number}}};
}

Asking::Asked Asking::operator()(const FillSeats&) const
{
    std::vector<MemberMoved> moved =
        filled_seats(*room_.scenario_, room_.world_, room_.members_, room_.minutes_);
    if (moved.empty()) return Refusal{RefusalCode::not_now, "Everybody who is here has a place."};
    return Room::Due{Record{SeatsFilled{std::move(moved)}}};
}

Asking::Asked Asking::operator()(const EndStory&) const
{
    return Room::Due{engine::Command{engine::EndStory{}}};
}

Asking::Asked Asking::operator()(const CloseRoom&) const
{
    return Room::Due{Record{Closed{}}};
}

Asking::Asked Asking::operator()(const Release&) const
{
    if (!room_.held()) return Refusal{RefusalCode::not_now, "This room waits for no other."};
    return Room::Due{Record{Released{}}};
}

} // namespace twocircles::room

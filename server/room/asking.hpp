// What a request of a member comes to: a command of the story, a record beside it, or a refusal that says
// why. The table of permissions has been asked before. Used by Room::propose() alone.
#pragma once

#include "server/engine/permission.hpp"
#include "server/room/room.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace twocircles::room {

// 1..40 characters on one line without blanks around them, different from everybody else's: a second Ana is
// "Ana 2".
engine::Result<std::string, engine::Refusal>
unique_name(const Members&, std::string_view wanted, MemberId whose);

Part tidy(const Part&); // without ids that mean nothing for the role

class Asking
{
public:
    using Asked = engine::Result<Room::Due, engine::Refusal>;

    Asking(const Room& room, MemberId by, Time now, std::int64_t at)
        : room_(room), by_(by), now_(now), at_(at)
    {}

    // Players (asking.cpp).
    Asked operator()(const Begin&) const;
    Asked operator()(const Respond&) const;
    Asked operator()(const StateVision&) const;
    Asked operator()(const Hurry&) const;
    Asked operator()(const Pause&) const;
    Asked operator()(const TakeSeat&) const;
    Asked operator()(const TakeStance&) const;
    Asked operator()(const SayNeed&) const;
    Asked operator()(const Predict&) const;
    Asked operator()(const SayInChat&) const;
    Asked operator()(const TickTask&) const;
    Asked operator()(const WriteObservation&) const;
    Asked operator()(const ChangeName&) const;
    // The facilitator (steering.cpp).
    Asked operator()(const Start&) const;
    Asked operator()(const ChangeTime&) const;
    Asked operator()(const GoOn&) const;
    Asked operator()(const SendBack&) const;
    Asked operator()(const UndoSendBack&) const;
    Asked operator()(const Inject&) const;
    Asked operator()(const SayFreeText&) const;
    Asked operator()(const SayToAll&) const;
    Asked operator()(const Whisper&) const;
    Asked operator()(const MoveMember&) const;
    Asked operator()(const RemoveMember&) const;
    Asked operator()(const RenameMember&) const;
    Asked operator()(const RenameRoom&) const;
    Asked operator()(const ChangeSettings&) const;
    Asked operator()(const SetScript&) const;
    Asked operator()(const SpeakAs&) const;
    Asked operator()(const Bookmark&) const;
    Asked operator()(const SetProjector&) const;
    Asked operator()(const Mute&) const;
    Asked operator()(const RemoveChat&) const;
    Asked operator()(const FillSeats&) const;
    Asked operator()(const EndStory&) const;
    Asked operator()(const CloseRoom&) const;
    Asked operator()(const Release&) const;
    // The guided debrief (guiding.cpp).
    Asked operator()(const OpenGuide&) const;
    Asked operator()(const TurnPage&) const;
    Asked operator()(const ArrangePages&) const;
    Asked operator()(const RunClock&) const;
    Asked operator()(const SetStepTime&) const;
    Asked operator()(const HandLead&) const;
    Asked operator()(const HidePage&) const;
    Asked operator()(const ShowCommitments&) const;
    Asked operator()(const WriteCommitment&) const;
    Asked operator()(const RemoveCommitment&) const;
    Asked operator()(const LayGuide&) const;

private:
    const Part& part() const { return room_.members_[by_].part; }
    // Nothing when somebody may be there as this: the seat exists, and the person still does.
    std::optional<engine::Refusal> refused_part(const Part&) const;
    std::optional<engine::Refusal> refused_seat(const Part&) const; // leading and follower alone
    static Asked set(const GuideState&);
    std::optional<engine::Refusal> refused_lead() const; // of the debrief
    std::optional<engine::Refusal> refused_member(MemberId) const;
    std::optional<engine::Refusal> refused_text(std::string_view, std::size_t most) const;

    const Room& room_;
    MemberId by_;
    Time now_;
    std::int64_t at_;
};

} // namespace twocircles::room

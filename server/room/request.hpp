// What a member of a room can ask of it. Knows no wire and no socket. Every one is proposed, kept in the
// journal, then committed. Who may ask what when is one table (permissions.hpp).
#pragma once

#include "server/engine/command.hpp"
#include "server/engine/need.hpp"
#include "server/engine/policy.hpp"
#include "server/room/members.hpp"
#include "server/room/record.hpp"
#include "server/room/settings.hpp"

#include <cstdint>
#include <string>
#include <variant>

namespace twocircles::room {

// --- players ---
struct Begin // the briefing is over
{};
struct Respond // a vote where several people hold the seat
{
    std::uint32_t beat_serial = 0; // of the beat that is answered, so that a late answer is known as late
    std::uint32_t response = 0;    // position in the scenario's list, as the response card had it
};
struct StateVision
{
    std::string sentence; // 1..120 characters on one line
};
struct Hurry // lets the rest of the story time up to the next beat pass at once
{};
struct Pause
{
    bool on = false;
    std::string reason = {}; // up to 120 characters; of the facilitator
};
struct TakeSeat
{
    Part part;             // guest: leaves the seat
    bool anywhere = false; // where somebody is needed most
};
struct TakeStance
{
    std::uint32_t beat_serial = 0;
    engine::Stance stance{};
    std::string words; // up to 120 characters on one line, may be empty
};
struct SayNeed
{
    std::uint32_t beat_serial = 0;
    engine::Need need{};
    std::string words; // up to 120 characters on one line, may be empty
};
struct Predict
{
    std::uint32_t beat_serial = 0;
    Prediction prediction{};
};
struct SayInChat
{
    std::string text; // 1..200 characters on one line
};
struct TickTask
{
    std::uint32_t task = 0, look_for = 0;
};
struct WriteObservation
{
    std::string text; // 1..500 characters
};
struct ChangeName
{
    std::string name; // 1..40 characters on one line
};

// --- the facilitator; in the order of proto's Steer ---
struct Start // as Begin, for a room nobody leads
{};
struct ChangeTime
{
    std::int32_t seconds = 0; // -3600..3600
    bool end_now = false;
};
struct GoOn
{};
struct SendBack
{};
struct UndoSendBack
{};
struct Inject
{
    std::uint32_t event = 0; // position in the scenario's list
};
struct SayFreeText
{
    std::string text; // 1..500 characters; so are the texts below
};
struct SayToAll
{
    std::string text;
};
struct Whisper
{
    MemberId to;
    std::string text;
};
struct MoveMember
{
    MemberId member;
    Part part;
};
struct RemoveMember
{
    MemberId member;
    std::string reason;
};
struct RenameMember
{
    MemberId member;
    std::string name;
};
struct RenameRoom
{
    std::string name; // 1..40 characters
};
struct ChangeSettings
{
    RoomSettings settings;
};
struct SetScript
{
    Part part;
    bool on = false;
    engine::LeaderPolicy policy = engine::LeaderPolicy::situational;
};
struct SpeakAs
{
    engine::FollowerId follower;
    std::string words; // 1..240 characters on one line
};
struct Bookmark
{
    std::string text; // up to 200 characters, may be empty
};
struct SetProjector
{
    bool blank = false, reveal_people = false, reveal_rooms = false;
};
struct Mute
{
    MemberId member;
    bool on = false;
};
struct RemoveChat
{
    std::uint64_t number = 0;
};
struct FillSeats
{};
struct EndStory
{};
struct CloseRoom
{};
struct Release // asked by the workshop when every room in step stands before its next beat
{};
// --- the guided debrief; of whoever leads it, apart from the last three ---
struct OpenGuide
{
    bool on = true; // false: it is put away
};
struct TurnPage
{
    GuidePlace to;
};
struct ArrangePages
{
    GuideOrder order{};
};
struct RunClock // of the step that is shown
{
    bool on = false;
};
struct SetStepTime
{
    GuideStep step{};
    std::int32_t seconds = 0; // the step then has 0 s up to kMostStepTime
    bool add = false;         // to what it has, else instead of it
};
struct HandLead // the facilitator's alone
{
    bool to_group = false;
};
struct HidePage // on the projector
{
    bool on = false;
};
struct ShowCommitments // on the projector
{
    bool on = false;
    std::uint64_t id = 0; // 0: all that may be shown
};
struct WriteCommitment
{
    std::uint64_t id = 0, lock = 0; // not 0; see CommitmentWritten
    std::string text;               // 1..280 characters
    bool anonymous = false, may_be_shown = false;
};
struct RemoveCommitment
{
    std::uint64_t id = 0, lock = 0;
};
struct LayGuide // said by the server itself when the debrief has found the pivotal moments
{
    GuideMoments moments;
};

using Request = std::variant<
    Begin, Respond, StateVision, Hurry, Pause, TakeSeat, TakeStance, SayNeed, Predict, SayInChat, TickTask,
    WriteObservation, ChangeName, Start, ChangeTime, GoOn, SendBack, UndoSendBack, Inject, SayFreeText,
    SayToAll, Whisper, MoveMember, RemoveMember, RenameMember, RenameRoom, ChangeSettings, SetScript, SpeakAs,
    Bookmark, SetProjector, Mute, RemoveChat, FillSeats, EndStory, CloseRoom, Release, OpenGuide, TurnPage,
    ArrangePages, RunClock, SetStepTime, HandLead, HidePage, ShowCommitments, WriteCommitment,
    RemoveCommitment, LayGuide>;

} // namespace twocircles::room

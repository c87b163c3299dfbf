// What happens in a room beside the story: who came, voted, said what they need, chatted, and everything the
// facilitator did. Journalled like the story's commands, so that a room after a restart is the room before
// it. One struct a row of proto/twocircles/log.proto's LoggedRecord, under the same names.
#pragma once

#include "server/engine/command.hpp"
#include "server/engine/need.hpp"
#include "server/engine/policy.hpp"
#include "server/room/guide.hpp"
#include "server/room/members.hpp"
#include "server/room/settings.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace twocircles::room {

// What somebody expects of the team's morale, risk-taking and loyalty: -1 falls, 0 stays, 1 rises.
using Prediction = std::array<std::int8_t, 3>;

struct MemberCame
{
    MemberId member;
    std::string name;
    Part part;
};
struct MemberMoved
{
    MemberId member;
    Part part;
};
struct MemberNamed
{
    MemberId member;
    std::string name;
};
struct MemberRemoved
{
    MemberId member;
    std::string reason;
};
struct Muted
{
    MemberId member;
    bool on = false;
};
struct Voted
{
    MemberId member;
    std::uint32_t beat_serial = 0;
    engine::ResponseId response;
};
struct StanceVoted
{
    MemberId member;
    std::uint32_t beat_serial = 0;
    engine::Stance stance{};
    std::string words;
};
struct NeedSaid
{
    MemberId member; // none: a script says it
    engine::FollowerId follower;
    std::uint32_t beat_serial = 0;
    engine::Need need{};
    std::string words;
};
struct Predicted
{
    MemberId member;
    std::uint32_t beat_serial = 0;
    Prediction prediction{};
};
struct ChatSaid
{
    std::uint64_t number = 0; // from 1
    MemberId member;
    std::string text;
};
struct ChatRemoved
{
    std::uint64_t number = 0;
};
struct Ticked
{
    MemberId member;
    std::uint32_t task = 0, look_for = 0; // positions in the scenario's sheet
    std::uint32_t beat_serial = 0;
};
struct Observed
{
    MemberId member;
    std::uint32_t beat_serial = 0;
    std::string text;
};
struct SettingsChanged
{
    RoomSettings settings;
};
struct Paused
{
    bool on = false;
    std::string reason;
};
struct TimeChanged
{
    std::int32_t seconds = 0; // added to the running time limit
    bool end_now = false;
};
struct WentOn // what is waited for is waited for no longer
{};
struct SentBack
{
    std::uint32_t story_entries = 0; // so many entries of the story still count
};
struct SendBackUndone
{};
struct FreeText // told to everybody as something that happens
{
    std::string text;
};
struct Broadcast
{
    std::string text;
};
struct Whispered
{
    MemberId to;
    std::string text;
};
struct RoomNamed
{
    std::string name;
};
struct ScriptSet // a script plays this seat although somebody holds it, or no longer does
{
    Part part;
    bool on = false;
    engine::LeaderPolicy policy = engine::LeaderPolicy::situational; // of a leading seat
};
struct SpokeAs
{
    engine::FollowerId follower;
    std::string words;
};
struct Bookmarked
{
    std::uint32_t beat_serial = 0;
    std::string text;
};
struct ProjectorSet
{
    bool blank = false, reveal_people = false, reveal_rooms = false;
};
struct Hurried // the rest of the story time up to the next beat passes at once
{};
struct Released // the rooms in step are all there
{};
struct Closed // nobody comes back to this room
{};
struct SeatsFilled // the facilitator gave everybody without a seat one, at once
{
    std::vector<MemberMoved> moved;
};
// --- the guided debrief ---
struct GuideLaid // the pivotal moments are known
{
    GuideMoments moments;
};
struct GuideSet
{
    GuideState guide;
};
// Nobody is named on an anonymous one: not here, not as the one the entry is by; and it has no time.
struct CommitmentWritten
{
    std::uint64_t id = 0;   // drawn by the writer's client
    std::uint64_t lock = 0; // digest of what its writer's client alone knows
    std::string text;
    MemberId member; // none: anonymous
    bool may_be_shown = false;
};
struct CommitmentRemoved
{
    std::uint64_t id = 0;
};
struct CommitmentHeldBack // on the projector
{
    std::uint64_t id = 0;
    bool on = false;
};

using Record = std::variant<
    MemberCame, MemberMoved, MemberNamed, MemberRemoved, Muted, Voted, StanceVoted, NeedSaid, Predicted,
    ChatSaid, ChatRemoved, Ticked, Observed, SettingsChanged, Paused, TimeChanged, WentOn, SentBack,
    SendBackUndone, FreeText, Broadcast, Whispered, RoomNamed, ScriptSet, SpokeAs, Bookmarked, ProjectorSet,
    Hurried, Released, Closed, SeatsFilled, GuideLaid, GuideSet, CommitmentWritten, CommitmentRemoved,
    CommitmentHeldBack>;

// Made while the game is looked back on: no part of it, and when it comes depends on who reads when.
inline bool of_debrief(const Record& record)
{
    return std::holds_alternative<GuideLaid>(record) || std::holds_alternative<GuideSet>(record) ||
           std::holds_alternative<CommitmentWritten>(record) ||
           std::holds_alternative<CommitmentRemoved>(record) ||
           std::holds_alternative<CommitmentHeldBack>(record);
}

} // namespace twocircles::room

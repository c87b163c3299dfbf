// What a room remembers beside the story, as the minutes of a meeting do: how it is run, what people voted,
// need, expect and said, what the facilitator did. Folded from the journal's records; holds nothing that a
// record does not say, so a restored room remembers the same. Presence is not in here.
#pragma once

#include "server/engine/policy.hpp"
#include "server/room/guide.hpp"
#include "server/room/members.hpp"
#include "server/room/record.hpp"
#include "server/room/settings.hpp"
#include "server/room/view.hpp"

#include <chrono>
#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace twocircles::room {

struct Vote
{
    MemberId member;
    std::uint32_t option = 0; // a response or a stance
    std::string words;        // with a stance
};
// In the order they were cast; a changed vote counts from when it was changed.
using Votes = std::vector<Vote>;

struct NeedKept
{
    MemberId member; // none: a script said it
    engine::Need need{};
    std::string words;
};

// Of the beat that is open, or whose consequences run.
struct BeatMinutes
{
    Votes votes;
    std::map<engine::FollowerId, Votes> stances;
    std::map<engine::FollowerId, NeedKept> needs;
    std::map<MemberId, Prediction> predictions;
    std::chrono::seconds more_time{0}; // what the facilitator added to the wait that is on
    bool waited_enough = false;        // nobody is waited for any longer, until the next wait
    bool moved_on = false;             // story time has begun to pass since the response
    bool released = false;             // nothing holds it before the next beat
};

struct ChatKept
{
    ChatLine line;
    bool operator==(std::uint64_t number) const { return line.number == number; }
};

struct AnnouncementKept
{
    Announcement announcement;
    MemberId to; // none: everybody
};

// What somebody will do differently.
struct CommitmentKept
{
    std::uint64_t id = 0, lock = 0;
    std::string text;
    MemberId member; // none: anonymous
    bool may_be_shown = false, held_back = false;
};

class Minutes
{
public:
    static constexpr std::size_t kKeptChat = 60; // lines, for somebody who comes back
    static constexpr std::size_t kKeptAnnouncements = 20;
    static constexpr std::size_t kChatLines = 10; // of one member in
    static constexpr std::chrono::milliseconds kChatSpan{30000};

    // Writes a record down; changes the members it speaks of. It must be plausible().
    void take(const Record&, MemberId by, std::int64_t at, Members&);
    // Says something to everybody or to one of them; returns what is told.
    const Announcement& announce(Announcement::Kind, std::string from, std::string text, MemberId to = {});

    bool too_much_chat(MemberId, std::int64_t at) const;
    // A script plays this seat because the facilitator said so.
    bool scripted(const Part&) const;
    std::optional<engine::LeaderPolicy> script_of(engine::SeatId) const; // by the facilitator's word

    RoomSettings settings;
    std::string room_name;
    bool paused = false;
    std::string pause_reason;
    bool closed = false;
    bool blank = false, reveal_people = false; // of the projector
    bool reveal_rooms = false;                 // how the rooms did, to everybody, after the end
    bool facilitated = false;                  // a facilitator is or was here
    std::vector<ScriptSet> scripts;            // those that are on
    BeatMinutes beat;
    std::deque<ChatKept> chat;
    std::uint64_t chat_lines = 0; // ever
    std::deque<AnnouncementKept> announcements;
    std::uint64_t announced = 0; // ever
    std::vector<Ticked> ticks;
    std::vector<Observed> observations;
    std::vector<Bookmarked> bookmarks;
    std::map<MemberId, Prediction> last_predictions; // of the beat whose result was told last
    GuideState guide;
    std::optional<GuideMoments> moments;                      // nothing: not known, or the story goes on
    std::vector<CommitmentKept> commitments;                  // in the order they were written
    const CommitmentKept* commitment(std::uint64_t id) const; // null: there is none

private:
    friend class MinuteTaker;
    std::map<MemberId, std::deque<std::int64_t>> chat_times_;
};

// What is called on somebody who acts for the room without being one of its members.
inline const std::string kFacilitatorName = "Facilitator";
std::string name_of(const Members&, MemberId);

} // namespace twocircles::room

// One running game without a network: its members, its world, its waits. Time comes in as an argument and
// chance is the engine's, so a whole room can be tested without a socket or a clock. No thread owns it: one
// caller at a time.
//
// The way of a choice: propose() decides and changes nothing; the caller stores proposal.entry under
// proposal.number; commit() makes it happen and says whom to tell what. Between a proposal and its commit no
// other proposal may be committed.
#pragma once

#include "server/engine/refusal.hpp"
#include "server/engine/result.hpp"
#include "server/engine/scenario.hpp"
#include "server/engine/world.hpp"
#include "server/room/audience.hpp"
#include "server/room/chronicle.hpp"
#include "server/room/countdown.hpp"
#include "server/room/entry.hpp"
#include "server/room/members.hpp"
#include "server/room/minutes.hpp"
#include "server/room/pacer.hpp"
#include "server/room/request.hpp"
#include "server/room/setup.hpp"
#include "server/room/view.hpp"

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace twocircles::room {

using Time = std::chrono::steady_clock::time_point;

// What a list of games says of this one.
struct Progress
{
    std::uint32_t beats = 0; // opened so far
    double day = 0;
    bool finished = false;
};

struct Proposal
{
    std::size_t number = 0; // of the entry, counted from 0 without gaps
    Entry entry;
    Progress progress; // once it is committed
};

// To be sent in this order.
struct Delivery
{
    MemberId to;
    SharedView view; // never null
};
using Deliveries = std::vector<Delivery>;

// The journal does not lead where it led when it was written.
struct Mismatch
{
    std::size_t entry = 0; // counted from 0
    std::uint64_t stored_hash = 0, found_hash = 0;
    std::string sentence; // for people
};

// Whom a room waits for.
struct Waiting
{
    Wait wait = Wait::nothing;
    std::vector<MemberId> owing, answered; // who are there
    std::vector<std::string> words;        // who is waited for, for people
};

class Room
{
public:
    static constexpr std::int64_t kUndoSpan = 30000; // ms in which a step back can be undone
    static constexpr std::size_t kMostMembers = 1000;

    using Proposed = engine::Result<Proposal, engine::Refusal>;

    // Practice: the player is member kPlayer from the start. A workshop's room is empty. Throws
    // std::invalid_argument when the scenario has no such seat.
    Room(std::shared_ptr<const engine::Scenario>, RoomSetup, Time now);
    // The room as these entries left it, everybody absent. If an entry does not lead to its hash, the room
    // stands where the one before it left off, is read-only, and mismatch() says why. Time limits that were
    // running start anew.
    static Room restore(std::shared_ptr<const engine::Scenario>, RoomSetup, std::span<const Entry>, Time now);

    static constexpr MemberId kPlayer{0}; // of a practice room
    const Members& members() const { return members_; }

    // Somebody new. Refused when the room is locked, closed or over in a way that leaves nothing to see; once
    // committed, their member is the last of members(). `part` may be guest, observer, facilitator or
    // projector.
    Proposed enter(std::string_view name, Role, std::int64_t at) const;
    // A member is there (again), or gone for a while. Presence is not journalled: a script plays on for
    // whoever is missing when time runs out, and with nobody there the room sleeps. arrive() gives them
    // everything they need to go on, in this order: Joined, Lobby, State, Beat, ResponseShown, the last
    // notes, movements, chat and announcements, Ballot, ObserverSheet, Ended; the others get a Lobby.
    Deliveries arrive(MemberId, Time now);
    Deliveries leave(MemberId, Time now);

    // Refused by the room's table (permissions.hpp) or by the rules. Changes nothing. `at`: milliseconds
    // since 1970, for the journal.
    Proposed propose(MemberId, const Request&, Time now, std::int64_t at) const;
    // What is due now by itself: time that runs out, votes that are decided, story time that goes by,
    // scripted leaders, needs that scripted followers say. Call again after each commit until it returns
    // nothing.
    std::optional<Proposal> tick(Time now, std::int64_t at) const;
    // Throws std::logic_error for a proposal that another commit has overtaken.
    Deliveries commit(const Proposal&, Time now);
    // Why things moved straight after a response: the part that takes milliseconds, to be asked for when the
    // commit's deliveries are on their way. Whoever does not ask is told with the next commit.
    Deliveries explanations();
    // The proposal that was due could not be stored: it is due again in a second, not at once.
    void put_off(Time now);

    // When tick() has something; nothing while the room waits for people, sleeps, is paused or over.
    std::optional<Time> next_wakeup() const;

    const engine::Scenario& scenario() const { return *scenario_; }
    const engine::World& world() const { return world_; }
    const RoomSetup& setup() const { return setup_; }
    const RoomSettings& settings() const { return minutes_.settings; }
    const Minutes& minutes() const { return minutes_; }
    // Everything so far, records and what was sent back included.
    const std::vector<Entry>& entries() const { return entries_; }
    // The entries of the story as it stands: what a debrief is built from, seen from debrief_seat(). An
    // answer that was voted for is by the first who voted so; one by nobody was a script's, or silence.
    std::vector<Entry> story() const;
    engine::SeatId debrief_seat() const; // practice: the player's; else the first that a person leads
    Progress progress() const;
    bool paused() const { return minutes_.paused; }
    bool asleep() const { return !members_.anybody(); }
    bool closed() const { return minutes_.closed; }
    // In step: stands before its next beat (or its end) until Release.
    bool held() const;
    bool read_only() const { return mismatch_.has_value(); }
    const std::optional<Mismatch>& mismatch() const { return mismatch_; }

    Waiting waiting() const;
    std::optional<std::chrono::milliseconds> time_left(Time now) const; // of that; nothing: no limit
    std::vector<SeatState> seats() const;
    bool played(engine::FollowerId) const; // by a person, whether they are there or not
    bool can_send_back() const { return before_last_answer().has_value(); }
    bool can_undo_send_back(std::int64_t at) const;

    // The debrief: once the story is over, or to be prepared before. `you_lead` as for the facilitator.
    bool over() const;
    Guide guide(Time now) const;
    Commitments commitments_to_show() const; // the latest of those that may be, for a console

private:
    friend class Asking;
    enum class Stage : std::uint8_t // what happens next, or is waited for
    {
        idle,           // nothing by itself: the briefing, the end
        script_answers, // a scripted leader lets people read, then answers
        forced_silence, // nothing on offer can be chosen
        people_answer,
        reacting,  // stances, and what people expect
        expecting, // only what people expect is still waited for
        held,
        passing, // story time goes by
    };
    // The same wait goes on while its key is the same.
    using StageKey = std::array<std::size_t, 4>;
    // What a step back took away, to be undone.
    struct Undone
    {
        engine::World world;
        Chronicle chronicle;
        BeatMinutes beat;
        std::vector<std::size_t> story;
        std::int64_t at = 0;
    };
    using Due = std::variant<engine::Command, Record>;

    Room(std::shared_ptr<const engine::Scenario>, RoomSetup);

    // --- proposals (room.cpp) ---
    Proposed proposed(const Due&, MemberId by, std::int64_t at) const;
    bool nobodys(const Record&) const;

    // --- folding the journal (fold.cpp) ---
    // False, somewhere on the way, when an entry cannot be folded at all.
    bool fold(const Entry&);
    bool fold_story(const Entry&);
    void fold_record(const Entry&);
    void replay(std::span<const Entry>);
    void fold_all(std::span<const Entry>); // up to the first that does not lead to its hash

    // --- steps back (rewind.cpp) ---
    // How many of the story's entries came before the last answer that people can give anew.
    std::optional<std::size_t> before_last_answer() const;
    std::uint64_t hash_after(const Record&) const;
    void send_back(std::size_t entries, std::int64_t at);
    void undo_send_back();
    Perspectives perspectives() const;

    // --- waits (waits.cpp) ---
    Stage stage() const;
    std::optional<engine::LeaderPolicy> script_leading(engine::SeatId) const; // now
    engine::SeatId answering() const;                                         // with an open beat
    std::vector<engine::FollowerId> people_due() const; // whose stance somebody there owes
    bool scripts_due() const;
    std::vector<MemberId> without_prediction() const; // those who are waited for
    bool expectations_open() const;
    std::optional<Pacer::Span> answer_limit() const; // of the open beat in this room
    std::optional<Pacer::Span> wanted_limit(Stage) const;
    void arrange(Time now); // the waits that the room now calls for
    void arrange_pace(Stage);
    void arrange_limit(Stage, Time now);
    Pacer::Span before_next_stretch();
    bool opens_next() const; // the next stretch opens a beat or ends the story
    bool stands_still() const;
    void let_time_run(Time now);
    std::array<Countdown*, 6> countdowns()
    {
        return {&pace_, &limit_, &absence_, &murmur_, &at_once_, &mark_};
    }

    // --- what is due (due.cpp) ---
    std::optional<Due> due(Time now) const;
    std::optional<Due> answer_due(Time now) const;
    std::optional<Due> reaction_due(Time now) const;
    std::optional<Due> by_vote(engine::FollowerId, const Votes&) const;
    std::optional<NeedSaid> need_due() const; // that a script would say next

    // --- the debrief (debriefing.cpp) ---
    bool leads_guide(MemberId) const;
    GuideState guide_now(Time now) const; // with the time used until now, and no time left open
    void arrange_guide();
    Commitments commitments_for(MemberId) const;

    // --- telling (tell.cpp) ---
    Audience audience(MemberId) const;
    SharedView as_read(const Told&, const Audience&) const; // null: not for them
    void tell(Deliveries&, const std::vector<Told>&) const;
    void tell_all(Deliveries&, View) const;
    void tell_state(Deliveries&, Time now);
    void tell_lobby(Deliveries&) const;
    void tell_ballot(Deliveries&, const Part&) const;
    void tell_ballots(Deliveries&) const; // those that are open
    void tell_guide(Deliveries&, Time now) const;
    void tell_commitments(Deliveries&) const;
    void tell_record(Deliveries&, const Record&, Time now);
    void welcome(Deliveries&, MemberId, Time now) const;
    State state_for(const Audience&, State seen, const Waiting&, Time now) const;
    State state_seen(engine::SeatId, bool later) const;
    Lobby lobby() const; // `you` is left open
    std::optional<Ballot> ballot(const Part&) const;
    ObserverSheet sheet(MemberId) const;

    std::shared_ptr<const engine::Scenario> scenario_;
    RoomSetup setup_;
    engine::World world_;
    Members members_;
    Minutes minutes_;
    Chronicle chronicle_;
    Pacer pacer_;
    // Until tick() has something: what goes by itself, people's time, the time an absent seat is waited for,
    // what a scripted follower says they need, what is decided already, and the next time that the debrief's
    // clock is read.
    Countdown pace_, limit_, absence_, murmur_, at_once_, mark_;
    std::optional<StageKey> pace_key_, limit_key_, murmur_key_;
    Pacer::Span limit_total_{};
    std::optional<Time> not_before_; // a proposal could not be stored
    std::vector<Entry> entries_;
    std::vector<std::size_t> story_; // positions in entries_ of the story as it stands
    std::size_t moves_ = 0;          // of the story, apart from visions put into words
    std::size_t rewinds_ = 0;
    std::vector<Undone> undone_; // the latest last
    std::optional<Mismatch> mismatch_;
    std::uint64_t version_ = 0;
    std::uint64_t hash_ = 0;   // of world_
    std::uint64_t played_ = 0; // bit i: a person plays follower i, there or not
    bool quiet_ = false;       // the last entry moved next to nothing
};

} // namespace twocircles::room

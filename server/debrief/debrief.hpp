// What a finished game teaches, from its journal alone: replays the entries and asks what would have been.
// Facts about what happened and was done; never a label for a person. Plain values for the client to render.
#pragma once

#include "server/engine/act.hpp"
#include "server/engine/scenario.hpp"
#include "server/engine/world.hpp"
#include "server/room/entry.hpp"
#include "server/room/setup.hpp"
#include "server/room/view.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace twocircles::debrief {

// --- the course of the game -------------------------------------------------------------------------------

enum class SampleKind : std::uint8_t
{
    day, // a story morning
    start,
    opened,   // a situation opened in the middle of a day
    answered, // straight after a response
    end,
};

struct PersonSample
{
    bool present = true; // still with the team; meters are all 0 once gone
    bool hero = false;
    room::PersonMeters meters{};
};

// Whom a leading seat reaches, and how the team stands toward it.
struct CirclesAt
{
    std::vector<engine::FollowerId> control;   // reporting lines bind them to it
    std::vector<engine::FollowerId> influence; // they follow it of their own will
    double loyalty = 0, respect = 0, trust = 0;
};

struct Sample
{
    double day = 0;
    room::TeamMeters team{};
    SampleKind kind{};
    double seconds = 0;                  // since the game began, by the wall clock; 0 in a future
    std::optional<std::size_t> decision; // the last one taken
    double score = 0;
    std::vector<PersonSample> people; // one for each follower
    std::vector<CirclesAt> circles;   // one for each leading seat
};

struct GoalResult
{
    room::GoalCard goal;
    double value = 0; // 0..100
};

struct LeadingSeat
{
    engine::SeatId seat;
    std::string id, title, name;
    std::vector<std::string> holders; // names of the people who answered for it; none: a script alone
    std::size_t people = 0;           // how many those are
    std::string vision;               // as stated last
};

struct StanceShown
{
    engine::FollowerId follower;
    engine::Stance stance{};
    std::string words; // may be empty
    bool by_person = false;
};

struct Option
{
    engine::ResponseId response;
    std::string id, text; // id: the author's
    bool locked = false;
    std::string reason; // why
    std::size_t votes = 0;
    std::vector<std::string> voters; // names
};

// What would have come of another response, everything else equal: same world, same chance, and a leader who
// reads the situation from the next beat to the end. Compared with the same play-out of the response given.
struct WhatIf
{
    engine::ResponseId response;
    std::string text;
    double score_difference = 0; // points of the final score; above 0: the other one would have done better
    double score = 0;
    std::string ending{};                             // title
    std::array<double, engine::kMeasureCount> team{}; // differences at the end, points
    std::size_t gone = 0, heroes = 0;                 // by then
    std::string sentence{};
    std::vector<room::ActShown> acts{}; // of the other response; whom it would have reached is not told
};

// Whose stands are compared.
enum class Disagreed : std::uint8_t
{
    nobody, // fewer than two took a stand
    votes,
    stances, // of people who play followers
    predictions,
    team, // the scripted followers, where no two people took a stand
};

struct Decision
{
    std::uint32_t beat_number = 0; // 1: the first beat of the game
    double day = 0, seconds = 0;
    engine::BeatId beat;
    engine::SeatId seat;         // who answered
    engine::ResponseId response; // none: silence
    std::string beat_id, beat_title, situation;
    std::string response_text, outcome;
    bool by_timeout = false;
    bool by_script = false; // another seat's script, or the script that was watched
    std::vector<room::ActShown> acts;
    std::vector<Option> options;              // all that was on offer, the one given too
    std::vector<std::string> other_responses; // that could have been chosen
    std::vector<room::Movement> movements;    // until the next decision
    std::string feedback;
    std::vector<std::string> questions;
    std::vector<StanceShown> stances;
    std::size_t voters = 0;  // people who voted
    double disagreement = 0; // 0..1: the chance that two of those asked stood elsewhere
    Disagreed disagreed{};
    double score_change = 0;     // points, until the next decision
    std::vector<WhatIf> what_if; // best first
};

enum class MarkKind : std::uint8_t
{
    bookmark,
    observer_note,
    observer_tick, // title: the task, text: what was looked for
    injected,      // an event that the facilitator let happen
    intervention,  // anything else the facilitator did; title: what
    prediction,
    need, // what somebody of the team said they need
};

// What people wrote down or did beside the story.
struct Mark
{
    MarkKind kind{};
    double day = 0, seconds = 0;
    std::optional<std::size_t> decision; // whose situation was open or whose consequences ran
    std::string title, text;
    std::string who;  // in the game: "Observer", "Facilitator", a seat, a follower
    std::string name; // as typed
    std::optional<room::Prediction> prediction;
    bool taken_back = false; // of a course of the story that was sent back
};

// --- what it teaches --------------------------------------------------------------------------------------

struct ActTotal
{
    engine::Act act{};
    std::uint32_t times = 0;
    double weight = 0; // sum of engine::weight_of
};

// What was done in one leading seat. Answers by a script, and silence, were not chosen by anybody and are not
// in it. How sure the share is: a 90 % Wilson score interval (Wilson 1927, recommended for small samples by
// Brown, Cai and DasGupta 2001) in which a decision counts once, however many acts it had, since acts that
// come together are not chosen apart.
struct Profile
{
    engine::SeatId seat;
    std::vector<ActTotal> acts; // in the vocabulary's order, only those that occurred
    double control_share = 0;   // 0..1 of control among control and influence, by weight
    double control_low = 0, control_high = 1;
    std::uint32_t decisions = 0; // that had acts of either circle
    bool enough = false;         // at least kProfileDecisions; else nothing can be said
};

enum class MomentKind : std::uint8_t
{
    what_if,
    disagreement,
    people,
};

struct Moment
{
    std::size_t decision = 0; // index in decisions
    std::string headline, why;
    MomentKind kind{};
    std::vector<std::string> causes;        // whole sentences, the largest first
    std::optional<engine::ResponseId> best; // the other one that would have led furthest
    std::string best_text;
    double best_difference = 0; // points of the final score
};

struct PromiseFate
{
    std::string text;
    engine::PromiseState fate{};
    std::optional<double> made_day;
    std::string id; // the author's
    engine::SeatId seat;
    std::vector<engine::FollowerId> to;
    std::optional<double> due_day, resolved_day;
    std::string due; // title of the situation after which it was due
    std::optional<std::size_t> made_decision, resolved_decision;
    bool by_default = false; // broken because nothing was done
};

struct PredictionFate
{
    std::size_t decision = 0;
    room::MemberId member;
    std::string who, name; // as in Mark
    room::Prediction expected{}, actual{};
    double right = 0;   // 0..1 of the three meters
    bool yours = false; // of the member it is shown to
};

struct Attempt
{
    double day = 0;
    bool succeeded = false;
    std::optional<std::size_t> decision;
    std::string text;
};

// Of somebody who took a chance or became a hero.
struct HeroStory
{
    engine::FollowerId follower;
    std::string name;
    std::vector<Attempt> attempts;
    std::optional<double> hero_day, gone_day;
    std::string became; // what became of them
};

struct PersonResult
{
    engine::FollowerId follower;
    std::string name;
    room::PersonMeters before{}, after{}; // after: as last seen, for somebody who left
    bool gone = false, hero = false;
    std::string role;
    bool played = false; // by a person, at some time
    std::optional<double> gone_day;
};

// What somebody will do differently, in their words.
struct Commitment
{
    std::string text;
    std::string name;   // of who signed it, as known last; empty: anonymous, or of a room of one
    bool signed_by_one; // false: anonymous, and nothing tells whose it is
    bool shown;         // may be, and the facilitator has not left it out
    bool yours = false; // of the person it is shown to
};

// Whether playing the journal again leads where it led when it was written.
struct Exactness
{
    bool agreed = true;
    std::size_t entries = 0; // compared; without those made while looking back, which come as people read
    std::optional<std::size_t> first_difference; // counted from 0
    std::string sentence;
};

struct Debrief
{
    std::string title, ending_title, ending_text;
    std::string scenario; // id
    std::string room_code, room_name;
    bool workshop = false;
    bool finished = false; // false: of a game still running
    double score = 0, seconds = 0;
    engine::SeatId seat; // whose view it is: loyalty, respect and trust are toward it
    std::vector<LeadingSeat> seats;
    std::vector<GoalResult> goals;
    std::vector<Sample> samples; // in the order of the story
    std::vector<Decision> decisions;
    std::vector<Profile> profiles; // one for each leading seat
    std::vector<Mark> marks;       // in order
    std::vector<Moment> moments;   // three to five (fewer in a short game), in the order of the story
    std::vector<PredictionFate> predictions;
    std::vector<std::string> questions;
    std::vector<PromiseFate> promises;
    std::vector<HeroStory> heroes;
    std::vector<PersonResult> people;
    std::vector<std::string> learning_goals;
    std::vector<Commitment> commitments; // in an order that does not tell when they were written
    std::string vision;                  // this seat's, as stated last
    std::vector<room::Note> happenings;  // attempts, heroes, leavings, events, promises, in order
    Exactness exactness;

    const Profile& profile() const { return profiles[seat.index()]; } // of this seat
};

inline constexpr std::uint32_t kProfileDecisions = 6;

struct Effort
{
    std::size_t most_play_outs = 400; // bounds the what-ifs; what is left out is said to be unknown
};

// As the setup's seat sees it. The entries must lead where they led (room::Room checks that); entries of a
// game still running are fine. Takes tens of milliseconds for a long game: not for a thread that must answer.
Debrief
build(const engine::Scenario&, const room::RoomSetup&, std::span<const room::Entry>, const Effort& = {});

} // namespace twocircles::debrief

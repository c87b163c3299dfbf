// A scenario in memory: what an author wrote, checked and resolved to ids. Immutable once loaded, shared
// between rooms and threads. No file, no position, no YAML here; server/scenario builds it.
#pragma once

#include "server/engine/act.hpp"
#include "server/engine/condition.hpp"
#include "server/engine/ids.hpp"
#include "server/engine/stage.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace twocircles::engine {

struct About
{
    std::string id; // the file's name without ending
    std::string title;
    std::string summary; // one or two sentences for the scenario card
    std::string setting; // where and when; shown in the briefing
    int minutes = 0;
    bool tutorial = false; // exempt from balance
    std::vector<std::string> learning_goals;
    std::string author;
    std::string language; // BCP 47, e.g. "en"
    // Of a scenario in another language: the id of the one it was translated from; its own is that and the
    // language, "night-shift.de".
    std::string translation_of;
};

// What the scenario weighs. Value 0..100; the score is the weighted mean.
struct Goal
{
    std::variant<Measure, CounterId> what;
    double weight = 1;
    std::string text;             // in the players' words
    bool lower_is_better = false; // only for counters; their value is scaled by the declared range
};

enum class Power : std::uint8_t
{
    direct,
    budget,
    reward,
    sanction
};

struct Seat // a leading seat
{
    std::string id, title, name;
    std::string brief;  // everybody may read it
    std::string secret; // this seat alone
    std::vector<FollowerId> reports;
    std::vector<Power> powers;
};

// What a follower may react to with words.
enum class Occasion : std::uint8_t
{
    commit,
    comply,
    question,
    withdraw,
    take_a_chance, // with a stance
    success,
    failure,
    hero,
    leaving,
    opening, // after an attempt, when honoured, when going, when a beat opens
};

struct Line
{
    Occasion on{};
    Condition when;
    std::string text;
};

struct Tie
{
    FollowerId to;
    double strength = 0; // 0..1, how much this person's mood and views reach the follower
};

struct Follower
{
    std::string id, name, role;
    std::string brief, secret; // for a person who plays this seat, and for nobody else
    Traits traits;
    std::vector<Tie> ties;
    // Starting state where it differs from what the traits give, 0..1.
    std::optional<double> morale, stress, inner_drive, plan_clarity, loyalty, respect, heart_trust,
        competence_trust, vision;
    std::vector<Line> lines;
};

struct Flag
{
    std::string id, meaning;
    bool start = false;
};

struct Counter
{
    std::string id, meaning;
    double start = 0, min = 0, max = 100;
};

struct Promise
{
    std::string id, text;
    std::vector<FollowerId> to;
    // Comes due when this beat is over, or so many days after it was made, whichever is given; then unkept =
    // broken.
    BeatId due_beat;
    double due_days = 0; // 0 = not by days
};

// Onset of a situation, 0..1 each; 0 = none.
struct Situation
{
    double crisis = 0, change = 0, conflict = 0;
    bool any() const { return crisis > 0 || change > 0 || conflict > 0; }
};

struct SetFlag
{
    FlagId flag;
    bool value = true;
};
struct SetCounter
{
    CounterId counter;
    double amount = 0;
    bool relative = true; // += amount, else = amount; limited to the declared range
};
using Setting = std::variant<SetFlag, SetCounter>;

// A direct push on people that no leading seat is the author of (an event, the outcome of the story).
struct Push
{
    Measure what{};    // morale, stress, inner_drive, plan_clarity, loyalty, respect, trust, competence
    double amount = 0; // -1..1, applied as a saturating impulse
    std::vector<FollowerId> who; // empty = everyone
};

struct GoNext
{}; // the next beat in order that is not in a pool; the end after the last
struct GoEnd
{};
struct GoBeat
{
    BeatId beat;
};
struct GoPool
{
    PoolId pool;
};
using Target = std::variant<GoNext, GoEnd, GoBeat, GoPool>;
struct Branch
{
    Condition when;
    Target go;
};

// Text that depends on what happened; the first whose condition holds is shown.
struct Variant
{
    Condition when;
    std::string text;
};

struct Response
{
    std::string id, text;
    std::vector<ActUse> acts;
    Condition when;          // not shown unless it holds
    Condition unlocked_when; // shown but locked unless it holds
    std::string locked_reason;
    bool once = false;
    std::vector<Setting> sets;
    std::vector<Push> pushes;
    std::vector<PromiseId> makes, keeps, breaks;
    double days = 4;              // story time that passes afterwards
    Situation situation;          // what the response itself sets off
    std::vector<Variant> outcome; // what follows, in words
    std::vector<Branch> next;     // first that holds; empty = GoNext
    std::string feedback;         // for the debrief: what this response tends to do, in the author's words
};

// Somebody has taken a chance, and the story says how it went: felt like an attempt of their own.
struct StoryAttempt
{
    FollowerId who;
    bool comes_off = false;
};

struct Beat
{
    std::string id, title;
    std::vector<Variant> text; // the situation in words; at least one, the last without condition
    FollowerId speaker;        // who says it; none = the narrator
    Situation situation;
    SeatId seat;           // who answers
    int seconds = 0;       // 0 = no limit
    ResponseId on_timeout; // what silence amounts to; none = `timeout_text` and time passes
    std::string timeout_text;
    std::vector<FollowerId> present;     // in the room; empty = everyone who is still with the team
    std::optional<StoryAttempt> attempt; // that this beat tells of
    std::vector<Response> responses;
    std::vector<std::string> questions; // for the debrief
    std::string teaching;               // for the trainer
    // pool membership; none = main line
    PoolId pool;
    Condition when; // a main-line beat is skipped, a pool beat not drawn, unless it holds
    double priority = 0, weight = 1, cooldown_days = 0;
    bool once = true;
};

struct Pool
{
    std::string id;
    std::vector<BeatId> beats;
    Target when_empty = GoNext{};
};

struct ScenarioEvent
{
    std::string id, title, text;
    Condition when; // checked once a story day while time passes
    bool once = true;
    double cooldown_days = 0;
    Situation situation;
    std::vector<Setting> sets;
    std::vector<Push> pushes;
    BeatId go; // this beat comes next instead; none = the story goes on
};

// One thing for an observer to watch for; what they tick and write reaches the debrief.
struct ObserverTask
{
    std::string text;
    std::vector<std::string> look_for; // each counted by itself; none: the task is counted as a whole
};

struct Ending
{
    std::string id, title, text;
    Condition when; // the first that holds; the last has none
};

struct Scenario
{
    About about;
    std::vector<Goal> goals;
    std::vector<Seat> seats;
    std::vector<Follower> followers;
    std::vector<Flag> flags;
    std::vector<Counter> counters;
    std::vector<Promise> promises;
    std::vector<Beat> beats; // in the file's order
    std::vector<Pool> pools;
    std::vector<ScenarioEvent> events;
    std::vector<Ending> endings;
    std::vector<std::string> questions; // for the whole debrief
    std::vector<ObserverTask> observer; // the task sheet
    double order = .45, novelty = .30;  // where the organisation starts
    double agreement = .5;              // between the visions of any two leading seats, 0..1
    BeatId first;
    Stage stage;                    // empty but in a preview
    std::uint64_t content_hash = 0; // of the file's bytes; the journal refuses to continue on another text
};

} // namespace twocircles::engine

// What a game teaches, as the server computed it from the journal. Meters and scores run from 0 to 100,
// shares from 0 to 1, story time is in days, seconds count from the beginning of the game by the wall clock;
// people, seats and decisions are positions in their lists, -1 = none.
#pragma once

#include "client/model/game.hpp"
#include "client/model/workshop.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace twocircles::client::model {

// --- the course of the game ---

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
    bool present = false; // still with the team; else the meters mean nothing
    bool hero = false;
    PersonMeters meters{};
};

// Whom a leading seat reaches, and how the team stands toward it.
struct CirclesAt
{
    int seat = 0;
    std::vector<int> control, influence; // followers
    double loyalty = 0, respect = 0, trust = 0;
};

struct Sample
{
    double day = 0;
    TeamMeters team{}; // the organisation's four, too
    SampleKind kind = SampleKind::day;
    double seconds = 0;
    int decision = -1; // the last one taken
    double score = 0;
    std::vector<PersonSample> people{}; // one for each follower; empty = not shown here
    std::vector<CirclesAt> circles{};   // one for each leading seat; likewise
};

struct LeadingSeat
{
    int seat = 0;
    std::string id, title, name;
    std::vector<std::string> holders; // names of the people who answered for it; empty to a projector
    int people = 0;                   // how many those are; 0 = a script alone
    std::string vision;
};

struct StanceShown
{
    int follower = 0;
    Stance stance = Stance::none;
    std::string words;
    bool by_person = false;
};

struct DecisionOption
{
    int response = 0; // position in the scenario's list
    std::string id, text;
    bool locked = false;
    std::string reason;
    int votes = 0;
    std::vector<std::string> voters; // names; to a facilitator alone
};

// What another response would have led to: same people, same chance, and a situational leader from the next
// situation on, compared with the same play-out of the response given.
struct WhatIf
{
    int response = 0;
    std::string text;
    double score_difference = 0; // points of the final score
    double score = 0;
    std::string ending;
    std::vector<double> team; // differences at the end, points, by Measure
    int gone = 0, heroes = 0;
    std::string sentence;
    std::vector<ActShown> acts{}; // of the other response; whom it would have reached is not told
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
    int beat_number = 0;
    double day = 0, seconds = 0;
    int seat = 0;
    std::string beat; // the author's id
    std::string beat_title, situation, response, outcome, feedback;
    int chosen = -1; // DecisionOption::response; -1 = silence
    bool by_timeout = false, by_script = false;
    std::vector<ActShown> acts;
    std::vector<DecisionOption> options;
    std::vector<std::string> other_responses, questions;
    std::vector<Movement> movements;
    std::vector<StanceShown> stances;
    int voters = 0;
    double disagreement = 0; // the chance that two of those asked stood elsewhere
    Disagreed disagreed = Disagreed::nobody;
    double score_change = 0;     // points
    std::vector<WhatIf> what_if; // best first
};

enum class MarkKind : std::uint8_t
{
    unknown,
    bookmark,
    observer_note,
    observer_tick, // title: the task, text: what was looked for
    injected,
    intervention, // title: what the facilitator did
    prediction,
    need,
};

struct Mark
{
    MarkKind kind = MarkKind::unknown;
    double day = 0, seconds = 0;
    int decision = -1; // whose situation was open or whose consequences ran
    std::string title, text;
    std::string who;  // in the game: "Observer", "Facilitator", a seat, a follower
    std::string name; // as typed; to a facilitator alone
    Prediction prediction{};
    bool taken_back = false; // of a course of the story that was sent back
};

// --- what it teaches ---

struct ActTotal
{
    std::string act;
    Family family = Family::unknown;
    int times = 0;
    double weight = 0;
};

struct SeatProfile
{
    int seat = 0;
    std::vector<ActTotal> acts;
    double control_share = 0;                 // of control among control and influence
    double control_low = 0, control_high = 1; // its 90 % interval
    int decisions = 0;
    bool enough = false; // false: not enough decisions to say
};

enum class MomentKind : std::uint8_t
{
    what_if,
    disagreement,
    people,
};

struct Moment
{
    int decision = 0; // index in decisions
    std::string headline, why;
    MomentKind kind = MomentKind::what_if;
    std::vector<std::string> causes{}; // whole sentences
    int best_response = -1;            // the other one that would have led furthest
    std::string best_text{};
    double best_difference = 0; // points of the final score
};

struct PromiseFate
{
    std::string text, fate; // fate: unmade open kept broken
    double made_day = 0;
    std::string id{};
    int seat = -1;
    std::vector<int> to{};
    double due_day = -1, resolved_day = -1; // -1 = none
    std::string due{};                      // title of the situation after which it was due
    int made_decision = -1, resolved_decision = -1;
    bool by_default = false; // broken because nothing was done
};

struct PredictionFate
{
    int decision = 0;
    std::string who, name; // as in Mark
    Prediction expected, actual;
    double right = 0; // of the three meters
    bool yours = false;
};

struct Attempt
{
    double day = 0;
    bool succeeded = false;
    int decision = -1;
    std::string text;
};

// Of somebody who took a chance or became a hero.
struct HeroStory
{
    int follower = 0;
    std::string name;
    std::vector<Attempt> attempts;
    bool became_hero = false, gone = false;
    double hero_day = 0, gone_day = 0;
    std::string became; // what became of them, a sentence
};

struct PersonResult
{
    int follower = 0;
    std::string name;
    PersonMeters before{}, after{};
    bool gone = false, hero = false;
    std::string role{};
    bool played = false; // by a person, at some time
    double gone_day = 0;
};

struct GoalResult
{
    GoalCard goal;
    double value = 0;
};

// Whether playing the journal again on the server leads where it led when it was written.
struct Exactness
{
    bool agreed = true;
    int entries = 0;
    int first_difference = 0; // 1 = the first entry; 0 = none differs
    std::string text;
};

struct Debrief
{
    std::string title, ending_title, ending_text, vision;
    double score = 0;
    std::vector<GoalResult> goals;
    std::vector<Sample> samples;
    std::vector<Decision> decisions;
    std::vector<ActTotal> acts; // of the seat it is seen from, as in its profile; so are the next two
    double control_share = 0;   // 0..1 of control among control and influence
    int decisions_counted = 0;
    std::vector<Moment> moments;
    std::vector<std::string> questions, learning_goals;
    std::vector<PromiseFate> promises;
    std::vector<PersonResult> people;
    std::vector<Note> happenings;
    bool finished = false;
    int seat = 0; // whose view it is: loyalty, respect and trust are toward it
    std::vector<LeadingSeat> seats;
    std::vector<SeatProfile> profiles;
    std::vector<Mark> marks;
    std::vector<PredictionFate> predictions;
    std::vector<HeroStory> heroes;
    Exactness exactness;
    std::string scenario, room_code, room_name;
    bool workshop = false;
    double seconds = 0; // the whole game lasted
};

} // namespace twocircles::client::model

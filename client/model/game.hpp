// What the server tells of one game, as plain values. One struct per message of proto/twocircles/server.proto
// that a screen cares about; client/net fills them. No proto, socket or screen here. Meters run from 0 to 100
// (doubles); story time is in days.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace twocircles::client::model {

inline constexpr int kNobody = -1; // the narrator, or the team as a whole

enum class Phase : std::uint8_t
{
    briefing,
    deciding,
    reacting,
    passing,
    ended
};
enum class Stance : std::uint8_t
{
    none,
    commit,
    comply,
    question,
    withdraw,
    take_a_chance
};
enum class Family : std::uint8_t
{
    unknown,
    control,
    influence,
    fault
};

enum class Role : std::uint8_t
{
    unknown,
    guest,       // in the room, on no seat yet
    leading,     // holds a leading seat, alone or with others
    follower,    // holds a follower seat, alone or with others
    observer,    // watches with the scenario's task sheet
    facilitator, // runs the room
    projector,   // the audience screen
    watching,    // practice: sees what the seat sees while a script leads
};

enum class FeedbackTiming : std::uint8_t
{
    live,
    end_of_beat,
    predict_then_reveal,
    hidden,
};

enum class Need : std::uint8_t
{
    none,
    direction,
    plan,
    free_hand,
    to_be_heard,
    backing,
    recognition,
    rest,
};

enum class Wait : std::uint8_t
{
    nothing, // the story goes on by itself
    start,
    answer,
    stances,
    predictions,
    rooms, // those in step that are not as far yet
};

// In the order of the engine's Measure.
enum class Measure : std::uint8_t
{
    morale,
    risk_taking,
    loyalty,
    respect,
    trust,
    stress,
    inner_drive,
    competence,
    vision,
    plan_clarity,
    order,
    direction,
    delivery,
    innovation,
    protection,
};
inline constexpr std::size_t kMeasureCount = 15;
inline constexpr std::size_t kPersonMeasureCount = 10;
using TeamMeters = std::array<double, kMeasureCount>;
using PersonMeters = std::array<double, kPersonMeasureCount>;
constexpr std::size_t index_of(Measure measure)
{
    return static_cast<std::size_t>(measure);
}

struct SeatCard
{
    int seat = 0;
    std::string title, name, brief;
};

struct ScenarioCard
{
    std::string id, title, summary, setting, author, language;
    std::string translation_of{}; // the id of the original; empty: this is one
    int minutes = 0, follower_count = 0, beat_count = 0;
    bool tutorial = false;
    std::vector<std::string> learning_goals;
    std::vector<SeatCard> seats;
};

struct BrokenScenario
{
    std::string file, problem;
    int problem_count = 0;
};

struct Scenarios
{
    std::vector<ScenarioCard> cards;
    std::vector<BrokenScenario> broken;
};

struct GameCard // a game this client can continue
{
    std::string token, scenario, title, problem;
    int beats_played = 0, day = 0;
    std::int64_t last_played = 0; // seconds since 1970
    bool finished = false;
};

struct Games
{
    std::vector<GameCard> games;
};

struct GoalCard
{
    std::string text;
    double weight = 0; // share of the whole score, 0..1
    int measure = -1;  // Measure, or -1 for something the scenario counts
    bool lower_is_better = false;
};

struct TieCard
{
    int follower = 0;
    double strength = 0; // 0..1
};

struct PersonCard
{
    int follower = 0;
    std::string name, role, about;
    std::vector<std::string> traits; // plain words
    std::vector<TieCard> ties;
    bool reports_to_you = false;
};

struct Joined
{
    std::string room_code, token, secret;
    int seat = 0;
    ScenarioCard scenario;
    std::vector<PersonCard> people;
    std::vector<GoalCard> goals;
    std::vector<std::string> powers;
    std::uint64_t seed = 0;
    Role role = Role::leading;
    int follower = kNobody; // with Role::follower: whose seat
    std::string brief;      // of a follower seat; of a leading seat it is on its card
    int member = 0;
    bool workshop = false;              // a room that people share
    std::vector<std::string> addresses; // to a projector: where people find the server
};

struct PersonState
{
    PersonMeters meters{};
    Stance stance = Stance::none; // to the last response
    bool gone = false, hero = false, failed_lately = false;
    bool follows_freely = false; // in the circle of influence
    bool reports_to_you = false; // in the circle of control
    bool private_state = false;  // meters are unknown: what they feel is theirs until the debrief
    bool played = false;         // by a person
    Need need = Need::none;      // what they said they need, while the beat is open
    std::string need_words;
};

struct RoomState
{
    std::uint64_t version = 0;
    Phase phase = Phase::briefing;
    std::uint32_t beat_serial = 0;
    double day = 0, days_left = 0;
    bool has_limit = false, paused = false;
    double seconds_left = 0; // of the answering time, when this arrived
    TeamMeters team{};
    std::vector<double> goals; // in the order of the goal cards
    double score = 0;
    std::vector<PersonState> people;
    double crisis = 0, change = 0, conflict = 0;
    std::vector<std::string> visions; // per seat
    bool meters_hidden = false; // team, goals, score and people's meters are unknown: not yet to be seen
    std::string pause_reason;
    Wait wait = Wait::nothing; // bounded by seconds_left
    std::vector<std::string> waiting_for;
    bool you_are_waited_for = false;
    bool blank = false;       // to a projector: show nothing
    bool rooms_shown = false; // how the other rooms did may be asked for by everybody here (AskComparison)
    std::vector<int>
        needs; // how many said each need, from direction on, while the beat is open; may be empty
    std::uint64_t hash = 0; // of the whole state on the server; the same for everybody in the room
};

struct ResponseCard
{
    int response = 0;
    std::string text, reason; // reason: why it is locked
    bool locked = false;
};

struct Beat
{
    std::uint32_t serial = 0;
    int number = 0, speaker = kNobody, seat = 0, seconds = 0; // number 1 = the first; seconds 0 = no limit
    std::string title, text;
    bool yours = false;
    std::vector<ResponseCard> responses;
    std::vector<int> present;
};

struct ActShown
{
    std::string act; // the author's word, e.g. "keep-promise"
    Family family = Family::unknown;
    std::vector<int> reached;
    int strength = 2; // 1 light, 2 normal, 3 strong
};

struct ResponseShown
{
    std::uint32_t beat_serial = 0;
    int seat = 0;
    std::string text, outcome;
    bool by_timeout = false;
    std::vector<ActShown> acts;
};

enum class NoteKind : std::uint8_t
{
    unknown,
    spoke,
    attempt_succeeded,
    attempt_failed,
    became_hero,
    left,
    event,
    promise_made,
    promise_kept,
    promise_broken,
    vision_stated,
    situation,
};

struct Note
{
    std::uint64_t number = 0;
    NoteKind kind = NoteKind::unknown;
    int follower = kNobody;
    Stance stance = Stance::none;
    std::string title, text;
    double day = 0;
};

struct Reason
{
    std::string phrase; // fits after a colon
    double amount = 0;  // points of 100
    Family family = Family::unknown;
};

struct Movement
{
    Measure measure{};
    int follower = kNobody;
    double before = 0, after = 0;
    std::vector<Reason> reasons; // largest first
};

struct Movements
{
    std::uint32_t beat_serial = 0;
    bool final = false; // the consequences have run
    std::vector<Movement> movements;
};

struct Ended
{
    std::string title, text;
    double score = 0;
};

} // namespace twocircles::client::model

// What a member of a room is shown, as plain values: meters and scores run from 0 to 100, story time is in
// days, people and seats are positions in the scenario's lists. Whatever is not in here is never sent to
// anybody. No wire here; the network translates these.
#pragma once

#include "server/engine/act.hpp"
#include "server/engine/command.hpp"
#include "server/engine/condition.hpp"
#include "server/engine/ids.hpp"
#include "server/engine/scenario.hpp"
#include "server/engine/world.hpp"
#include "server/room/guide_view.hpp"
#include "server/room/members.hpp"
#include "server/room/record.hpp"
#include "server/room/settings.hpp"

#include <array>
#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace twocircles::room {

inline constexpr std::size_t kPersonMeasures = 10; // morale .. plan_clarity, those that a person has
using TeamMeters = std::array<double, engine::kMeasureCount>;
using PersonMeters = std::array<double, kPersonMeasures>;

struct SeatCard
{
    engine::SeatId seat;
    std::string title, name, brief;
    friend bool operator==(const SeatCard&, const SeatCard&) = default;
};

struct ScenarioCard
{
    std::string id, title, summary, setting, author, language, translation_of;
    int minutes = 0;
    bool tutorial = false;
    std::vector<std::string> learning_goals;
    std::vector<SeatCard> seats;
    std::size_t followers = 0, beats = 0;
    friend bool operator==(const ScenarioCard&, const ScenarioCard&) = default;
};

struct GoalCard
{
    std::string text;
    double weight = 0;                      // share of the whole score, 0..1
    std::optional<engine::Measure> measure; // nothing: a counter of the scenario
    bool lower_is_better = false;
    friend bool operator==(const GoalCard&, const GoalCard&) = default;
};

struct TieCard
{
    engine::FollowerId to;
    double strength = 0; // 0..1
    friend bool operator==(const TieCard&, const TieCard&) = default;
};

struct PersonCard
{
    engine::FollowerId follower;
    std::string name, role;
    std::string about;               // what everybody at work knows
    std::vector<std::string> traits; // a few plain words each
    std::vector<TieCard> ties;
    bool reports_to_you = false;
    friend bool operator==(const PersonCard&, const PersonCard&) = default;
};

// What a member needs to know once, and again when they change seats. The network adds the token.
struct Joined
{
    std::string room_code;
    bool workshop = false;
    MemberId member;
    Part part;
    engine::SeatId seat; // whose view they have
    ScenarioCard scenario;
    std::vector<PersonCard> people;
    std::vector<GoalCard> goals;
    std::string brief;  // of a follower seat, for its player alone
    std::string secret; // this seat's own
    std::vector<engine::Power> powers;
    std::uint64_t seed = 0;
    friend bool operator==(const Joined&, const Joined&) = default;
};

struct Person
{
    PersonMeters meters{};            // toward the viewer's seat; all 0 when gone, private or hidden
    bool private_state = false;       // a person plays them: what they feel is theirs until the debrief
    bool played = false;              // by a person
    std::optional<engine::Need> need; // what they said they need, while the beat is open
    std::string need_words;
    std::optional<engine::Stance> stance; // to the last response
    bool gone = false, hero = false, failed_lately = false;
    bool follows_freely = false; // in the circle of influence
    bool reports_to_you = false; // in the circle of control
    friend bool operator==(const Person&, const Person&) = default;
};

// What the room waits for.
enum class Wait : std::uint8_t
{
    nothing, // the story goes on by itself
    start,
    answer,
    stances,
    predictions,
    rooms, // those in step that are not as far yet
};

// The whole room at one moment; the newest replaces all older ones.
struct State
{
    std::uint64_t version = 0; // rises with every change
    engine::Phase phase{};
    std::uint32_t beat_serial = 0;
    double day = 0, days_left = 0;
    std::optional<std::chrono::milliseconds> time_left; // of the wait; nothing: no limit
    bool paused = false;
    TeamMeters team{};
    std::vector<double> goals; // in the order of the goal cards
    double score = 0;
    std::vector<Person> people;
    double crisis = 0, change = 0, conflict = 0;
    std::vector<std::string> visions; // per seat, empty: not put into words
    std::uint64_t state_hash = 0;
    bool meters_hidden = false; // team, goals, score and people's meters are left out (all 0)
    std::string pause_reason;
    Wait wait = Wait::nothing;
    std::vector<std::string> waiting_for; // in words: "Priya (Ana)", "the lead of production"
    bool you_are_waited_for = false;
    bool blank = false;               // to a projector: show nothing
    std::vector<std::uint32_t> needs; // how many said each, while the beat is open; empty: nobody has
    bool rooms_shown = false;         // how the other rooms did may be asked for by everybody here
    friend bool operator==(const State&, const State&) = default;
};

struct ResponseCard
{
    engine::ResponseId response;
    std::string text;
    bool locked = false;
    std::string reason; // why it is locked
    friend bool operator==(const ResponseCard&, const ResponseCard&) = default;
};

// A situation opens. Responses are shown to the seat that answers alone.
struct Beat
{
    std::uint32_t serial = 0;
    std::uint32_t number = 0; // 1: the first of the game
    std::string title, text;
    engine::FollowerId speaker; // none: the narrator
    engine::SeatId seat;        // who answers
    bool yours = false;         // the viewer's seat answers
    std::vector<ResponseCard> responses;
    std::vector<engine::FollowerId> present;
    int seconds = 0; // 0: no limit
    friend bool operator==(const Beat&, const Beat&) = default;
};

struct ActShown
{
    engine::Act act{};
    engine::Strength strength{};
    std::vector<engine::FollowerId> reached;
    friend bool operator==(const ActShown&, const ActShown&) = default;
};

// A response was given, or silence kept: what everybody sees of it.
struct ResponseShown
{
    std::uint32_t beat_serial = 0;
    engine::SeatId seat;
    std::string text;
    bool by_timeout = false;
    std::vector<ActShown> acts;
    std::string outcome;
    friend bool operator==(const ResponseShown&, const ResponseShown&) = default;
};

enum class NoteKind : std::uint8_t
{
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
    situation, // a crisis, change or conflict sets in
};

// Something happened; numbered from 1 in the order of the story.
struct Note
{
    std::uint64_t number = 0;
    NoteKind kind{};
    engine::FollowerId follower;          // none: nobody
    std::optional<engine::Stance> stance; // what they said it with
    std::string title, text;
    double day = 0;
    friend bool operator==(const Note&, const Note&) = default;
};

struct Reason
{
    std::string phrase; // fits after a colon: "a promise was not kept"
    double amount = 0;  // points
    std::optional<engine::ActFamily> family;
    friend bool operator==(const Reason&, const Reason&) = default;
};

struct Movement
{
    engine::Measure measure{};
    engine::FollowerId follower; // none: the team
    double before = 0, after = 0;
    std::vector<Reason> reasons; // largest first; they add up to after - before
    friend bool operator==(const Movement&, const Movement&) = default;
};

struct Movements
{
    std::uint32_t beat_serial = 0;
    bool final = false;              // the consequences have run; else straight after the response
    std::vector<Movement> movements; // the team's three meters first, then people's, largest first
    friend bool operator==(const Movements&, const Movements&) = default;
};

struct Ended
{
    std::string title, text;
    double score = 0;
    friend bool operator==(const Ended&, const Ended&) = default;
};

struct MemberCard
{
    MemberId member;
    std::string name;
    Part part;
    bool present = false, muted = false;
    friend bool operator==(const MemberCard&, const MemberCard&) = default;
};

struct SeatState
{
    Part part;                      // leading or follower
    std::string title, name, brief; // what everybody may read before choosing
    std::vector<MemberId> holders;
    bool scripted = false;     // a script plays it now
    bool script_asked = false; // because the facilitator said so
    friend bool operator==(const SeatState&, const SeatState&) = default;
};

// Who is in the room and what can be taken; the newest replaces all older ones.
struct Lobby
{
    std::string room_code, room_name;
    bool begun = false;
    RoomSettings settings;
    std::vector<MemberCard> members;
    std::vector<SeatState> seats;
    MemberId you;
    friend bool operator==(const Lobby&, const Lobby&) = default;
};

// How the holders of a shared seat have voted; to them and to facilitators, once decided to projectors too.
struct Ballot
{
    std::uint32_t beat_serial = 0;
    Part part;
    bool stances = false; // the options are stances, not responses
    struct Choice
    {
        std::uint32_t option = 0;
        std::vector<MemberId> members; // none to a projector
        std::size_t votes = 0;
        friend bool operator==(const Choice&, const Choice&) = default;
    };
    std::vector<Choice> choices; // those with a vote
    std::vector<MemberId> waiting;
    std::optional<std::uint32_t> chosen; // once decided
    friend bool operator==(const Ballot&, const Ballot&) = default;
};

struct ChatLine
{
    std::uint64_t number = 0;
    MemberId member;
    std::string name, text; // text empty: removed
    bool removed = false;
    friend bool operator==(const ChatLine&, const ChatLine&) = default;
};

struct Announcement
{
    enum class Kind : std::uint8_t
    {
        to_all,
        to_you,
        injected,
        sent_back,
        time_changed
    };
    std::uint64_t number = 0;
    Kind kind{};
    std::string from, text;
    friend bool operator==(const Announcement&, const Announcement&) = default;
};

// Predictions beside what happened, once it is shown.
struct PredictionResult
{
    std::uint32_t beat_serial = 0;
    Prediction actual{};
    std::optional<Prediction> yours;
    std::uint32_t people = 0;             // who predicted
    std::array<std::uint32_t, 3> right{}; // how many were right about morale, risk-taking, loyalty
    friend bool operator==(const PredictionResult&, const PredictionResult&) = default;
};

// An observer's own sheet, as kept so far.
struct ObserverSheet
{
    struct Task
    {
        std::string text;
        std::vector<std::string> look_for;
        std::vector<std::uint32_t> ticks; // one count per look_for, or a single one
        friend bool operator==(const Task&, const Task&) = default;
    };
    struct Written
    {
        std::uint32_t beat_number = 0;
        std::string text;
        friend bool operator==(const Written&, const Written&) = default;
    };
    std::vector<Task> tasks;
    std::vector<Written> notes;
    friend bool operator==(const ObserverSheet&, const ObserverSheet&) = default;
};

using View = std::variant<
    Joined, State, Beat, ResponseShown, Note, Movements, Ended, Lobby, Ballot, ChatLine, Announcement,
    PredictionResult, ObserverSheet, Guide, Commitments>;

// Made once for all who see the same; who has got the same pointer sees the same.
using SharedView = std::shared_ptr<const View>;
inline SharedView shared(View view)
{
    return std::make_shared<const View>(std::move(view));
}

} // namespace twocircles::room

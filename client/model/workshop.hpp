// What groups add to a game, as plain values: members, seats that several people share, votes, needs,
// predictions, chat, and the facilitator's console. One struct per message of
// proto/twocircles/workshop.proto. No proto, socket or screen here.
#pragma once

#include "client/model/game.hpp"
#include "client/model/guide.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace twocircles::client::model {

struct RoomSettings
{
    FeedbackTiming feedback = FeedbackTiming::live;
    int answer_seconds = 90; // for beats that name no time
    int stance_seconds = 30; // for people in follower seats, and for predictions
    std::string pace = "calm";
    bool untimed = false, in_step = false, locked = false, chat = true;
    int time_percent = 100; // of every time limit
    friend bool operator==(const RoomSettings&, const RoomSettings&) = default;
};

struct MemberCard
{
    int member = 0;
    std::string name;
    Role role = Role::guest;
    int index = 0; // of the leading seat or the follower
    bool present = false, muted = false;
};

struct SeatState
{
    Role role = Role::leading; // or follower
    int index = 0;
    std::string title, name, brief;
    std::vector<int> holders; // members
    bool scripted = false, script_asked = false;
};

struct Lobby
{
    std::string room_code, room_name;
    bool begun = false;
    RoomSettings settings;
    std::vector<MemberCard> members;
    std::vector<SeatState> seats;
    int you = 0;
};

struct Ballot
{
    std::uint32_t beat_serial = 0;
    Role role = Role::leading; // of the seat
    int index = 0;
    bool stances = false; // options are stances, not responses
    struct Choice
    {
        int option = 0;
        std::vector<int> members; // none on a projector
        int votes = 0;
    };
    std::vector<Choice> choices;
    std::vector<int> waiting; // members who have not voted
    std::optional<int> chosen;
};

struct ChatLine
{
    std::uint64_t number = 0;
    int member = 0;
    std::string name, text;
    bool removed = false;
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
    Kind kind = Kind::to_all;
    std::string from, text;
};

// Of morale, risk-taking and loyalty: -1 falls, 0 stays, 1 rises.
using Prediction = std::array<int, 3>;

struct PredictionResult
{
    std::uint32_t beat_serial = 0;
    Prediction actual{};
    std::optional<Prediction> yours;
    int people = 0;
    std::array<int, 3> right{};
};

struct ObserverSheet
{
    struct Task
    {
        std::string text;
        std::vector<std::string> look_for;
        std::vector<int> ticks; // one count per look_for, or a single one
    };
    struct Written
    {
        int beat_number = 0;
        std::string text;
    };
    std::vector<Task> tasks;
    std::vector<Written> notes;
};

struct RoomCard
{
    std::string code, name, scenario_title;
    int people = 0;
    bool begun = false, locked = false, ended = false;
    std::vector<MemberCard> absent; // who was there and is not now
};
struct Rooms
{
    std::vector<RoomCard> rooms;
};
struct RoomsOpened
{
    std::vector<std::string> codes;
};

// --- the facilitator's console ---

struct EventCard
{
    int event = 0;
    std::string title, text;
    bool fired = false;
};
struct PersonName
{
    int follower = 0;
    std::string name;
    bool scripted = false, gone = false;
};
struct Claim
{
    std::uint64_t claim = 0;
    int member = 0;
    std::string name, from;
};
struct RoomOverview
{
    std::string code, name, scenario, title;
    Phase phase = Phase::briefing;
    int beat_number = 0;
    std::string beat_title;
    double day = 0;
    bool paused = false;
    std::string pause_reason;
    bool has_limit = false;
    double seconds_left = 0; // when this arrived
    std::vector<MemberCard> members;
    std::vector<SeatState> seats; // without briefs
    std::vector<int> answered;
    std::vector<std::string> waiting_for;
    std::array<double, 3> team{}; // morale, risk-taking, loyalty
    double score = 0;
    RoomSettings settings;
    bool can_send_back = false, can_undo_send_back = false, held = false;
    std::vector<Claim> claims;
    std::string problem;
    std::vector<EventCard> events;
    bool blank = false, reveal_people = false, reveal_rooms = false;
    int present = 0;
    std::vector<PersonName> followers;
    std::vector<ChatLine> chat; // the latest lines, oldest first; without those taken out
    std::optional<Guide> guide; // also before the story is over, to be prepared
    Commitments commitments;    // the latest of those that may be shown
};
struct Console
{
    std::vector<RoomOverview> rooms;
    std::vector<std::string> addresses; // best first
    int facilitators = 0;
};

} // namespace twocircles::client::model

// Everything the screens show, window and terminal alike. Fed by reduce(); read by screens; no screen changes
// it. Owned by the main thread.
#pragma once

#include "client/model/guide.hpp"
#include "client/model/intent.hpp"
#include "client/model/lan.hpp"
#include "client/model/messages.hpp"
#include "client/model/preview.hpp"
#include "client/model/progress.hpp"
#include "client/model/settings.hpp"

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <vector>

namespace twocircles::client::model {

enum class LinkStatus : std::uint8_t
{
    connecting,
    up,
    lost
};

// A point of the recent past, for the sparklines.
struct HistoryPoint
{
    double at = 0; // seconds of the client's clock
    double day = 0;
    TeamMeters team{};
};

// One line of the pre-flight check.
struct Finding
{
    enum class Level : std::uint8_t
    {
        ok,
        warning,
        fault
    };
    Level level = Level::ok;
    std::string what, sentence, cure;
};

// The server inside this client, opened to the network.
struct Hosting
{
    bool on = false;
    std::string problem;                // why it could not start
    std::vector<std::string> addresses; // "host:port", best first
    std::string facilitator_secret;
    std::vector<Finding> check;
    bool checking = false;
};

// A place in a room that this client has held, on whatever server, so that a closed window finds it again.
struct KnownPlace
{
    std::string token;                // of the place, to go back to it
    std::string server_name, address; // address "host:port"
    std::string room_code, member_name, scenario_title;
    std::int64_t used_at = 0; // seconds since 1970
};

// Why there is no answer to a what-if.
struct WhatIfRefused
{
    AskWhatIf asked;
    std::string text; // a sentence
};

struct ViewModel
{
    Screen screen = Screen::home;
    Settings settings;

    LinkStatus link = LinkStatus::connecting;
    std::string link_reason; // a sentence, when lost
    bool link_retrying = false;
    std::string notice;     // a refusal or other message to show until dismissed; empty = none
    bool waiting = false;   // a request is on its way
    bool beginning = false; // the briefing was ended here; the story has not begun yet

    std::vector<ScenarioCard> offered;   // each scenario in each of its languages
    std::vector<ScenarioCard> scenarios; // each once, in the language of the settings where it is there
    std::vector<BrokenScenario> broken;
    std::vector<GameCard> games; // unfinished ones, newest first
    bool games_known = false;    // the server has said which

    std::optional<Preview> preview; // of a scenario file, in this run
    OwnProgress progress;           // of practice games finished on this machine

    std::optional<Joined> joined; // the briefing of the current game
    RoomState state;
    double state_at =
        0; // client clock when `state` arrived: the time left is state.seconds_left - (now - state_at)
    std::optional<Beat> beat;
    std::optional<ResponseShown> response; // the last one given
    double response_at = 0;                // client clock; starts the ripples
    bool answered = false;                 // this client has answered the open beat
    std::deque<Note> notes;                // the last 200, oldest first
    double last_note_at = 0;
    Movements movements;           // since the last response
    TeamMeters team_at_response{}; // to show the change since the last choice
    std::vector<PersonState> people_at_response;
    std::deque<HistoryPoint> history; // the last 30 s while meters move, oldest first
    std::optional<Ended> ended;
    std::optional<Debrief> debrief;
    std::optional<Futures> futures;         // of the last what-if asked about
    std::optional<AskWhatIf> what_if_asked; // the last one, on its way
    std::optional<WhatIfRefused> what_if_refused;
    std::optional<Comparison> comparison; // of the workshop's rooms, as asked for last

    // Rooms that people share.
    std::vector<FoundServer> servers;      // on the network, while looked for
    std::string server_name;               // of the one connected to
    std::string server_address;            // "host:port" of that one; empty = inside
    std::optional<AskClaimPlace> claiming; // a place asked back, while the facilitator has not answered
    bool practice = true;                  // connected to the server inside, for oneself
    Hosting hosting;
    std::vector<RoomCard> rooms; // of the server connected to
    std::optional<Lobby> lobby;
    std::optional<Ballot> ballot;           // of this client's seat
    std::deque<ChatLine> chat;              // the last 200, oldest first
    std::deque<Announcement> announcements; // the last 50, oldest first
    double last_announcement_at = 0;
    std::optional<PredictionResult> prediction_result;
    std::optional<Prediction> predicted; // for the open beat
    std::optional<Need> need_said;       // for the open beat
    bool stance_taken = false;           // to the last response, by this client
    std::optional<ObserverSheet> sheet;

    // The guided debrief, once the story is over.
    std::optional<Guide> guide;
    double guide_at = 0;                        // client clock when it arrived
    std::optional<GuidePlace> guide_look;       // this client looks around for itself; nothing: it follows
    Commitments commitments;                    // as told
    std::vector<OwnCommitment> own_commitments; // written in this place, oldest first

    bool facilitator = false; // this connection may steer rooms
    std::optional<Console> console;
    double console_at = 0;                 // client clock when it arrived
    std::optional<Request> done;           // the last thing asked for that was carried out
    double done_at = 0;                    // client clock
    std::vector<std::string> rooms_opened; // codes of the newest ones
    std::vector<KnownPlace> places;        // in rooms of servers, to go back to; newest first
    std::string room_wanted;               // code of the room this client is to be in, until it is
    bool room_searched = false;            // and which is looked for on the network
};

// Seconds left of what the room waits for, at client time `now`; negative = no limit. Stands still while
// paused.
double seconds_left(const ViewModel&, double now);
// The same of a room on the console.
double seconds_left(const ViewModel&, const RoomOverview&, double now);

// The page of the guide that this client shows: the one everybody is on, or the one it looks at for itself.
// Nothing: there is no guide, or it has no pages.
const GuidePage* shown_page(const ViewModel&);
// Seconds left of the step of the page everybody is on, at client time `now`; below 0: that much over.
double guide_seconds_left(const ViewModel&, double now);
// The same of a room on the console.
double guide_seconds_left(const ViewModel&, const RoomOverview&, double now);

// The code of the room that is looked for on the network; empty: none is.
std::string room_sought(const ViewModel&);
// The settings or what is offered have changed: each story in the language wanted now.
void choose_languages(ViewModel&);

// Another server is connected to: nothing the former one said counts any more. What is found on the network
// and hosted here stays.
void forget_server(ViewModel&);

// Takes one message in. `now`: seconds of the client's clock (steady).
void reduce(ViewModel&, const Message&, double now);

} // namespace twocircles::client::model

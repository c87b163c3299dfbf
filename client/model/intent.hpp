// What the player wants. Screens and the terminal push intents; client/app carries them out (a request to the
// server, or a change of the view model or of the settings).
#pragma once

#include "client/model/guide.hpp"
#include "client/model/progress.hpp"
#include "client/model/request.hpp"
#include "client/model/settings.hpp"

#include <cstdint>
#include <string>
#include <variant>

namespace twocircles::client::model {

enum class Screen : std::uint8_t
{
    home,
    scenarios,
    briefing,
    play,
    debrief,
    settings,
    join,      // servers and rooms on the network
    host,      // the server inside this client, for others: check, addresses, start
    lobby,     // seats of a room
    console,   // the facilitator's
    projector, // the audience screen
    progress,  // the player's own games
};

// Connects to a server: one that was found, or typed as "host:port".
struct ConnectTo
{
    std::string host;
    std::uint16_t port = 0;
};
// Back into a place that was held before, on whatever server: one of ViewModel::places.
struct GoBack
{
    std::string token;
};
struct PractiseHere
{}; // back to the server inside this client
struct HostHere
{
    std::string name;
}; // opens the server inside to the network
struct StopHosting
{};
struct CheckHosting
{}; // runs the pre-flight check again
struct LookForServers
{
    bool on = false;
};
// Into the room with this code, on whichever server of the network has it; looked for until it is found or
// something else is wanted. Empty: not any more.
struct FindRoom
{
    std::string code;
};
// Anything a room can be asked that changes nothing on this side: sent as it is.
struct AskRoom
{
    Request request;
};
// The guided debrief: for oneself to another page than the one everybody is shown, and back. What is done to
// everybody's page goes with AskRoom: AskGuide, or AskSteer with SteerGuide from the console.
struct LookAtPage
{
    GuidePlace place;
};
struct FollowGuide
{};
// "What I will do differently"; id 0: a new one, else another wording of ViewModel::own_commitments.
struct KeepCommitment
{
    std::uint64_t id = 0;
    std::string text; // 1..280 characters
    bool anonymous = false, may_be_shown = false;
};
struct DropCommitment
{
    std::uint64_t id = 0;
};
struct ShowScreen
{
    Screen screen{};
};
struct OpenScenario
{
    std::string id;
    int seat = 0;
    PlayMode mode = PlayMode::plain; // or fail_on_purpose
};
struct ContinueGame
{
    std::string token;
};
struct DiscardGame
{
    std::string token;
};
struct PlayAgain
{}; // the same scenario from the start
struct PlayDifferently
{
    std::uint64_t game = 0; // key of one of OwnProgress::games; 0: the one whose debrief is open
};                          // the same scenario, people and chance
struct ForgetProgress
{}; // deletes what is kept of all games
struct BeginGame
{}; // leaves the briefing
struct GiveResponse
{
    std::uint32_t beat_serial = 0;
    int response = 0;
};
struct PutVisionIntoWords
{
    std::string sentence;
};
struct HurryOn
{}; // lets the rest of the story time pass at once
struct SetPaused
{
    bool on = false;
};
struct SeeDebrief
{};
struct LeaveGame
{}; // back home; the game can be continued
struct ChangeSettings
{
    Settings settings;
};
struct DismissNotice
{}; // closes the refusal or connection notice
struct Reconnect
{};
struct Quit
{};

using Intent = std::variant<
    ShowScreen, OpenScenario, ContinueGame, DiscardGame, PlayAgain, BeginGame, GiveResponse,
    PutVisionIntoWords, HurryOn, SetPaused, SeeDebrief, LeaveGame, ChangeSettings, DismissNotice, Reconnect,
    Quit, ConnectTo, PractiseHere, HostHere, StopHosting, CheckHosting, LookForServers, AskRoom, GoBack,
    FindRoom, LookAtPage, FollowGuide, KeepCommitment, DropCommitment, PlayDifferently, ForgetProgress>;

} // namespace twocircles::client::model

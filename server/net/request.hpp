// What a client can ask for, as plain values; translate fills them from the wire. What goes on to the room
// its member is in is a room::Request, the rest is the lobby's or the workshop's.
#pragma once

#include "server/debrief/futures.hpp"
#include "server/room/request.hpp"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace twocircles::net {

struct Hello
{
    std::uint32_t protocol = 0;
    std::string build, name;
};
struct ListScenarios
{};
struct ListGames
{
    std::vector<std::string> tokens;
};
struct OpenGame
{
    std::string scenario, language, pace, script;
    std::uint32_t seat = 0;
    std::uint64_t seed = 0;
    bool untimed = false;
};
struct ResumeGame
{
    std::string token;
};
struct DiscardGame
{
    std::string token;
};
struct GetDebrief
{};
struct ReadDebrief
{
    std::string token;
};
struct AskWhatIf
{
    debrief::Question question;
};
struct GetComparison
{};
struct LeaveGame
{};
struct Ping
{
    std::uint64_t sent = 0;
};

// --- rooms that people share ---
struct ListRooms
{};
struct EnterRoom
{
    std::string code;
    room::Role role = room::Role::guest; // guest, observer, projector or facilitator
};
struct ClaimPlace // of somebody who was there before
{
    std::string code;
    room::MemberId member;
};

// --- the facilitator's ---
struct BecomeFacilitator
{
    std::string secret;
};
struct OpenRooms
{
    std::string scenario;
    std::uint32_t count = 0;
    std::vector<std::string> names;
    room::RoomSettings settings;
    std::uint64_t seed = 0; // 0: one is drawn
    std::string language{};
};
struct AnswerClaim
{
    std::uint64_t claim = 0;
    bool yes = false;
};
using Steering = std::variant<room::Request, AnswerClaim>;
struct SteerRoom
{
    std::string code;
    Steering what;
};
struct SteerAll
{
    Steering what;
};
struct CloseRoom
{
    std::string code;
};

// Holds a value that this build does not know or that can never be right; `field` is to blame.
struct Wrong
{
    std::string field, text;
};

// Of a newer client, or of nobody: answered with a refusal.
struct Unknown
{};

using RequestBody = std::variant<
    Unknown, Hello, ListScenarios, ListGames, OpenGame, ResumeGame, DiscardGame, ReadDebrief, GetDebrief,
    AskWhatIf, GetComparison, LeaveGame, Ping, room::Request, ListRooms, EnterRoom, ClaimPlace,
    BecomeFacilitator, OpenRooms, SteerRoom, SteerAll, CloseRoom, Wrong>;

struct Request
{
    std::uint64_t id = 0;
    std::uint64_t once = 0; // the same when it is sent again after a cut; 0: never sent again
    RequestBody body;
};

} // namespace twocircles::net

// Everything the server and the link can tell this client; client/net makes it, reduce() takes it in.
#pragma once

#include "client/model/debrief.hpp"
#include "client/model/futures.hpp"
#include "client/model/game.hpp"
#include "client/model/guide.hpp"
#include "client/model/request.hpp"
#include "client/model/workshop.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>

namespace twocircles::client::model {

struct Welcome
{
    std::string build, server_name;
};
// Why something was refused, as far as it makes a difference to what this client does next.
enum class RefusalCode : std::uint8_t
{
    other,
    nothing_there, // no such game or room (any more)
    removed,       // the facilitator took this member out
    room_locked,
    wrong_secret,
    too_late, // the beat is no longer open
    too_fast,
};
struct Refused
{
    std::string text, field;
    RefusalCode code = RefusalCode::other;
    std::optional<Request> request = std::nullopt; // what was refused; nothing: the server says it by itself
};

struct Done // a request was carried out
{
    std::optional<Request> request = std::nullopt;
    std::uint64_t once = 0; // the number under which the server's journal has it; 0: it keeps none
};

// The link itself.
struct LinkUp
{};
struct LinkLost
{
    std::string reason; // a sentence for the player
    bool will_retry = false;
};

// The answer to AskEarlierDebrief.
struct EarlierDebrief
{
    std::string token;
    Debrief debrief;
};

using Message = std::variant<
    Welcome, Refused, Done, Scenarios, Games, Joined, RoomState, Beat, ResponseShown, Note, Movements, Ended,
    Debrief, EarlierDebrief, Futures, Comparison, Rooms, Lobby, Ballot, ChatLine, Announcement,
    PredictionResult, ObserverSheet, RoomsOpened, Console, Guide, Commitments, LinkUp, LinkLost>;

} // namespace twocircles::client::model

// Which request needs what: one table, so that none can be forgotten. What a room allows is the room's own
// table.
#pragma once

#include "server/net/request.hpp"

#include <array>
#include <type_traits>

namespace twocircles::net {

enum class Needs : std::uint8_t
{
    nothing, // the whitelist for those who have not said who they are
    login,
    game, // to be in one
    facilitator,
    never, // answered with a refusal
};

// In the order of RequestBody.
inline constexpr std::array<Needs, std::variant_size_v<RequestBody>> kNeeds = {
    Needs::never,       // Unknown
    Needs::nothing,     // Hello
    Needs::login,       // ListScenarios
    Needs::login,       // ListGames
    Needs::login,       // OpenGame
    Needs::login,       // ResumeGame
    Needs::login,       // DiscardGame
    Needs::login,       // ReadDebrief
    Needs::game,        // GetDebrief
    Needs::game,        // AskWhatIf
    Needs::login,       // GetComparison
    Needs::game,        // LeaveGame
    Needs::login,       // Ping
    Needs::game,        // the room's requests
    Needs::login,       // ListRooms
    Needs::login,       // EnterRoom
    Needs::login,       // ClaimPlace
    Needs::login,       // BecomeFacilitator
    Needs::facilitator, // OpenRooms
    Needs::facilitator, // SteerRoom
    Needs::facilitator, // SteerAll
    Needs::facilitator, // CloseRoom
    Needs::login,       // Wrong: refused with what is wrong
};

// Where the room's own requests stand in RequestBody; what comes after them is of rooms that people share.
inline constexpr std::size_t kRoomRequest = 13;
static_assert(std::is_same_v<std::variant_alternative_t<kRoomRequest, RequestBody>, room::Request>);

inline constexpr std::size_t kMostTokens = 64; // in one ListGames

} // namespace twocircles::net

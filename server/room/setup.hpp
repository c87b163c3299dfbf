// What a room is opened with, and opened again with after a restart: together with scenario and entries this
// decides everything that follows.
#pragma once

#include "server/engine/ids.hpp"
#include "server/engine/policy.hpp"
#include "server/room/pace.hpp"
#include "server/room/settings.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace twocircles::room {

// Two kinds of room: practice has one player in one seat from the start; in a workshop people come, take
// seats and share them, and a facilitator runs it.
struct RoomSetup
{
    std::string code; // how people find the room; four letters
    std::uint64_t seed = 0;
    bool workshop = false;
    std::string name;      // of a workshop's room, e.g. "Table 2"
    RoomSettings settings; // a workshop's room begins with these
    // Practice:
    engine::SeatId seat{0}; // the player's
    std::optional<engine::LeaderPolicy>
        watching; // a script of this kind leads the player's seat, who watches
    // Both:
    engine::LeaderPolicy others = engine::LeaderPolicy::situational; // leads the seats that nobody holds
    Pace pace = Pace::calm;                                          // practice
    bool untimed = false;                                            // practice: beats have no time limit
};

} // namespace twocircles::room

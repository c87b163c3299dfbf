// One entry of a room's journal as bytes and back (proto/twocircles/log.proto), and the settings a game was
// opened with. The only place that knows both the room's values and the stored messages.
#pragma once

#include "server/engine/result.hpp"
#include "server/room/entry.hpp"
#include "server/room/settings.hpp"

#include <string>
#include <string_view>

namespace twocircles::store {

std::string encode(const room::Entry&);

// The error says what is wrong with the bytes. Ids are not checked against a scenario or a room; replaying
// does, and compares hashes.
engine::Result<room::Entry, std::string> decode_entry(std::string_view bytes);

// What a game was opened with beside its scenario, seed and seat.
struct Setup
{
    std::string room_code, pace, leader_policy, player_name;
    bool untimed = false;
    std::string script; // leads the player's seat; empty = the player does
    bool workshop = false;
    std::string room_name;       // a workshop's
    room::RoomSettings settings; // a workshop's, as it was opened with
};

std::string encode(const Setup&);
engine::Result<Setup, std::string> decode_setup(std::string_view bytes);

} // namespace twocircles::store

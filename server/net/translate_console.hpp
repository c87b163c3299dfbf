// Lists of rooms, and the facilitator's console, as frames. No protobuf in this header.
#pragma once

#include "server/net/translate.hpp"
#include "server/room/overview.hpp"

#include <string>
#include <vector>

namespace twocircles::net {

// A room as everybody sees it who looks for one.
struct RoomCard
{
    std::string code, name, scenario_title;
    std::uint32_t people = 0; // connected, apart from screens
    bool begun = false, locked = false, ended = false;
    std::vector<room::MemberCard> absent;
};
Frames rooms(std::uint64_t reply_to, const std::vector<RoomCard>&);
Frames rooms_opened(std::uint64_t reply_to, const std::vector<std::string>& codes);

// Somebody without a token asks to be taken for a member who was there before.
struct ClaimCard
{
    std::uint64_t claim = 0;
    room::MemberId member;
    std::string name; // the member's
    std::string from; // who asks, and where from
};
struct ConsoleRoom
{
    room::Overview overview;
    std::vector<ClaimCard> claims;
};
struct Console
{
    std::vector<ConsoleRoom> rooms;
    std::vector<std::string> addresses;
    std::uint32_t facilitators = 0;
};
Frames to_frames(const Console&);

} // namespace twocircles::net

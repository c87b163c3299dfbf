// Who is in a room and which seats there are, how a shared seat has voted, an observer's sheet: built from
// what the room remembers. The builders are members of Room (lobby.cpp).
#pragma once

#include "server/room/room.hpp"

namespace twocircles::room {

MemberCard card_of(MemberId, const Member&);
std::vector<MemberCard> member_cards(const Members&); // those who were not removed

} // namespace twocircles::room

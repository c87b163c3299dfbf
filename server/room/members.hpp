// Who is in a room and what they are there as. A member outlives their connections: presence comes and goes,
// the member and what they hold stays, and is part of the journal. No tokens and no sockets here.
#pragma once

#include "server/engine/ids.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace twocircles::room {

using MemberId = engine::Id<struct MemberTag>; // a position in the list; never used again for somebody else

enum class Role : std::uint8_t
{
    guest,       // in the room, on no seat yet
    leading,     // answers for a leading seat, alone or with others
    follower,    // plays a follower, alone or with others
    observer,    // watches with the scenario's task sheet
    facilitator, // runs the room
    projector,   // the audience screen
    watching,    // practice: sees what the seat sees while a script leads it
};
inline constexpr std::size_t kRoles = 7;

// What somebody is there as; the ids are none where they do not apply.
struct Part
{
    Role role = Role::guest;
    engine::SeatId seat;         // with leading and watching
    engine::FollowerId follower; // with follower
    friend bool operator==(const Part&, const Part&) = default;
};
inline Part lead_of(engine::SeatId seat)
{
    return {Role::leading, seat, {}};
}
inline Part player_of(engine::FollowerId follower)
{
    return {Role::follower, {}, follower};
}

struct Member
{
    std::string name; // as typed
    Part part;
    bool present = false; // connected right now
    bool muted = false;   // may not chat
    bool removed = false; // for good; the entry stays so that numbers do not change
};

class Members
{
public:
    MemberId add(std::string name, Part);
    Member& operator[](MemberId id) { return list_.at(id.index()); }
    const Member& operator[](MemberId id) const { return list_.at(id.index()); }
    const std::vector<Member>& list() const { return list_; }
    bool known(MemberId id) const { return id.index() < list_.size() && !list_[id.index()].removed; }

    // Not counting those removed. In the order they came.
    std::vector<MemberId> holders(const Part&) const; // of a seat, present or not
    std::vector<MemberId> present_holders(const Part&) const;
    bool held(engine::SeatId) const; // a person answers for this seat, present or not
    bool held(engine::FollowerId) const;
    bool anybody() const; // somebody is present, screens and facilitators included
    // What a member sees the story from: their seat; for everybody else the first leading seat.
    engine::SeatId view_from(MemberId) const;

private:
    std::vector<Member> list_;
};

} // namespace twocircles::room

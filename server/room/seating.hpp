// Where somebody is needed, and what an observer's sheet has. Pure.
#pragma once

#include "server/engine/scenario.hpp"
#include "server/engine/world.hpp"
#include "server/room/members.hpp"
#include "server/room/minutes.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace twocircles::room {

// An empty leading seat, else an empty follower seat whose person is still with the team, else the seat with
// the fewest holders, leading ones first: nobody is ever left over. Seats that the facilitator has given to a
// script are left to it; when all are, one observes.
Part most_needed(const engine::Scenario&, const engine::World&, const Members&, const Minutes&);

// The same for every guest who is there, one after the other.
std::vector<MemberMoved>
filled_seats(const engine::Scenario&, const engine::World&, const Members&, const Minutes&);

bool sheet_has(const engine::Scenario&, std::uint32_t task, std::uint32_t look_for);

} // namespace twocircles::room

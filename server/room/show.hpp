// Builds what a leading seat is shown from world and scenario. Another seat's secret, hidden responses and
// the responses of somebody else's beat never leave it; what of it a member may see is audience.hpp's. Pure.
#pragma once

#include "server/engine/scenario.hpp"
#include "server/engine/world.hpp"
#include "server/room/members.hpp"
#include "server/room/setup.hpp"
#include "server/room/view.hpp"

#include <optional>
#include <vector>

namespace twocircles::room {

// With the secret of a leading seat for who holds or watches it, brief and secret of a follower for who plays
// them.
Joined joined(const engine::Scenario&, const RoomSetup&, MemberId, const Part&, engine::SeatId view_from);
ScenarioCard card_of(const engine::Scenario&);
std::vector<GoalCard> goal_cards(const engine::Scenario&);

// Meters, people and situation; what the room alone knows (version, hash, time, pause, stances) is left open.
State state_of(const engine::Scenario&, const engine::World&, engine::SeatId viewer);
TeamMeters team_meters(const engine::World&, engine::SeatId viewer);
PersonMeters person_meters(const engine::World&, engine::FollowerId, engine::SeatId viewer);

// Whom a follower reports to, for everybody to read; "you" where the viewer leads.
std::string reports_line(const engine::Scenario&, engine::FollowerId, std::optional<engine::SeatId> viewer);

// The beat that is open now, as its seat or another sees it. `seconds` are the author's.
Beat open_beat(const engine::Scenario&, const engine::World&, engine::SeatId viewer);

// What each act of a response reaches in the world it is given in. Control ends where reporting lines end.
std::vector<ActShown>
acts_shown(const engine::Scenario&, const engine::World& before, engine::BeatId, engine::ResponseId);

Ended ended(const engine::Scenario&, const engine::World&);

} // namespace twocircles::room

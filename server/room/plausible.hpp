// Whether a stored event or record can be taken in at all: names only what the scenario and the room have, at
// a moment that has it. Guards a room against a journal that was damaged or written for another scenario;
// what an event leads to is the state hash's to check.
#pragma once

#include "server/engine/event.hpp"
#include "server/engine/scenario.hpp"
#include "server/engine/world.hpp"
#include "server/room/members.hpp"
#include "server/room/minutes.hpp"
#include "server/room/record.hpp"

#include <cstddef>

namespace twocircles::room {

bool plausible(const engine::Scenario&, const engine::World&, const engine::Event&);

// The room that a record is to be written into.
struct RecordContext
{
    const engine::Scenario& scenario;
    const engine::World& world;
    const Members& members;
    const Minutes& minutes;
    std::size_t story_entries = 0;
    bool can_undo = false; // a step back is there to be undone
    bool workshop = false;
};
bool plausible(const RecordContext&, const Record&);

} // namespace twocircles::room

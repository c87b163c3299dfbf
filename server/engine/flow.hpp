// Which beat comes next: the main line with its merges, branches, pools and beats forced in by events. Pure.
#pragma once

#include "server/engine/scenario.hpp"
#include "server/engine/world.hpp"

#include <cstddef>

namespace twocircles::engine {

// The beat that follows the open or last one; none: the story is over. Never fails and always ends: a pool
// that sends to itself when empty falls back to the main line.
//
// - A branch of the response given, the first that holds; without one the next in order.
// - "Next in order" is the first main-line beat after the last one reached on the main line whose condition
// holds and
//   which was not open before (unless the author lets it come again).
// - A beat named by a branch whose own condition does not hold is skipped: the story goes on in order after
// it.
// - A pool draws among its beats that fit, of the highest priority only, by weight.
// - After a beat that an event forced in, the story returns to where it was interrupted.
BeatId first_beat(const Scenario&, const World&);
BeatId next_beat(const Scenario&, const World&);

// How many interruptions end when the story moves on from the present beat (0 unless its own target is
// "next").
std::size_t returns_from(const Scenario&, const World&);

// The first ending that holds, else the last; none when there are none.
EndingId fitting_ending(const Scenario&, const World&);

} // namespace twocircles::engine

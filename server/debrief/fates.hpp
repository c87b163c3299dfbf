// What became of things: what people expected, and who took a chance.
#pragma once

#include "server/debrief/replay.hpp"

namespace twocircles::debrief {

// Everybody's expectations of the decisions of this story, beside what came.
void add_predictions(const Journal&, Replay&);
// Leaves those in the list who took a chance or became a hero, and says what became of them.
void tell_heroes(const engine::Scenario&, Debrief&);

} // namespace twocircles::debrief

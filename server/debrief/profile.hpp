// How often which act was done: counts, not judgements.
#pragma once

#include "server/debrief/debrief.hpp"

namespace twocircles::debrief {

// From the decisions that this seat took itself; what time ran out over was not chosen and is not counted.
void add_profile(engine::SeatId, Debrief&);

} // namespace twocircles::debrief

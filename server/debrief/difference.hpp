// Two futures side by side, in numbers and in plain sentences.
#pragma once

#include "server/debrief/futures.hpp"

namespace twocircles::debrief {

// Fills in what differs between the two futures that are there.
void tell_difference(const engine::Scenario&, Futures&);

} // namespace twocircles::debrief

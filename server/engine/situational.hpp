// How a leader who reads the situation values a response: what the moment calls for (crisis, change,
// conflict, a failure just now), what people lack, what the scenario weighs, and given words.
#pragma once

#include "server/engine/scenario.hpp"
#include "server/engine/world.hpp"

namespace twocircles::engine {

// Higher is better; only comparable within one moment of one world. Of the open beat's response.
double situational_worth(const Scenario&, const World&, const Response&);

} // namespace twocircles::engine

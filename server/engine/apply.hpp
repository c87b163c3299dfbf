// Makes an event part of the world. Cannot fail, draws no chance but the follower model's counter-based one.
#pragma once

#include "server/engine/event.hpp"
#include "server/engine/world.hpp"

namespace twocircles::engine {

void apply(const Scenario&, World&, const Event&);

} // namespace twocircles::engine

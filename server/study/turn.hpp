// A world driven from decision to decision. Pure.
#pragma once

#include "server/engine/scenario.hpp"
#include "server/engine/world.hpp"

namespace twocircles::study {

// Story time passes until a beat is open or the game is over.
void go_to_decision(const engine::Scenario&, engine::World&);
// Answers the open beat (no response: silence), and goes to the next decision.
void answer(const engine::Scenario&, engine::World&, engine::ResponseId);
// How many responses of the open beat can be chosen.
int open_responses(const engine::Scenario&, const engine::World&);

} // namespace twocircles::study

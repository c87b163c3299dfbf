// How what is done in the story reaches the people of the follower model: acts, pushes, promises, silence,
// situations. Changes are made by apply() alone.
#pragma once

#include "server/engine/scenario.hpp"
#include "server/engine/world.hpp"

#include <cstdint>
#include <vector>

namespace twocircles::engine {

// Whether an act of this beat's seat is said to this follower.
bool addresses(const Scenario&, const World&, const ActUse&, SeatId, BeatId, FollowerId);

// Every act of a response, in the author's order, each under its own cause.
void do_acts(const Scenario&, World&, SeatId, BeatId, ResponseId);

// The conduct a response stands for on one of the mornings after it: its acts again, at their daily share.
void go_on_with_acts(const Scenario&, World&);

// Moves a state by about the stated share in somebody who stands in the middle, less near the ends; the
// author's number already says how much a loss weighs, so the model's own weighing of losses is taken out.
void push(const Scenario&, World&, const std::vector<Push>&, std::uint32_t cause);

void settle_promise(const Scenario&, World&, PromiseId, bool kept);

// A seat that says nothing when it is asked loses a little respect and leaves people less sure.
void keep_silence(const Scenario&, World&, SeatId, BeatId);

void begin_situation(Team&, const Situation&);

} // namespace twocircles::engine

// What people say, chosen among the author's lines. Pure.
#pragma once

#include "server/engine/scenario.hpp"
#include "server/engine/world.hpp"

#include <cstdint>

namespace twocircles::engine {

Occasion occasion_of(Stance);
Occasion occasion_of(Happening::Kind);

// A line of this follower for the occasion, by its position; kNoLine when none fits. Lines whose condition
// holds go before those without one; among equals chance chooses, avoiding the line said last.
std::uint16_t fitting_line(const Scenario&, const World&, FollowerId, Occasion);

// Somebody in the room who has something to say as the beat opens: its speaker first, else anyone by chance.
struct Opening
{
    FollowerId who;
    std::uint16_t line = kNoLine;
};
Opening opening_line(const Scenario&, const World&, BeatId);

// Whether a follower is in the room of this beat: still with the team, and among those the author put there.
bool in_room(const Scenario&, const World&, BeatId, FollowerId);

} // namespace twocircles::engine

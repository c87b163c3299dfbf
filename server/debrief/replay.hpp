// Walks through a game's story once more and collects what happened, decision by decision. Says nothing of
// what would have been, nor of what people did beside the story.
#pragma once

#include "server/debrief/debrief.hpp"
#include "server/debrief/journal.hpp"

#include <array>
#include <vector>

namespace twocircles::debrief {

// Where the story could have gone another way.
struct Fork
{
    engine::World world; // as the beat was open; without ledgers, cheap to copy
    engine::Command given;
};

struct Replay
{
    Debrief debrief;                              // without profile, what-ifs and moments
    std::vector<Fork> forks;                      // one per decision
    std::vector<std::vector<room::Note>> came_of; // per decision: what happened until the next, without words
    std::vector<room::Prediction> turns;          // per decision: what its three meters did until the next
};

Replay replay(const engine::Scenario&, const room::RoomSetup&, const Journal&);
Replay replay(const engine::Scenario&, const room::RoomSetup&, std::span<const room::Entry>);

} // namespace twocircles::debrief

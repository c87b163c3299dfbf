// Where the story can go from each beat, by the file alone: more ways than any one game has, never fewer.
// Pure.
#pragma once

#include "server/engine/scenario.hpp"
#include "server/review/condition_range.hpp"

#include <vector>

namespace twocircles::review {

struct FlowGraph
{
    // To which beats each beat can lead, in ascending order; `ends`: also to the end of the story.
    std::vector<std::vector<std::size_t>> ways;
    std::vector<bool> ends;
    std::vector<bool> reached;  // from the beginning
    std::vector<bool> finishes; // an ending can be reached from it
};

FlowGraph flow_graph(const engine::Scenario&, const Changeable&);

// The beats to which one response can lead, and whether it can end the story.
struct Ways
{
    std::vector<std::size_t> beats;
    bool end = false;
};
Ways ways_from(const engine::Scenario&, const Changeable&, engine::BeatId, engine::ResponseId);

} // namespace twocircles::review

// What games by script show of a scenario, as remarks with a place in its file. Pure apart from the threads
// of in_parallel; the result does not depend on their number.
#pragma once

#include "server/engine/scenario.hpp"
#include "server/scenario/outline.hpp"
#include "server/scenario/problem.hpp"
#include "server/study/play_many.hpp"

#include <cstddef>
#include <vector>

namespace twocircles::review {

struct PlayingOptions
{
    std::size_t games = 150;  // of each style
    std::size_t moments = 60; // of each beat, to compare its responses
    study::Workers workers = {};
};

// Warnings, in the order of the file. Of a tutorial balance is not asked for.
std::vector<scenario::Problem>
remarks_of_playing(const engine::Scenario&, const scenario::Outline&, const PlayingOptions& = {});

} // namespace twocircles::review

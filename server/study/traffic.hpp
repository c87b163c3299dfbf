// Which ways through a story games really take. Pure apart from the threads of in_parallel.
#pragma once

#include "server/engine/scenario.hpp"
#include "server/study/play_many.hpp"

#include <compare>
#include <cstddef>
#include <map>
#include <vector>

namespace twocircles::study {

struct Step
{
    engine::BeatId from;
    engine::ResponseId response; // none: silence
    engine::BeatId to;           // none: the end
    friend auto operator<=>(const Step&, const Step&) = default;
};

struct Traffic
{
    std::size_t games = 0;
    std::vector<double> reached;        // share of the games that came to each beat
    std::map<Step, std::size_t> counts; // how often each step was taken
};

// Mixed players, so that every part has its chance: a quarter each of moody, controlling, inspiring and
// situational.
Traffic traffic_of(const engine::Scenario&, std::size_t games, const Workers& = {});

} // namespace twocircles::study

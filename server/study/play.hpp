// Plays a whole scenario with scripted leaders and keeps what came of it: the ground on which a scenario is
// tuned and judged. Pure; any thread.
#pragma once

#include "server/engine/condition.hpp"
#include "server/engine/scenario.hpp"
#include "server/study/style.hpp"

#include <array>
#include <cstdint>
#include <vector>

namespace twocircles::study {

// What is kept of one finished game. All meters 0..100, as they stood at the end.
struct Play
{
    double score = 0;
    double days = 0;
    int beats = 0;
    int fewest_open = 0; // responses, at the beat that offered least
    engine::EndingId ending;
    std::vector<double> goals;                                     // in the scenario's order
    std::array<double, engine::kMeasureCount> team{};              // by Measure
    std::vector<std::array<double, engine::kMeasureCount>> people; // by follower; 0 for those who left
    std::vector<std::uint8_t> present;                             // by follower
    std::vector<std::uint16_t> events;                             // how often each fired
    std::vector<std::vector<std::uint16_t>> chosen;                // [beat][response]
    std::vector<std::uint16_t> visits;                             // by beat
};
Play play(const engine::Scenario&, std::uint64_t seed, Style);
// Each leading seat in a style of its own, in the scenario's order.
Play play(const engine::Scenario&, std::uint64_t seed, const std::vector<Style>& by_seat);

} // namespace twocircles::study

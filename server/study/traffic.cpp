#include "server/study/traffic.hpp"

#include "server/engine/world.hpp"
#include "server/study/turn.hpp"

#include <array>

namespace twocircles::study {

using namespace engine;

namespace {

constexpr int kFarthest = 200; // beats
constexpr std::array kMixed{Style::moody, Style::controlling, Style::inspiring, Style::situational};

std::vector<Step> steps_of(const Scenario& scenario, std::uint64_t seed, Style style)
{
    std::vector<Step> steps;
    World world(scenario, seed, false);
    go_to_decision(scenario, world);
    for (int beats = 0; world.phase == Phase::deciding && beats < kFarthest; ++beats) {
        Step step{world.beat, choose(style, scenario, world), {}};
        answer(scenario, world, step.response);
        if (world.phase == Phase::deciding) step.to = world.beat;
        steps.push_back(step);
    }
    return steps;
}

} // namespace

Traffic traffic_of(const Scenario& scenario, std::size_t games, const Workers& workers)
{
    std::vector<std::vector<Step>> all(games);
    in_parallel(
        games,
        [&](std::size_t i) { all[i] = steps_of(scenario, i / kMixed.size() + 1, kMixed[i % kMixed.size()]); },
        workers
    );
    Traffic traffic;
    traffic.games = games;
    traffic.reached.resize(scenario.beats.size());
    for (const auto& game : all) {
        std::vector<bool> seen(scenario.beats.size());
        for (const Step& step : game) {
            ++traffic.counts[step];
            if (!seen[step.from.index()])
                traffic.reached[step.from.index()] += 1.0 / static_cast<double>(games);
            seen[step.from.index()] = true;
        }
    }
    return traffic;
}

} // namespace twocircles::study

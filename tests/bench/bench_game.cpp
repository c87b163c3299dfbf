// How fast whole games run: rules, scripted leader, scripted followers and the follower model together, as
// when a scenario is judged over thousands of seeds. One core.
#include "server/engine/policy.hpp"
#include "tests/support/scenario_builder.hpp"

#include <benchmark/benchmark.h>

#include <cstdint>

namespace {

using namespace twocircles;
using namespace twocircles::engine;

void play_season(benchmark::State& state, LeaderPolicy policy, bool keep_ledger)
{
    const Scenario scenario =
        testing::season(); // 12 beats and a little beside them, 6 followers, about 50 days
    std::uint64_t seed = 0;
    std::int64_t beats = 0;
    double days = 0;
    for (auto _ : state) {
        World world{scenario, ++seed, keep_ledger};
        beats += play_out(policy, scenario, world);
        days += world.day();
        benchmark::DoNotOptimize(world.ending);
    }
    state.counters["games"] =
        benchmark::Counter(static_cast<double>(state.iterations()), benchmark::Counter::kIsRate);
    state.counters["beats"] =
        benchmark::Counter(static_cast<double>(beats), benchmark::Counter::kAvgIterations);
    state.counters["days"] = benchmark::Counter(days, benchmark::Counter::kAvgIterations);
}

void game_situational(benchmark::State& state)
{
    play_season(state, LeaderPolicy::situational, false);
}
void game_random(benchmark::State& state)
{
    play_season(state, LeaderPolicy::random, false);
}
void game_situational_with_ledger(benchmark::State& state)
{
    play_season(state, LeaderPolicy::situational, true);
}

// One choice as a room sees it: decided, applied, hashed for the journal.
void one_choice(benchmark::State& state)
{
    const Scenario scenario = testing::season();
    World begun{scenario, 1, true};
    testing::play(scenario, begun, Begin{});
    World world = begun;
    for (auto _ : state) {
        state.PauseTiming();
        world = begun;
        state.ResumeTiming();
        const Decision decision = decide(scenario, world, Respond{SeatId{0}, world.beat, ResponseId{2}});
        for (const Event& event : decision.value())
            apply(scenario, world, event);
        benchmark::DoNotOptimize(hash(world));
    }
}

// The same without the follower model's part: how fast rules are asked what a choice leads to.
void one_decision(benchmark::State& state)
{
    const Scenario scenario = testing::season();
    World world{scenario, 1, false};
    testing::play(scenario, world, Begin{});
    for (auto _ : state) {
        const Decision decision = decide(scenario, world, Respond{SeatId{0}, world.beat, ResponseId{2}});
        benchmark::DoNotOptimize(decision.ok());
    }
    state.SetItemsProcessed(state.iterations());
}

void copy_of_a_world(benchmark::State& state)
{
    const Scenario scenario = testing::season();
    World world{scenario, 1, state.range(0) != 0};
    play_out(LeaderPolicy::situational, scenario, world);
    for (auto _ : state) {
        World copy = world;
        benchmark::DoNotOptimize(copy.days_left);
    }
}

BENCHMARK(game_situational)->Unit(benchmark::kMicrosecond);
BENCHMARK(game_random)->Unit(benchmark::kMicrosecond);
BENCHMARK(game_situational_with_ledger)->Unit(benchmark::kMicrosecond);
BENCHMARK(one_choice);
BENCHMARK(one_decision);
BENCHMARK(copy_of_a_world)->Arg(0)->Arg(1);

} // namespace

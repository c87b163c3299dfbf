// How fast the follower model is: whole games as a simulation plays them, and single steps of growing teams.
#include "server/engine/model/advance.hpp"
#include "server/engine/model/explanation.hpp"
#include "server/engine/model/influence.hpp"
#include "server/engine/model/team.hpp"

#include <benchmark/benchmark.h>

#include <array>
#include <numeric>
#include <vector>

using namespace twocircles::engine;

namespace {

constexpr int kStepsPerBeat = 16; // four days
constexpr int kBeats = 12;

TeamSetup team_of(int followers, int leaders, bool keep_ledger, std::uint64_t seed)
{
    TeamSetup setup;
    setup.seed = seed;
    setup.leaders = leaders;
    setup.keep_ledger = keep_ledger;
    for (int i = 0; i < followers; ++i) {
        FollowerSetup follower;
        follower.traits = drawn_traits(seed, i);
        follower.reports_to.assign(static_cast<std::size_t>(leaders), false);
        follower.reports_to[static_cast<std::size_t>(i % leaders)] = true;
        setup.followers.push_back(follower);
    }
    return setup;
}

// A response of three ingredients to everybody, one more to somebody, beat by beat.
void lead(Team& team, int beat, const std::vector<int>& everyone)
{
    using enum Ingredient;
    static constexpr std::array<std::array<Dose, 3>, 4> kResponses = {{
        {{{structure, .6}, {command, .3}, {care, .3}}},
        {{{vision, .7}, {energize, .4}, {structure, .2}}},
        {{{empower, .6}, {care, .5}, {reward, .3}}},
        {{{monitor, .4}, {reward, .5}, {structure, .4}}},
    }};
    const auto kind = static_cast<std::size_t>(beat) % kResponses.size();
    Influence influence;
    influence.targets = everyone;
    influence.doses = kResponses[kind];
    influence.cause = kFirstCallerCause + static_cast<CauseCode>(2 * beat);
    influence.seen_cause = influence.cause + 1;
    receive(team, influence);
    if (beat == 4) start_crisis(team, .8);
    if (beat == 7) start_change(team);
    if (beat == 9) start_conflict(team, .6);
}

// Twelve beats, four days each, noise, attempts and leaving on; built anew every time, as a simulation does.
void whole_game(benchmark::State& state)
{
    const bool keep_ledger = state.range(0) != 0;
    const auto leaders = static_cast<int>(state.range(1));
    std::vector<int> everyone(6);
    std::iota(everyone.begin(), everyone.end(), 0);
    std::vector<Happening> happenings;
    happenings.reserve(256);
    std::uint64_t seed = 0;
    for (auto _ : state) {
        Team team(team_of(6, leaders, keep_ledger, ++seed));
        happenings.clear();
        for (int beat = 0; beat < kBeats; ++beat) {
            lead(team, beat, everyone);
            advance(team, kStepsPerBeat, happenings);
        }
        benchmark::DoNotOptimize(team.delivered_total());
    }
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(whole_game)
    ->ArgNames({"ledger", "leaders"})
    ->Args({0, 1})
    ->Args({1, 1})
    ->Args({0, 2})
    ->Args({1, 2});

void one_step(benchmark::State& state)
{
    const auto followers = static_cast<int>(state.range(0));
    TeamSetup setup = team_of(followers, 1, state.range(1) != 0, 7);
    setup.leaving = false;
    Team team(setup);
    std::vector<int> everyone(static_cast<std::size_t>(followers));
    std::iota(everyone.begin(), everyone.end(), 0);
    for (int beat = 0; beat < kBeats; ++beat)
        lead(team, beat, everyone);
    std::vector<Happening> happenings;
    happenings.reserve(1 << 20);
    for (auto _ : state) {
        happenings.clear();
        advance(team, 1, happenings);
    }
    benchmark::DoNotOptimize(team.delivered_total());
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(one_step)->ArgNames({"followers", "ledger"})->ArgsProduct({{6, 8, 40, 400}, {0, 1}});

void state_hash(benchmark::State& state)
{
    const Team team(team_of(6, 1, false, 3));
    for (auto _ : state)
        benchmark::DoNotOptimize(hash(team));
}
BENCHMARK(state_hash);

void ledger_snapshot(benchmark::State& state)
{
    Team team(team_of(6, 1, true, 3));
    std::vector<int> everyone(6);
    std::iota(everyone.begin(), everyone.end(), 0);
    std::vector<Happening> happenings;
    for (int beat = 0; beat < kBeats; ++beat) {
        lead(team, beat, everyone);
        advance(team, kStepsPerBeat, happenings);
    }
    for (auto _ : state) {
        const LedgerSnapshot snapshot(team);
        benchmark::DoNotOptimize(snapshot.risk_taking(0));
    }
}
BENCHMARK(ledger_snapshot);

} // namespace

// How long people wait for what a game teaches: a debrief, a what-if, a room's line in the comparison. One
// core; a workshop of ten rooms works ten debriefs out, however many people ask.
#include "server/debrief/comparison.hpp"
#include "server/debrief/debrief.hpp"
#include "server/debrief/futures.hpp"
#include "tests/debrief/played.hpp"

#include <benchmark/benchmark.h>

namespace {

using namespace twocircles;

const testing::Conversation& played()
{
    static const testing::Conversation talk = [] {
        testing::Conversation made{testing::season(), testing::at_once(5)};
        made.join().ask(room::Begin{});
        made.finish(1);
        return made;
    }();
    return talk;
}

void build_debrief(benchmark::State& state)
{
    std::size_t decisions = 0;
    for (auto _ : state)
        decisions = testing::debrief_of(played()).decisions.size();
    state.counters["decisions"] = static_cast<double>(decisions);
}

void ask_what_if(benchmark::State& state)
{
    const room::Room& room = played().room;
    const debrief::Question question{0, engine::ResponseId{0}, debrief::FuturePolicy::as_they_did};
    for (auto _ : state)
        benchmark::DoNotOptimize(debrief::ask(room.scenario(), room.setup(), room.entries(), question).ok());
}

void result_of_room(benchmark::State& state)
{
    const room::Room& room = played().room;
    for (auto _ : state)
        benchmark::DoNotOptimize(debrief::result_of(room.scenario(), room.setup(), room.entries()).score);
}

BENCHMARK(build_debrief)->Unit(benchmark::kMillisecond);
BENCHMARK(ask_what_if)->Unit(benchmark::kMillisecond);
BENCHMARK(result_of_room)->Unit(benchmark::kMillisecond);

} // namespace

// How long people wait for what a game teaches: a debrief, a what-if, a room's line in the comparison. One
// core; a workshop of ten rooms works ten debriefs out, however many people ask.
#include "server/debrief/comparison.hpp"
#include "server/debrief/debrief.hpp"
#include "server/debrief/futures.hpp"
#include "server/report/html_page.hpp"
#include "server/report/json.hpp"
#include "tests/debrief/played.hpp"
#include "tests/room/group.hpp"

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

// A season in one room: 20 people share the leading seat and vote, 12 watch and predict, and each follower is
// played by somebody: 40 in all, and somebody who runs it.
const testing::Group& workshop()
{
    static const testing::Group group = [] {
        using testing::Group;
        Group made{
            testing::season(),
            testing::workshop(testing::instantly(room::FeedbackTiming::predict_then_reveal), 7)};
        const room::MemberId facilitator = made.run();
        std::vector<room::MemberId> leading, watching, playing;
        for (int i = 0; i < 20; ++i)
            leading.push_back(made.lead("Lead " + std::to_string(i)));
        for (std::size_t i = 0; i < made.scenario->followers.size(); ++i)
            playing.push_back(made.play("Play " + std::to_string(i), i));
        while (leading.size() + playing.size() + watching.size() < 40)
            watching.push_back(made.come("Watch " + std::to_string(watching.size()), room::Role::observer));
        made.ask(facilitator, room::Start{});
        std::uint32_t turn = 0;
        while (made.pass_until([&] {
            return made.room.world().phase == engine::Phase::deciding || made.room.over();
        }) && !made.room.over()) {
            const std::uint32_t serial = made.room.world().beat_serial;
            for (const room::MemberId who : leading)
                if (made.room.world().beat_serial == serial) made.tried(who, room::Respond{serial, turn % 2});
            for (const room::MemberId who : watching)
                made.tried(who, room::Predict{serial, {1, 0, static_cast<std::int8_t>(turn % 2)}});
            for (const room::MemberId who : playing)
                made.tried(
                    who, room::TakeStance{serial, static_cast<engine::Stance>(turn % 4), "As I see it."}
                );
            made.tried(facilitator, room::GoOn{});
            ++turn;
        }
        return made;
    }();
    return group;
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

void build_workshop(benchmark::State& state)
{
    const testing::Group& group = workshop();
    for (auto _ : state)
        benchmark::DoNotOptimize(
            debrief::build(*group.scenario, group.room.setup(), group.room.entries()).decisions.size()
        );
    state.counters["entries"] = static_cast<double>(group.room.entries().size());
}

// The dearest question: about the first decision, so that the whole story is played twice more.
void ask_workshop(benchmark::State& state)
{
    const testing::Group& group = workshop();
    const debrief::Question question{0, engine::ResponseId{1}, debrief::FuturePolicy::as_they_did};
    for (auto _ : state)
        benchmark::DoNotOptimize(
            debrief::ask(*group.scenario, group.room.setup(), group.room.entries(), question).ok()
        );
}

void write_page(benchmark::State& state)
{
    const testing::Group& group = workshop();
    report::Subject subject;
    subject.debrief = debrief::build(*group.scenario, group.room.setup(), group.room.entries());
    std::size_t page = 0;
    std::size_t json = 0;
    for (auto _ : state)
        page = report::html_page(subject).size();
    json = report::json_text(subject).size();
    state.counters["page_KiB"] = static_cast<double>(page) / 1024;
    state.counters["json_KiB"] = static_cast<double>(json) / 1024;
}

void result_of_room(benchmark::State& state)
{
    const room::Room& room = played().room;
    for (auto _ : state)
        benchmark::DoNotOptimize(debrief::result_of(room.scenario(), room.setup(), room.entries()).score);
}

BENCHMARK(build_workshop)->Unit(benchmark::kMillisecond);
BENCHMARK(ask_workshop)->Unit(benchmark::kMillisecond);
BENCHMARK(write_page)->Unit(benchmark::kMillisecond);
BENCHMARK(build_debrief)->Unit(benchmark::kMillisecond);
BENCHMARK(ask_what_if)->Unit(benchmark::kMillisecond);
BENCHMARK(result_of_room)->Unit(benchmark::kMillisecond);

} // namespace

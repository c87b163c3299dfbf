// A story that begins in the middle, with whatever its author wants to be so.
#include "server/engine/stage.hpp"

#include "server/engine/policy.hpp"
#include "tests/support/printing.hpp"
#include "tests/support/scenario_builder.hpp"

#include <catch2/catch.hpp>

using namespace twocircles;
using namespace twocircles::engine;
using namespace twocircles::testing;

namespace {

ScenarioBuilder story()
{
    ScenarioBuilder b;
    b.people(3).flag("asked").counter("errands", 0, 0, 9).promise("word", {0}, 5).pool("side");
    b.beat("a").response("r").response("q");
    b.beat("b").when(cond::never()).response("r");
    b.beat("c").response("r");
    b.beat("call").in_pool(0).response("r", {}, 1);
    return b;
}

Stage::Given given(const Condition& what, double value)
{
    return {what.terms.front(), value};
}

Scenario staged(Stage stage)
{
    Scenario scenario = story().build();
    scenario.stage = std::move(stage);
    return scenario;
}

World with(std::vector<Stage::Given> values)
{
    return World{staged({{}, std::move(values)}), 1, true};
}

double read(const World& world, const Condition& what)
{
    return evaluate(what, story().build(), world);
}

} // namespace

TEST_CASE("What is set is what conditions read", "[engine]")
{
    struct Row
    {
        Condition what;
        double value;
    };
    std::vector<Row> rows;
    for (std::size_t m = 0; m < kMeasureCount; ++m) {
        const auto measure = static_cast<Measure>(m);
        rows.push_back({cond::of_team(measure), 37});
        if (!of_organisation(measure)) {
            rows.push_back({cond::of_person(measure, 1), 12});
            rows.push_back({cond::of_person(measure, 2, 0), 81});
        }
    }
    rows.push_back({cond::leaf(Operator::flag, 0), 1});
    rows.push_back({cond::leaf(Operator::counter, 0), 7});
    rows.push_back({cond::leaf(Operator::visited, 2), 1});
    rows.push_back({cond::leaf(Operator::visits, 2), 3});
    rows.push_back({cond::leaf(Operator::chosen, 0, 1), 2});
    rows.push_back({cond::leaf(Operator::promised, 0), 1});
    rows.push_back({cond::leaf(Operator::kept, 0), 1});
    rows.push_back({cond::leaf(Operator::broken, 0), 1});
    rows.push_back({cond::leaf(Operator::hero, 1), 1});
    rows.push_back({cond::leaf(Operator::failed_lately, 1), 1});
    rows.push_back({cond::leaf(Operator::crisis), 60});
    rows.push_back({cond::leaf(Operator::change), 55});
    rows.push_back({cond::leaf(Operator::conflict), 20});
    for (const Row& row : rows) {
        CAPTURE(
            static_cast<int>(row.what.terms.front().op), static_cast<int>(row.what.terms.front().measure)
        );
        REQUIRE(can_be_set(row.what.terms.front()));
        CHECK(read(with({given(row.what, row.value)}), row.what) == Approx(row.value));
    }
}

TEST_CASE("What follows from other things cannot be set", "[engine]")
{
    for (const Operator op :
         {Operator::day, Operator::team_size, Operator::present, Operator::since_beat,
          Operator::lowest_of_team, Operator::highest_of_team, Operator::number, Operator::all_of,
          Operator::less})
        CHECK_FALSE(can_be_set(cond::leaf(op, 0).terms.front()));
}

TEST_CASE(
    "A story begins with the beat of its stage, whatever its condition says, and goes on after it", "[engine]"
)
{
    const Scenario s = staged({BeatId{1}, {}});
    World world{s, 1, false};
    CHECK(world.phase == Phase::briefing);
    play(s, world, Begin{});
    CHECK(open_beat(s, world) == "b");
    answer(s, world, 0);
    CHECK(open_beat(s, world) == "c");

    const Scenario beside = staged({BeatId{3}, {}});
    World aside{beside, 1, false};
    play(beside, aside, Begin{});
    CHECK(open_beat(beside, aside) == "call");
    answer(beside, aside, 0);
    CHECK(open_beat(beside, aside) == "a"); // the line is still to come
}

TEST_CASE("The same stage, seed and commands give the same game; another stage another one", "[engine]")
{
    const auto ended = [](double morale) {
        const Scenario s = staged({BeatId{2}, {given(cond::of_person(Measure::morale, 0), morale)}});
        World world{s, 5, false};
        play_out(LeaderPolicy::situational, s, world);
        return hash(world);
    };
    CHECK(ended(30) == ended(30));
    CHECK(ended(30) != ended(31));
    CHECK(hash(World{staged({}), 5, false}) == hash(World{story().build(), 5, false}));
}

TEST_CASE("What is set is a start, not a wall: time carries people on from there", "[engine]")
{
    const Scenario s = staged({{}, {given(cond::of_person(Measure::morale, 0), 5)}});
    World world{s, 1, false};
    play(s, world, Begin{});
    const double before = measure(world, Measure::morale, FollowerId{0}, {});
    answer(s, world, 0);
    CHECK(measure(world, Measure::morale, FollowerId{0}, {}) > before);
}

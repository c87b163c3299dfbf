#include "tests/support/printing.hpp"
#include "tests/support/scenario_builder.hpp"

using namespace twocircles;
using namespace twocircles::engine;
using namespace twocircles::testing;

namespace {

Scenario scene()
{
    ScenarioBuilder b;
    b.people(3).last_follower().loyalty = .9;
    b.flag("f", true).counter("n", 4, 0, 9).promise("p", {0}, 0);
    b.beat("a").situation({.5, .6, .4}).response("make").last_response().makes = {PromiseId{0}};
    b.beat("b");
    return b.build();
}

} // namespace

TEST_CASE("Leaves of a condition read the world", "[engine]")
{
    const Scenario s = scene();
    World w{s, 1, true};
    const auto value = [&](const Condition& c) { return evaluate(c, s, w); };
    using enum Operator;
    CHECK(value({}) == 1);
    CHECK(value(cond::number(7)) == 7);
    CHECK(value(cond::leaf(flag, 0)) == 1);
    CHECK(value(cond::leaf(counter, 0)) == 4);
    CHECK(value(cond::leaf(since_beat, 0)) == 9999);
    CHECK(value(cond::leaf(visited, 0)) == 0);
    play(s, w, Begin{});
    CHECK(value(cond::leaf(visited, 0)) == 1);
    CHECK(value(cond::leaf(visits, 0)) == 1);
    CHECK(value(cond::leaf(crisis)) == Approx(50));
    CHECK(value(cond::leaf(change)) == Approx(60));
    CHECK(value(cond::leaf(conflict)) == Approx(40));
    CHECK(value(cond::leaf(promised, 0)) == 0);
    answer(s, w, 0);
    CHECK(value(cond::leaf(promised, 0)) == 1);
    CHECK(value(cond::leaf(kept, 0)) == 0);
    CHECK(value(cond::leaf(broken, 0)) == 0);
    CHECK(value(cond::leaf(chosen, 0, 0)) == 1);
    CHECK(value(cond::leaf(chosen, 0, 1)) == 0);
    CHECK(value(cond::leaf(day)) == 4);
    CHECK(value(cond::leaf(since_beat, 0)) == 4);
    CHECK(value(cond::leaf(since_beat, 1)) == 0);
    CHECK(value(cond::leaf(present, 1)) == 1);
    CHECK(value(cond::leaf(hero, 1)) == 0);
    CHECK(value(cond::leaf(failed_lately, 1)) == 0);
    CHECK(value(cond::leaf(team_size)) == 3);
    CHECK(value(cond::of_team(Measure::loyalty)) == measure(w, Measure::loyalty));
    CHECK(value(cond::of_team(Measure::order)) == measure(w, Measure::order));
    CHECK(value(cond::of_person(Measure::loyalty, 2)) == measure(w, Measure::loyalty, FollowerId{2}, {}));
    CHECK(
        value(cond::of_person(Measure::loyalty, 2, 0)) ==
        measure(w, Measure::loyalty, FollowerId{2}, SeatId{0})
    );
    CHECK(value(cond::highest(Measure::loyalty)) == measure(w, Measure::loyalty, FollowerId{2}, {}));
    CHECK(value(cond::lowest(Measure::loyalty)) < value(cond::highest(Measure::loyalty)));
    CHECK(value(cond::lowest(Measure::order)) == measure(w, Measure::order));
}

TEST_CASE("Operators combine numbers and truths", "[engine]")
{
    const Scenario s = scene();
    const World w{s, 1, false};
    using enum Operator;
    const auto n = [](double x) { return cond::number(x); };
    const auto value = [&](Operator op, std::vector<Condition> children) {
        return evaluate(cond::node(op, std::move(children)), s, w);
    };
    CHECK(value(less, {n(1), n(2)}) == 1);
    CHECK(value(less, {n(2), n(2)}) == 0);
    CHECK(value(less_equal, {n(2), n(2)}) == 1);
    CHECK(value(greater, {n(3), n(2)}) == 1);
    CHECK(value(greater, {n(2), n(2)}) == 0);
    CHECK(value(greater_equal, {n(2), n(2)}) == 1);
    CHECK(value(equal, {n(2), n(2)}) == 1);
    CHECK(value(not_equal, {n(2), n(2)}) == 0);
    CHECK(value(plus, {n(2), n(3)}) == 5);
    CHECK(value(minus, {n(2), n(3)}) == -1);
    CHECK(value(minus, {n(2)}) == -2);
    CHECK(value(negate, {n(0)}) == 1);
    CHECK(value(negate, {n(1)}) == 0);
    CHECK(value(all_of, {n(1), n(1), n(0)}) == 0);
    CHECK(value(all_of, {n(1), n(1)}) == 1);
    CHECK(value(any_of, {n(0), n(0)}) == 0);
    CHECK(value(any_of, {n(0), n(1)}) == 1);
}

TEST_CASE("A condition longer than usual is evaluated whole", "[engine]")
{
    const Scenario s = scene();
    const World w{s, 1, false};
    Condition sum = cond::number(1);
    for (int i = 0; i < 120; ++i)
        sum = cond::node(Operator::plus, {sum, cond::number(1)});
    CHECK(evaluate(sum, s, w) == 121);
}

TEST_CASE("Every measure has the name authors write", "[engine]")
{
    CHECK(name_of(Measure::morale) == "morale");
    CHECK(name_of(Measure::risk_taking) == "risk_taking");
    CHECK(name_of(Measure::plan_clarity) == "plan_clarity");
    CHECK(name_of(Measure::protection) == "protection");
}

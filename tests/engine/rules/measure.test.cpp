#include "server/engine/policy.hpp"
#include "tests/support/printing.hpp"
#include "tests/support/scenario_builder.hpp"

using namespace twocircles;
using namespace twocircles::engine;
using namespace twocircles::testing;

TEST_CASE(
    "A team's meter is the mean over everyone the game started with; who left counts nothing", "[engine]"
)
{
    const Scenario s = ScenarioBuilder{}.people(4).beat("a").build();
    World w{s, 1, false};
    double sum = 0;
    for (std::size_t i = 0; i < 4; ++i)
        sum += measure(w, Measure::morale, FollowerId{i}, {});
    CHECK(measure(w, Measure::morale) == Approx(sum / 4));
    // Pushed to the ground, somebody leaves sooner or later.
    ScenarioBuilder b;
    b.people(2).last_follower().loyalty = .01;
    b.last_follower().morale = .01;
    const Scenario sad = b.beat("a").response("r", {use(Act::humiliate, 1, Strength::strong)}, 30).build();
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        World game{sad, seed, false};
        play(sad, game, Begin{});
        answer(sad, game, 0);
        if (game.team.present(1) || !game.team.present(0)) continue;
        CHECK(measure(game, Measure::morale, FollowerId{1}, {}) == 0);
        CHECK(
            measure(game, Measure::morale) == Approx(measure(game, Measure::morale, FollowerId{0}, {}) / 2)
        );
        return;
    }
    FAIL("in 200 games nobody left");
}

TEST_CASE("Toward no seat means the first seat reported to, else the one followed most", "[engine]")
{
    ScenarioBuilder b;
    b.people(3).seat("one", {0}).seat("two", {0, 1}).beat("a");
    b.last_follower().loyalty = .7;
    const Scenario s = b.build();
    const World w{s, 1, false};
    CHECK(home_seat(w, FollowerId{0}) == SeatId{0});
    CHECK(home_seat(w, FollowerId{1}) == SeatId{1});
    CHECK(home_seat(w, FollowerId{2}).index() == static_cast<std::size_t>(w.team.leader_followed(2)));
    CHECK(
        measure(w, Measure::loyalty, FollowerId{1}, {}) ==
        measure(w, Measure::loyalty, FollowerId{1}, SeatId{1})
    );
    CHECK(measure(w, Measure::loyalty, FollowerId{2}, {}) == Approx(70));
    CHECK(measure(w, Measure::loyalty, SeatId{1}) != measure(w, Measure::loyalty, SeatId{0}));
}

TEST_CASE("Every measure stays between 0 and 100", "[engine]")
{
    const Scenario s = season();
    for (const LeaderPolicy policy :
         {LeaderPolicy::controlling, LeaderPolicy::inspiring, LeaderPolicy::random}) {
        World w{s, 11, false};
        play_out(policy, s, w);
        for (std::size_t m = 0; m < kMeasureCount; ++m) {
            INFO(name_of(static_cast<Measure>(m)));
            CHECK(measure(w, static_cast<Measure>(m)) >= 0);
            CHECK(measure(w, static_cast<Measure>(m)) <= 100);
        }
        CHECK(score(s, w) >= 0);
        CHECK(score(s, w) <= 100);
    }
}

TEST_CASE("The score is the weighted mean of the goals; counters are scaled by their range", "[engine]")
{
    ScenarioBuilder b;
    b.counter("n", 2, 0, 8).goal(Measure::order, 3);
    Scenario s = b.beat("a").build();
    Goal complaints;
    complaints.what = CounterId{0};
    complaints.lower_is_better = true;
    s.goals.push_back(complaints);
    const World w{s, 1, false};
    CHECK(goal_value(s, w, complaints) == Approx(75));
    complaints.lower_is_better = false;
    CHECK(goal_value(s, w, complaints) == Approx(25));
    CHECK(score(s, w) == Approx((3 * measure(w, Measure::order) + 75) / 4));
    s.goals.clear();
    CHECK(score(s, w) == 0);
}

TEST_CASE(
    "Delivery and innovation are weighed over the whole game, protection by what crises did", "[engine]"
)
{
    const Scenario s = season();
    World w{s, 2, false};
    CHECK(measure(w, Measure::protection) == 100);
    play_out(LeaderPolicy::situational, s, w);
    Goal delivery;
    delivery.what = Measure::delivery;
    const double rate = w.team.delivered_total() / w.day();
    CHECK(goal_value(s, w, delivery) == Approx(100 * (.5 + .6 * (rate / .22 - 1))));
    CHECK(measure(w, Measure::protection) < 95);
    CHECK(measure(w, Measure::innovation) > 1);
}

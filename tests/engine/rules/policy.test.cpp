#include "server/engine/policy.hpp"

#include "server/engine/situational.hpp"
#include "tests/support/printing.hpp"
#include "tests/support/scenario_builder.hpp"

#include <array>

using namespace twocircles;
using namespace twocircles::engine;
using namespace twocircles::testing;

namespace {

// One beat with these responses, opened.
World opened(const Scenario& s, std::uint64_t seed = 1)
{
    World w{s, seed, false};
    play(s, w, Begin{});
    return w;
}

std::string chosen_by(LeaderPolicy policy, const Scenario& s, const World& w)
{
    const ResponseId id = choose_response(policy, s, w);
    return id ? s.beats[w.beat.index()].responses[id.index()].id : "";
}

double mean_score(LeaderPolicy policy, const Scenario& s, std::uint64_t games)
{
    double sum = 0;
    for (std::uint64_t seed = 0; seed < games; ++seed) {
        World w{s, seed, false};
        play_out(policy, s, w);
        sum += score(s, w);
    }
    return sum / static_cast<double>(games);
}

ScenarioBuilder choice()
{
    ScenarioBuilder b;
    b.people(4).beat("a").response("plan", {use(Act::plan)}).response("order", {use(Act::direct)});
    b.response("vision", {use(Act::envision)}).response("listen", {use(Act::listen)});
    b.response("blame", {use(Act::blame)});
    return b;
}

} // namespace

TEST_CASE("Policies have names, found again by them", "[engine]")
{
    using enum LeaderPolicy;
    for (const LeaderPolicy p : {controlling, inspiring, situational, LeaderPolicy::random})
        CHECK(leader_policy_named(name_of(p)) == p);
    CHECK_FALSE(leader_policy_named("best"));
}

TEST_CASE(
    "A controlling leader stays in the circle of control, an inspiring one in that of influence", "[engine]"
)
{
    const Scenario s = choice().build();
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const World w = opened(s, seed);
        const std::string control = chosen_by(LeaderPolicy::controlling, s, w);
        const std::string inspire = chosen_by(LeaderPolicy::inspiring, s, w);
        CHECK((control == "plan" || control == "order"));
        CHECK((inspire == "vision" || inspire == "listen"));
        CHECK(chosen_by(LeaderPolicy::controlling, s, w) == control); // no other chance than the seed's
    }
}

TEST_CASE("A random leader takes every open response sooner or later, and no other", "[engine]")
{
    Scenario s = choice().build();
    s.beats[0].responses[3].when = cond::never();
    std::array<int, 5> times{};
    for (std::uint64_t seed = 0; seed < 400; ++seed)
        ++times[choose_response(LeaderPolicy::random, s, opened(s, seed)).index()];
    CHECK(times[3] == 0);
    for (const std::size_t i : {0U, 1U, 2U, 4U})
        CHECK(times[i] > 60);
}

TEST_CASE("A situational leader reads crisis, change, conflict and what people lack", "[engine]")
{
    const auto in = [](Situation situation) {
        const Scenario s = choice().situation(situation).build();
        return chosen_by(LeaderPolicy::situational, s, opened(s));
    };
    const std::string crisis = in({1, 0, 0});
    CHECK((crisis == "order" || crisis == "plan"));
    CHECK(in({0, .9, 0}) == "vision");
    CHECK(in({0, 0, .9}) == "listen");

    // In a change, the plan is worth more once the vision is there.
    const Scenario s = choice().situation({0, .9, 0}).build();
    World w = opened(s);
    const Response& plan = s.beats[0].responses[0];
    const Response& vision = s.beats[0].responses[2];
    CHECK(situational_worth(s, w, vision) > situational_worth(s, w, plan));
    play(s, w, Respond{SeatId{0}, w.beat, ResponseId{2}});
    proceed_on(s, w);
    World later = opened(s);
    later.team = w.team;
    CHECK(situational_worth(s, later, plan) > situational_worth(s, later, vision));
}

TEST_CASE("A situational leader backs who has just failed, and keeps promises", "[engine]")
{
    ScenarioBuilder b;
    b.people(3).promise("p", {0}, 0).beat("a").response("back", {use(Act::back, 1)});
    b.response("blame", {use(Act::blame, 1)}).response("plan", {use(Act::plan)});
    b.response("break").last_response().breaks = {PromiseId{0}};
    b.response("keep").last_response().keeps = {PromiseId{0}};
    const Scenario s = b.build();
    World w = opened(s);
    const auto worth = [&](std::size_t i) { return situational_worth(s, w, s.beats[0].responses[i]); };
    const double calm = worth(0);
    CHECK(worth(3) == Approx(worth(4)));
    w.promises[0] = PromiseState::open;
    CHECK(worth(4) > worth(3) + .5);
    for (std::uint64_t seed = 0; !w.team.recently_failed(1); ++seed) {
        REQUIRE(seed < 100);
        w = opened(s, seed);
        play(s, w, Respond{SeatId{0}, w.beat, ResponseId{2}});
        play(s, w, TakeStance{FollowerId{1}, Stance::take_a_chance, ""});
    }
    CHECK(worth(0) > calm + .2);
    CHECK(worth(0) > worth(1));
    CHECK(worth(0) > worth(2));
}

TEST_CASE("A situational leader weighs the counters that the scenario weighs", "[engine]")
{
    ScenarioBuilder b;
    b.counter("complaints", 0, 0, 10).beat("a").response("up").sets(SetCounter{CounterId{0}, 2, true});
    b.response("down").sets(SetCounter{CounterId{0}, -2, true});
    Scenario s = b.build();
    Goal goal;
    goal.what = CounterId{0};
    goal.lower_is_better = true;
    s.goals = {goal};
    CHECK(chosen_by(LeaderPolicy::situational, s, opened(s)) == "down");
    s.goals[0].lower_is_better = false;
    CHECK(chosen_by(LeaderPolicy::situational, s, opened(s)) == "up");
}

TEST_CASE("Over a season situational leading beats each single way of leading", "[engine]")
{
    const Scenario s = season();
    const double situational = mean_score(LeaderPolicy::situational, s, 60);
    CHECK(situational > mean_score(LeaderPolicy::controlling, s, 60) + 3);
    CHECK(situational > mean_score(LeaderPolicy::inspiring, s, 60) + 3);
    CHECK(situational > mean_score(LeaderPolicy::random, s, 60) + 3);
}

TEST_CASE("Followers commit to what suits them and draw back from what hurts", "[engine]")
{
    ScenarioBuilder b;
    b.follower("free", {.9, .1, .5, .5, .2, .6, .85}).follower("careful", {.2, .9, .5, .5, .2, .3, .3});
    b.follower("cynic", {.6, .5, .5, .5, .9, .2, .5}).last_follower().loyalty = .1;
    b.last_follower().heart_trust = .15;
    b.beat("a")
        .response("empower", {use(Act::empower, Strength::strong)})
        .response("check", {use(Act::check, Strength::strong)});
    b.response("plan", {use(Act::plan, Strength::strong)}).response("humiliate", {use(Act::humiliate)});
    const Scenario s = b.build();
    const auto share = [&](std::size_t response, std::size_t who, std::initializer_list<Stance> wanted) {
        int times = 0;
        for (std::uint64_t seed = 0; seed < 200; ++seed) {
            World w = opened(s, seed);
            play(s, w, Respond{SeatId{0}, w.beat, ResponseId{response}});
            const Stance stance = choose_stance(s, w, FollowerId{who});
            for (const Stance each : wanted)
                times += stance == each;
        }
        return times / 200.0;
    };
    using enum Stance;
    CHECK(share(0, 0, {commit, take_a_chance}) > .6);
    CHECK(share(0, 0, {take_a_chance}) > .02);
    CHECK(share(0, 1, {commit, take_a_chance}) < share(0, 0, {commit, take_a_chance}));
    CHECK(share(2, 1, {commit}) > share(2, 0, {commit}) + .2);
    CHECK(share(1, 0, {question, withdraw}) > share(1, 1, {question, withdraw}) + .2);
    CHECK(share(3, 0, {question, withdraw}) > .9);
    CHECK(share(3, 2, {withdraw}) > .7);
    CHECK(share(3, 2, {withdraw}) > share(2, 2, {withdraw}));
    // Chance plays a part, but the same seed gives the same answer.
    CHECK(share(2, 2, {commit, comply, question, withdraw}) == 1);
}

#include "server/engine/explain.hpp"

#include "server/engine/policy.hpp"
#include "tests/support/printing.hpp"
#include "tests/support/scenario_builder.hpp"

using namespace twocircles;
using namespace twocircles::engine;
using namespace twocircles::testing;

namespace {

double sum_of(const Explanation& e)
{
    double sum = 0;
    for (const Reason& reason : e.reasons)
        sum += reason.amount;
    return sum;
}

double said_by(const Explanation& e, CauseKind kind)
{
    double sum = 0;
    for (const Reason& reason : e.reasons)
        if (reason.cause.kind == kind) sum += reason.amount;
    return sum;
}

double size_of(double x)
{
    return x < 0 ? -x : x;
}

} // namespace

TEST_CASE("Reasons add up to the change, for every measure, person and stretch of whole games", "[engine]")
{
    const Scenario s = season();
    for (const LeaderPolicy policy :
         {LeaderPolicy::controlling, LeaderPolicy::inspiring, LeaderPolicy::random}) {
        World w{s, 3, true};
        std::vector<World> moments{w};
        while (w.phase != Phase::ended) {
            Command command = Proceed{};
            if (w.phase == Phase::briefing) command = Begin{};
            if (w.phase == Phase::deciding)
                command = Respond{SeatId{0}, w.beat, choose_response(policy, s, w)};
            play(s, w, command);
            if (w.beat_serial != moments.back().beat_serial) moments.push_back(w);
        }
        for (std::size_t i = 1; i < moments.size(); i += 3) {
            for (std::size_t m = 0; m < kMeasureCount; ++m) {
                const Measure measured = static_cast<Measure>(m);
                INFO(name_of(measured) << " up to beat " << i);
                const Explanation team = explain_team(s, moments[i - 1], moments[i], measured, {});
                CHECK(team.before == measure(moments[i - 1], measured));
                CHECK(sum_of(team) == Approx(team.after - team.before).margin(1e-6));
                for (std::size_t f = 0; f < s.followers.size(); ++f) {
                    const Explanation one =
                        explain(s, moments[i - 1], moments[i], measured, FollowerId{f}, {});
                    CHECK(sum_of(one) == Approx(one.after - one.before).margin(1e-6));
                    for (std::size_t r = 1; r < one.reasons.size(); ++r)
                        CHECK(size_of(one.reasons[r - 1].amount) >= size_of(one.reasons[r].amount));
                }
            }
        }
    }
}

TEST_CASE("Between an answer and a moment later, the answer's acts are the reason", "[engine]")
{
    const Scenario s =
        ScenarioBuilder{}.people(3).beat("a").response("r", {use(Act::listen), use(Act::energize)}).build();
    World before{s, 1, true};
    play(s, before, Begin{});
    World after = before;
    play(s, after, Respond{SeatId{0}, after.beat, ResponseId{0}});
    const Explanation e = explain(s, before, after, Measure::morale, FollowerId{0}, {});
    REQUIRE(e.reasons.size() == 2);
    CHECK(e.reasons[0].cause.act == Act::energize);
    CHECK(e.reasons[1].cause.act == Act::listen);
    CHECK(e.reasons[0].cause.beat == BeatId{0});
    CHECK(phrase(s, e.reasons[1].cause) == "you listened");
}

TEST_CASE("A broken promise is the first reason why loyalty fell, though it works through trust", "[engine]")
{
    ScenarioBuilder b;
    b.people(2).promise("p", {0}, 0).beat("a").response("make", {}, 1).last_response().makes = {PromiseId{0}};
    b.beat("b").response("break", {}, 8).last_response().breaks = {PromiseId{0}};
    const Scenario s = b.beat("c").build();
    World w{s, 1, true};
    play(s, w, Begin{});
    answer(s, w, 0);
    const World before = w;
    answer(s, w, 0);
    const Explanation e = explain(s, before, w, Measure::loyalty, FollowerId{0}, {});
    CHECK(e.after < e.before - 2);
    CHECK(e.reasons.front().cause.kind == CauseKind::promise_broken);
    CHECK(phrase(s, e.reasons.front().cause) == "a promise was not kept");
    CHECK(said_by(e, CauseKind::promise_broken) < .5 * (e.after - e.before));
}

TEST_CASE(
    "Most of what moved loyalty over a few days is said in acts and events, not in inner states", "[engine]"
)
{
    const Scenario s = season();
    double inner = 0;
    double all = 0;
    for (std::uint64_t seed = 0; seed < 10; ++seed) {
        World w{s, seed, true};
        play(s, w, Begin{});
        for (int beat = 0; beat < 6; ++beat) {
            const World before = w;
            answer(s, w, choose_response(LeaderPolicy::random, s, w).index());
            for (const Reason& r : explain_team(s, before, w, Measure::loyalty, {}).reasons) {
                const bool mediated =
                    r.cause.kind == CauseKind::model && mediator_of(r.cause.code).has_value();
                all += size_of(r.amount);
                inner += mediated ? size_of(r.amount) : 0;
            }
        }
    }
    CHECK(inner < .3 * all);
}

TEST_CASE(
    "Order is explained by plans, by being directed, by people daring, and by wearing off when left alone",
    "[engine]"
)
{
    const auto after_a_week = [](std::vector<ActUse> acts) {
        const Scenario s =
            ScenarioBuilder{}.people(4).beat("a").response("r", std::move(acts), 7).beat("b").build();
        World w{s, 1, true};
        play(s, w, Begin{});
        const World before = w;
        answer(s, w, 0);
        return explain_team(s, before, w, Measure::order, {});
    };
    const auto said = [](const Explanation& e, ModelCause cause) {
        double sum = 0;
        for (const Reason& r : e.reasons)
            if (r.cause == Cause{.kind = CauseKind::model, .code = code(cause)}) sum += r.amount;
        return sum;
    };
    const Explanation alone = after_a_week({});
    CHECK(alone.after < alone.before - 5);
    CHECK(said(alone, ModelCause::before_the_story) < -5);
    const Explanation led = after_a_week({use(Act::plan, Strength::strong), use(Act::check)});
    CHECK(led.after > alone.after + 8);
    CHECK(said(led, ModelCause::felt_control) > said(alone, ModelCause::felt_control) + 5);
    CHECK(said_by(led, CauseKind::act) > 1); // the plan's clarity
}

TEST_CASE("Direction is explained by what gave people plan and vision, exactly", "[engine]")
{
    const Scenario s = ScenarioBuilder{}
                           .people(4)
                           .beat("a")
                           .response("r", {use(Act::envision), use(Act::plan)}, 4)
                           .beat("b")
                           .build();
    World w{s, 2, true};
    play(s, w, Begin{});
    apply(s, w, TimePassed{1}); // the team's reading of direction is that of its last step
    const World before = w;
    answer(s, w, 0);
    const Explanation e = explain_team(s, before, w, Measure::direction, {});
    CHECK(e.after > e.before + 4);
    REQUIRE(e.reasons.size() > 1);
    CHECK(e.reasons[0].cause.kind == CauseKind::act);
    CHECK(e.reasons[1].cause.kind == CauseKind::act);
    CHECK(said_by(e, CauseKind::act) == Approx(e.after - e.before).margin(4));
}

TEST_CASE("Delivery and innovation are explained by more than a remainder", "[engine]")
{
    const Scenario s = season();
    for (const Measure measured :
         {Measure::delivery, Measure::innovation, Measure::order, Measure::direction}) {
        INFO(name_of(measured));
        double over = 0;
        double all = 0;
        for (std::uint64_t seed = 0; seed < 6; ++seed) {
            World w{s, seed, true};
            play(s, w, Begin{});
            for (int beat = 0; beat < 8; ++beat) {
                const World before = w;
                answer(s, w, choose_response(LeaderPolicy::situational, s, w).index());
                for (const Reason& r : explain_team(s, before, w, measured, {}).reasons) {
                    all += size_of(r.amount);
                    if (r.cause == Cause{.kind = CauseKind::model, .code = code(ModelCause::other)})
                        over += size_of(r.amount);
                }
            }
        }
        CHECK(over < .35 * all);
    }
}

TEST_CASE("Without ledgers the change is still told, as unexplained", "[engine]")
{
    const Scenario s = ScenarioBuilder{}.people(2).beat("a").response("r", {use(Act::plan)}).build();
    World before{s, 1, false};
    play(s, before, Begin{});
    World after = before;
    play(s, after, Respond{SeatId{0}, after.beat, ResponseId{0}});
    const Explanation e = explain(s, before, after, Measure::plan_clarity, FollowerId{0}, {});
    REQUIRE(e.reasons.size() == 1);
    CHECK(e.reasons[0].cause.kind == CauseKind::model);
    CHECK(e.reasons[0].cause.code == code(ModelCause::other));
    CHECK(explain(s, before, before, Measure::plan_clarity, FollowerId{0}, {}).reasons.empty());
}

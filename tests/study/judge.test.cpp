#include "server/study/judge.hpp"

#include "tests/study/sample.hpp"

#include <catch2/catch.hpp>

using namespace twocircles;
using namespace twocircles::study;

namespace {

ResponseJudgement of(const engine::Scenario& scenario, std::size_t beat, const std::string& response)
{
    for (const auto& one : judge(scenario))
        if (one.beat.index() == beat && scenario.beats[beat].responses[one.response.index()].id == response)
            return one;
    FAIL("no such response");
    return {};
}

std::string other(const engine::Scenario& scenario, const ResponseJudgement& one)
{
    return scenario.beats[one.beat.index()].responses[one.other.index()].id;
}

} // namespace

TEST_CASE("two responses that do the same are twins")
{
    const auto planted =
        sample(kPlain + "      - {id: same, text: Another map., acts: [plan, organize]}\n", kPlain);
    const auto map = of(*planted, 0, "map");
    CHECK(map.judgement == Judgement::twin);
    CHECK(other(*planted, map) == "same");
    CHECK(of(*planted, 0, "same").judgement == Judgement::twin);
    CHECK(of(*planted, 0, "goal").judgement != Judgement::twin);
}

TEST_CASE("a response with a push down on top of another's acts is dominated by it")
{
    const auto planted = sample(
        kPlain +
            "      - {id: worse, text: A rude map., acts: [plan, organize], "
            "affects: [{what: loyalty, by: -20}, {what: morale, by: -20}, {what: plan_clarity, by: -30}]}\n",
        kPlain
    );
    const auto worse = of(*planted, 0, "worse");
    CHECK(worse.judgement == Judgement::dominated);
    CHECK(other(*planted, worse) == "map");
    CHECK(worse.worth.value < 0);
    CHECK(of(*planted, 0, "map").judgement != Judgement::dominated);
}

TEST_CASE("a response that costs much every time is a trap, unless another simply covers it")
{
    const auto planted = sample(
        R"(      - {id: map, text: A map., acts: [plan, organize]}
      - {id: whip, text: Faster., acts: [{act: plan, strength: strong}, {act: direct, strength: strong}, organize, check], affects: [{what: loyalty, by: -100}, {what: morale, by: -100}, {what: trust, by: -100}]}
)",
        kPlain
    );
    const auto whip = of(*planted, 0, "whip");
    CHECK((whip.judgement == Judgement::trap || whip.judgement == Judgement::dominated));
    CHECK(whip.worth.value < -8);
    CHECK(of(*planted, 0, "map").best == Approx(1));
}

TEST_CASE("a response that is best whatever has happened is obvious")
{
    const auto planted = sample(
        R"(      - {id: map, text: A map., acts: [plan]}
      - {id: goal, text: A goal., acts: [envision, energize], affects: [{what: loyalty, by: 30}]}
)",
        kPlain
    );
    const auto goal = of(*planted, 0, "goal");
    CHECK(goal.judgement == Judgement::obvious);
    CHECK(goal.best >= .95);
}

TEST_CASE("a response that can never be chosen is locked")
{
    const auto planted = sample(
        kPlain +
            "      - {id: shut, text: Shut., acts: [listen], locked: {unless: never, reason: Not yet.}}\n",
        kPlain
    );
    const auto shut = of(*planted, 0, "shut");
    CHECK(shut.judgement == Judgement::locked);
    CHECK(shut.open == 0);
}

TEST_CASE("of a situation that is hardly ever reached nothing is said")
{
    auto text = kPlain;
    const auto planted = sample(
        R"(      - {id: map, text: A map., acts: [plan], next: end}
      - {id: goal, text: A goal., acts: [envision], next: end}
)",
        kPlain
    );
    CHECK(of(*planted, 1, "map").judgement == Judgement::unseen);
}

TEST_CASE("a map against a goal is a dilemma: each is best in something")
{
    const auto planted = sample(
        R"(      - {id: map, text: A map., acts: [plan, organize]}
      - {id: goal, text: A goal., acts: [envision, energize, empower, listen]}
)",
        kPlain
    );
    const auto map = of(*planted, 0, "map");
    const auto goal = of(*planted, 0, "goal");
    CHECK(map.judgement == Judgement::dilemma);
    CHECK(goal.judgement == Judgement::dilemma);
    CHECK(map.worth.value == Approx(-goal.worth.value));
}

#include "server/study/fit.hpp"

#include "server/scenario/condition_text.hpp"
#include "server/study/play.hpp"
#include "tests/study/sample.hpp"

#include <catch2/catch.hpp>

#include <cmath>

using namespace twocircles;
using namespace twocircles::study;

namespace {

Fit fitted(const engine::Scenario& scenario, const std::string& condition, FitOptions options)
{
    const auto read = scenario::read_open_condition(condition, scenario, "condition");
    REQUIRE(read.problems.empty());
    REQUIRE(read.wrong.empty());
    return fit(scenario, {read.condition, read.open}, options);
}

FitOptions with(std::vector<Style> players, double wanted, std::size_t games = 600, unsigned threads = 0)
{
    FitOptions options;
    options.players = std::move(players);
    options.wanted = wanted;
    options.games = games;
    options.workers.threads = threads;
    return options;
}

std::shared_ptr<const engine::Scenario> shipped()
{
    auto loaded = scenario::load_file(std::string(TWOCIRCLES_SOURCE_DIR) + "/scenarios/the-third-crane.yaml");
    REQUIRE(loaded.scenario);
    return loaded.scenario;
}

// How many of other games pass, counted by playing them.
double
passing(const engine::Scenario& scenario, Style style, double threshold, std::uint64_t from, std::uint64_t to)
{
    std::size_t passed = 0;
    for (std::uint64_t seed = from; seed < to; ++seed)
        if (play(scenario, seed, style).team[static_cast<std::size_t>(engine::Measure::loyalty)] >= threshold)
            ++passed;
    return static_cast<double>(passed) / static_cast<double>(to - from);
}

} // namespace

TEST_CASE("the number found is passed by the wished share", "[study][fit]")
{
    const auto scenario = shipped();
    for (const Style style : {Style::random, Style::situational, Style::moody}) {
        const auto found = fitted(*scenario, "loyalty >= X", with({style}, .6));
        CAPTURE(name_of(style), found.threshold);
        CHECK(found.problem.empty());
        CHECK(found.games == 600);
        CHECK(found.passing.value == Approx(.6).margin(.01));
        CHECK(passing(*scenario, style, found.threshold, 1, 601) == Approx(found.passing.value));
        CHECK(found.low <= found.threshold);
        CHECK(found.high >= found.threshold);
        // Other games: within the noise of both samples, six of its deviations.
        CHECK(passing(*scenario, style, found.threshold, 601, 1201) == Approx(.6).margin(.17));
    }
}

TEST_CASE("X may stand on either side, in a sum, behind not", "[study][fit]")
{
    const auto scenario = shipped();
    const auto plain = fitted(*scenario, "loyalty >= X", with({Style::random}, .6)).threshold;
    for (const char* same : {"X <= loyalty", "not loyalty < X", "loyalty - X >= 0", "0 <= loyalty - X"})
        CHECK(fitted(*scenario, same, with({Style::random}, .6)).threshold == plain);
    CHECK(
        fitted(*scenario, "loyalty >= X + 10", with({Style::random}, .6)).threshold ==
        Approx(plain - 10).margin(.6)
    );
    const auto other = fitted(*scenario, "loyalty < X", with({Style::random}, .4));
    CHECK(other.passing.value == Approx(.4).margin(.01));
    CHECK(other.threshold == Approx(plain).margin(.6));
}

TEST_CASE("the same number with any number of threads", "[study][fit]")
{
    const auto scenario = shipped();
    const auto all = std::vector<Style>{kQuickStyles.begin(), kQuickStyles.end()};
    const auto one = fitted(*scenario, "lowest(morale) > X", with(all, .3, 300, 1));
    const auto four = fitted(*scenario, "lowest(morale) > X", with(all, .3, 300, 4));
    CHECK(one.threshold == four.threshold);
    CHECK(one.passing.value == four.passing.value);
    CHECK(one.players.size() == all.size());
}

TEST_CASE("what the rest of a condition decides is told apart", "[study][fit]")
{
    const auto scenario = sample(kPlain, kPlain);
    const auto never = fitted(*scenario, "loyalty >= X and never", with({Style::random}, .6, 50));
    CHECK_FALSE(never.problem.empty());
    CHECK(never.never == 1);
    const auto always = fitted(*scenario, "loyalty >= X or not never", with({Style::random}, .6, 50));
    CHECK(always.always == 1);
    CHECK_FALSE(always.problem.empty());
}

TEST_CASE("many games at one value leave no number between", "[study][fit]")
{
    const auto scenario = sample(kPlain, kPlain);
    const auto found = fitted(*scenario, "chosen(monday.map) >= X", with({Style::random}, .9, 200));
    REQUIRE(found.nearest);
    CHECK(found.nearest->second == 1);
    CHECK(found.nearest->first == Approx(.5).margin(.15));
    CHECK(found.threshold == Approx(std::round(found.threshold)));
}

TEST_CASE("a moment before the end counts only games that came to it", "[study][fit]")
{
    const auto scenario = sample(kPlain, kPlain);
    FitOptions options = with({Style::random}, .5, 100);
    options.at = engine::BeatId{std::size_t{1}};
    const auto found = fitted(*scenario, "chosen(monday.map) + chosen(friday.map) > X", options);
    CHECK(found.games == 100);
    CHECK(found.threshold < 1); // friday is not over
}

TEST_CASE("X must stand once, in a comparison", "[study][fit]")
{
    const auto scenario = sample(kPlain, kPlain);
    const auto wrong = [&](const char* text) {
        return scenario::read_open_condition(text, *scenario, "condition").wrong;
    };
    CHECK(wrong("loyalty >= 5").find("exactly once") != std::string::npos);
    CHECK(wrong("loyalty >= X and morale >= X").find("exactly once") != std::string::npos);
    CHECK(wrong("loyalty == X").find("must be compared with") != std::string::npos);
    const auto slip = scenario::read_open_condition("loyality >= X", *scenario, "condition");
    REQUIRE(slip.problems.size() == 1);
    CHECK(slip.problems[0].suggestion.find("loyalty") != std::string::npos);
}

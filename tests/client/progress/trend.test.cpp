#include "client/progress/trend.hpp"

#include "client/progress/words.hpp"
#include "tests/client/english.hpp"
#include "tests/client/progress/sample.hpp"

#include <catch2/catch.hpp>

using namespace twocircles::client;
using namespace twocircles::client::model;
using namespace twocircles::client::progress;
using namespace twocircles::client::test;
using Catch::Matchers::Contains;

namespace {

double score(const PlayedGame& game)
{
    return game.score;
}

} // namespace

TEST_CASE("Student's t is that of the tables")
{
    CHECK(t_95(1) == Approx(6.3138).margin(1e-4));
    CHECK(t_95(3) == Approx(2.3534).margin(1e-4));
    CHECK(t_95(30) == Approx(1.6973).margin(1e-4));
    CHECK(t_95(60) == Approx(1.6706).margin(1e-4));
    CHECK(t_95(120) == Approx(1.6577).margin(1e-4));
    CHECK(t_95(0) == t_95(1));
}

TEST_CASE("the slope and its interval are those of a straight line by least squares")
{
    const auto games = five_games();
    const auto trend = trend_over_all(games, score);
    REQUIRE(trend.enough);
    CHECK(trend.games == 5);
    CHECK(trend.slope == Approx(2.1));
    CHECK(trend.low == Approx(0.4980).margin(1e-3)); // 2.1 - 2.3534 * sqrt(13.9 / 3) / sqrt(10)
    CHECK(trend.high == Approx(3.7020).margin(1e-3));
    CHECK(trend.rises());
    CHECK(trend.at(3) == Approx(54));
    CHECK(trend.at(5) == Approx(58.2));
    CHECK(trend.band(3) == Approx(2.2655).margin(1e-3)); // narrowest in the middle
    CHECK(trend.band(1) == Approx(trend.band(5)));
    CHECK(trend.band(5) > trend.band(3));
}

TEST_CASE("scores of different scenarios are compared with the own means of each")
{
    const std::vector<PlayedGame> games = {played(1, "night-shift", 40), played(2, "autumn", 70),
                                           played(3, "night-shift", 50), played(4, "autumn", 72),
                                           played(5, "autumn", 80),      played(6, "night-shift", 60)};
    const auto trend = trend_over_all(games, score);
    REQUIRE(trend.enough);
    CHECK(trend.slope == Approx(7.5));
    CHECK(trend.low == Approx(3.7174).margin(1e-3)); // six games, two scenarios: three degrees of freedom
    CHECK(trend.high == Approx(11.2826).margin(1e-3));
}

TEST_CASE("too few games say nothing, and neither do those that were meant to fail")
{
    auto games = five_games();
    games.pop_back();
    CHECK_FALSE(trend_over_all(games, score).enough);
    auto failed = played(9, "night-shift", 5);
    failed.mode = PlayMode::fail_on_purpose;
    games.push_back(failed);
    CHECK_FALSE(trend_over_all(games, score).enough);
    CHECK_THAT(trends_in_words(words(), games).at(0), Contains("Not enough games") && Contains("5"));
    REQUIRE(series_of(games).size() == 1);
    CHECK(series_of(games)[0].games.size() == 4);
    // Once each of many scenarios can be compared with nothing.
    std::vector<PlayedGame> each;
    for (std::uint64_t i = 1; i <= 8; ++i)
        each.push_back(played(i, "scenario-" + std::to_string(i), 10.0 * static_cast<double>(i)));
    CHECK_FALSE(trend_over_all(each, score).enough);
    CHECK_FALSE(trend_of({}).enough);
}

TEST_CASE("a trend that may be none is said to have no direction")
{
    auto games = five_games();
    games[4].score = 49;
    const auto trend = trend_over_all(games, score);
    REQUIRE(trend.enough);
    CHECK_FALSE(trend.rises());
    CHECK_FALSE(trend.falls());
    CHECK_THAT(trends_in_words(words(), games).at(0), Contains("no clear direction"));
    const auto rising = five_games();
    CHECK_THAT(
        trends_in_words(words(), rising).at(0), Contains("2.1 points higher") && Contains("0.5 to 3.7")
    );
}

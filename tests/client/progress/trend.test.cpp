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

PlayedGame in_mode(PlayedGame game, PlayMode mode)
{
    game.mode = mode;
    return game;
}

// The lines in which `text` stands.
std::size_t times(const std::vector<std::string>& lines, const std::string& text)
{
    std::size_t n = 0;
    for (const auto& line : lines)
        if (line.find(text) != std::string::npos) ++n;
    return n;
}

Strings german()
{
    return Strings::load(TWOCIRCLES_SOURCE_DIR "/assets/strings", "de");
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

TEST_CASE("a game that was played again is not measured, and a trend of too few says which ones count")
{
    std::vector<PlayedGame> games;
    for (std::uint64_t i = 1; i <= 3; ++i)
        games.push_back(played(i, "night-shift", 50));
    CHECK(unmeasured_in_words(words(), games).empty());
    for (std::uint64_t i = 4; i <= 8; ++i)
        games.push_back(in_mode(played(i, "night-shift", 90), PlayMode::again));
    CHECK_FALSE(trend_over_all(games, score).enough);
    REQUIRE(series_of(games).size() == 1);
    CHECK(series_of(games)[0].games.size() == 3);
    const auto lines = trends_in_words(words(), games);
    REQUIRE(lines.size() == 1);
    CHECK_THAT(lines[0], Contains("so far 3 of the 5 it takes") && Contains("begun afresh"));
    CHECK_THAT(unmeasured_in_words(words(), games), Contains("5 games") && Contains("played again"));
    CHECK_THAT(unmeasured_in_words(words(), games), !Contains("on purpose"));
    games.push_back(in_mode(played(9, "night-shift", 3), PlayMode::fail_on_purpose));
    CHECK_THAT(unmeasured_in_words(words(), games), Contains("played again") && Contains("fail on purpose"));
    CHECK_THAT(unmeasured_in_words(german(), games), Contains("5 Spiele") && Contains("mit Absicht"));
    // A scenario of which no game is measured has no course.
    games.push_back(in_mode(played(10, "autumn", 60), PlayMode::again));
    CHECK(series_of(games).size() == 1);
    CHECK(words().missing().empty());
}

TEST_CASE("how many games it takes grows with the scenarios they are of")
{
    std::vector<PlayedGame> games;
    for (std::uint64_t i = 0; i < 6; ++i)
        games.push_back(played(i + 1, "scenario-" + std::to_string(i / 2), 50));
    CHECK_FALSE(trend_over_all(games, score).enough);
    CHECK_THAT(trends_in_words(words(), games).at(0), Contains("so far 6 of the 7 it takes"));
    games.push_back(played(7, "scenario-0", 50));
    CHECK(trend_over_all(games, score).enough);
}

TEST_CASE(
    "the trend of loyalty stands beside those of score and control, without the games that do not know it"
)
{
    auto games = five_games();
    CHECK(trends_in_words(words(), games).size() == 2);
    for (std::size_t i = 0; i < games.size(); ++i)
        games[i].loyalty = 40 + 2.5 * static_cast<double>(i);
    auto older = played(0, "night-shift", 48);
    games.insert(games.begin(), older);
    const auto lines = trends_in_words(words(), games);
    REQUIRE(lines.size() == 3);
    CHECK_THAT(lines[0], Contains("6 games"));
    CHECK_THAT(lines[2], Contains("loyalty") && Contains("2.5 points higher") && Contains("5 games"));
    CHECK_THAT(
        trends_in_words(german(), games)[2], Contains("Die Loyalität") && Contains("2,5 Punkte höher")
    );
    games.back().loyalty.reset();
    CHECK(trends_in_words(words(), games).size() == 2);
}

TEST_CASE("what does not move is said to stay where it is, and decimals are written as the language does")
{
    const auto games = five_games(); // of the same share
    const auto lines = trends_in_words(words(), games);
    REQUIRE(lines.size() == 2);
    CHECK_THAT(lines[1], Contains("stays where it is") && !Contains("0.0"));
    const auto in_german = trends_in_words(german(), games);
    CHECK_THAT(in_german[0], Contains("2,1 Punkte höher") && Contains("0,5 bis 3,7"));
    CHECK_THAT(in_german[1], Contains("bleibt, wo er ist") && !Contains("0,0"));
    auto level = games;
    for (auto& game : level)
        game.score = 50;
    CHECK_THAT(trends_in_words(german(), level)[0], Contains("Die Wertung bleibt, wo sie ist"));
    CHECK(words().missing().empty());
}

TEST_CASE("a sentence about one scenario is said once, and among several it says of which")
{
    auto games = five_games();
    CHECK(trend_in_words(words(), series_of(games)[0], games).empty());
    CHECK_THAT(trends_in_words(words(), games)[0], Catch::Matchers::StartsWith("From game to game"));
    games.resize(2);
    CHECK(trend_in_words(words(), series_of(games)[0], games).empty()); // too few, said over all
    // One measured and another played once: what is said over all is of the one.
    games = five_games();
    games.push_back(played(6, "autumn", 70));
    CHECK_THAT(trends_in_words(words(), games)[0], Catch::Matchers::StartsWith("The Night Shift: From"));
    auto series = series_of(games);
    REQUIRE(series.size() == 2);
    CHECK_THAT(trend_in_words(words(), series[0], games), Contains("so far: 1"));
    CHECK(trend_in_words(words(), series[1], games).empty());
    // Two measured.
    for (std::uint64_t i = 7; i <= 10; ++i)
        games.push_back(played(i, "autumn", 60 + static_cast<double>(i)));
    const auto lines = trends_in_words(words(), games);
    CHECK(times(lines, "All scenarios: ") == lines.size());
    series = series_of(games);
    CHECK_THAT(trend_in_words(words(), series[1], games), Contains("2.1 points higher"));
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

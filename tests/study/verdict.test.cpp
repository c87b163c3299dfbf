#include "server/study/verdict.hpp"

#include <catch2/catch.hpp>

using namespace twocircles::study;

namespace {

// Games whose scores are `mean` plus the seed's own luck, which all styles share.
StylePlays with_mean(Style style, double mean, int games = 50)
{
    StylePlays out{style, {}};
    for (int i = 0; i < games; ++i) {
        Play play;
        play.score = mean + i % 7;
        out.plays.push_back(play);
    }
    return out;
}

Verdict verdict(double controlling, double inspiring, double situational, double random)
{
    return verdict_on(
        {with_mean(Style::controlling, controlling), with_mean(Style::inspiring, inspiring),
         with_mean(Style::situational, situational), with_mean(Style::random, random)}
    );
}

} // namespace

TEST_CASE("balanced is where judgement is certainly ahead of both pure styles")
{
    const auto balanced = verdict(50, 48, 60, 52);
    CHECK(balanced.balanced);
    CHECK(balanced.best == Style::situational);
    CHECK(balanced.notes.empty());
    CHECK(balanced.over_pure[0].points.value == Approx(10));
}

TEST_CASE("a pure style that does best of all is said so")
{
    const auto one_style = verdict(61, 48, 60, 52);
    CHECK_FALSE(one_style.balanced);
    CHECK(one_style.best == Style::controlling);
    REQUIRE_FALSE(one_style.notes.empty());
    CHECK(one_style.notes[0].find("wins by itself") != std::string::npos);
}

TEST_CASE("a lead that could be chance is no lead")
{
    StylePlays situational{Style::situational, {}};
    for (int i = 0; i < 50; ++i) {
        Play play;
        play.score = 50 + (i % 2 == 0 ? 30 : -29);
        situational.plays.push_back(play);
    }
    const auto unsure = verdict_on(
        {with_mean(Style::controlling, 47), with_mean(Style::inspiring, 40), situational,
         with_mean(Style::random, 40)}
    );
    CHECK_FALSE(unsure.balanced);
}

TEST_CASE("judgement that pays no more than chance is noted, and does not unbalance")
{
    const auto no_use = verdict(50, 48, 60, 60);
    CHECK(no_use.balanced);
    REQUIRE(no_use.notes.size() == 1);
    CHECK(no_use.notes[0].find("does not pay") != std::string::npos);
}

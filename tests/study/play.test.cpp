#include "server/study/play_many.hpp"
#include "server/study/statistics.hpp"
#include "server/study/turn.hpp"
#include "tests/study/sample.hpp"

#include <catch2/catch.hpp>

#include <atomic>
#include <stdexcept>

using namespace twocircles;
using namespace twocircles::study;

namespace {

double mean_score(const engine::Scenario& scenario, Style style)
{
    return mean_of(scores(play_many(scenario, style, 60))).value;
}

} // namespace

TEST_CASE("many games are the same whatever the number of threads")
{
    const auto scenario = sample(kPlain, kPlain);
    for (const Style style : {Style::random, Style::greedy, Style::best}) {
        const auto one = play_many(*scenario, style, 40, {1, {}});
        const auto three = play_many(*scenario, style, 40, {3, {}});
        REQUIRE(one.size() == three.size());
        for (std::size_t i = 0; i < one.size(); ++i) {
            CHECK(one[i].score == three[i].score); // to the bit
            CHECK(one[i].chosen == three[i].chosen);
        }
    }
}

TEST_CASE("everything is done once, progress reaches the end, and an exception comes out")
{
    std::vector<std::atomic<int>> done(500);
    std::size_t last = 0;
    in_parallel(500, [&](std::size_t i) { ++done[i]; }, {4, [&](std::size_t so_far) { last = so_far; }});
    for (const auto& one : done)
        CHECK(one == 1);
    CHECK(last == 500);
    CHECK_THROWS_AS(
        in_parallel(
            50,
            [](std::size_t i) {
                if (i == 7) throw std::runtime_error("seven");
            },
            {2, {}}
        ),
        std::runtime_error
    );
    CHECK_NOTHROW(in_parallel(0, [](std::size_t) { FAIL("nothing to do"); }));
}

TEST_CASE("the styles do what their names say")
{
    const auto scenario = sample(kPlain, kPlain);
    const auto share_of_maps = [&](Style style, std::size_t beat) {
        double maps = 0;
        for (const Play& play : play_many(*scenario, style, 30))
            maps += play.chosen[beat][0];
        return maps / 30;
    };
    CHECK(share_of_maps(Style::controlling, 0) == 1);
    CHECK(share_of_maps(Style::inspiring, 0) == 0);
    CHECK(share_of_maps(Style::alternating, 0) == 1);
    CHECK(share_of_maps(Style::alternating, 1) == 0);
    for (const Play& play : play_many(*scenario, Style::silent, 5))
        CHECK(play.chosen[0] == std::vector<std::uint16_t>{0, 0});
}

TEST_CASE("who looks farther ahead does not end lower")
{
    const auto scenario = sample(kPlain + "      - {id: sweet, text: Sweet., acts: [energize]}\n", kPlain);
    CHECK(mean_score(*scenario, Style::best) >= mean_score(*scenario, Style::situational) - 1e-9);
    CHECK(mean_score(*scenario, Style::best) >= mean_score(*scenario, Style::random));
}

TEST_CASE("each style is found by its name and by no other")
{
    for (const Style style : kStyles)
        CHECK(style_named(name_of(style)) == style);
    CHECK_FALSE(style_named("bossy"));
}

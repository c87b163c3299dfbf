#include "server/study/digest.hpp"

#include "server/study/play_many.hpp"
#include "server/study/traffic.hpp"
#include "tests/study/sample.hpp"

#include <catch2/catch.hpp>

#include <numeric>

using namespace twocircles;
using namespace twocircles::study;

TEST_CASE("quantiles lie between the values, sorted as numbers")
{
    const auto d = distribution_of({100, 9, 10, 20, 30});
    CHECK(d.middle == 20);
    CHECK(d.lower == 10);
    CHECK(d.upper == 30);
    CHECK(d.low == Approx(9.2));
    CHECK(d.high == Approx(86));
    CHECK(d.mean.value == Approx(33.8));
    CHECK(distribution_of({}).middle == 0);
}

TEST_CASE("how a meter spreads has a word")
{
    std::vector<double> flat(200, 50);
    std::vector<double> tight, loose, bumpy;
    for (int i = 0; i < 200; ++i) {
        tight.push_back(50 + 10 * i / 200.0);
        loose.push_back(100 * i / 200.0);
        bumpy.push_back(i % 2 == 0 ? 10 + i / 40.0 : 80 + i / 40.0);
    }
    CHECK(spread_of(flat) == Spread::flat);
    CHECK(spread_of(tight) == Spread::tight);
    CHECK(spread_of(loose) == Spread::loose);
    CHECK(spread_of(bumpy) == Spread::bumpy);
}

TEST_CASE("shares of endings, of answers and of what is reached add up")
{
    const auto scenario = sample(kPlain, kPlain);
    const auto digest = digest_of(*scenario, Style::random, play_many(*scenario, Style::random, 100));
    CHECK(digest.games == 100);
    CHECK(std::accumulate(digest.endings.begin(), digest.endings.end(), 0.0) == Approx(1));
    CHECK(std::accumulate(digest.chosen[0].begin(), digest.chosen[0].end(), 0.0) == Approx(1));
    CHECK(digest.reached[1] == Approx(1));
    CHECK(digest.chosen[0][0] > .3); // chance
    CHECK(digest.chosen[0][0] < .7);
    CHECK(digest.stayed > .5);
}

TEST_CASE("styles part where they answer differently, and silence takes no part in it")
{
    const auto scenario = sample(
        kPlain, "      - {id: map, text: A map., acts: [plan]}\n      - {id: other, text: Another., acts: "
                "[plan], when: never}\n"
    );
    std::vector<StyleDigest> digests;
    for (const Style style : {Style::controlling, Style::inspiring, Style::silent})
        digests.push_back(digest_of(*scenario, style, play_many(*scenario, style, 20)));
    const auto partings = partings_of(*scenario, digests);
    REQUIRE(partings.size() == 2);
    CHECK(partings[0].beat.index() == 0);
    CHECK(partings[0].distance == Approx(1));
    CHECK(partings[1].distance == Approx(0));
}

TEST_CASE("traffic counts every step that games take, whatever the threads")
{
    const auto scenario = sample(kPlain, kPlain);
    const auto traffic = traffic_of(*scenario, 80, {1, {}});
    CHECK(traffic.reached[0] == Approx(1));
    CHECK(traffic.reached[1] == Approx(1));
    std::size_t steps = 0;
    std::size_t ends = 0;
    for (const auto& [step, times] : traffic.counts) {
        steps += times;
        if (!step.to) ends += times;
    }
    CHECK(steps == 160);
    CHECK(ends == 80);
    CHECK(traffic_of(*scenario, 80, {3, {}}).counts == traffic.counts);
}

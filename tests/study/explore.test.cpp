#include "server/study/explore.hpp"

#include "server/study/story_state.hpp"
#include "tests/study/sample.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <random>

using namespace twocircles;
using namespace twocircles::study;

namespace {

Exploration explored(const engine::Scenario& scenario, std::size_t states, unsigned threads = 0)
{
    ExploreOptions options;
    options.states = states;
    options.seeds = 2;
    options.threads = threads;
    return explore(scenario, {}, options);
}

std::shared_ptr<const engine::Scenario> shipped(const std::string& name)
{
    auto loaded =
        scenario::load_file(std::filesystem::path(TWOCIRCLES_SOURCE_DIR) / "scenarios" / (name + ".yaml"));
    REQUIRE(loaded.scenario);
    return loaded.scenario;
}

bool same(const std::optional<Witness>& a, const std::optional<Witness>& b)
{
    if (!a || !b) return a.has_value() == b.has_value();
    return a->seed == b->seed && a->path == b->path && a->state == b->state;
}

} // namespace

TEST_CASE("a small story is walked whole", "[study][explore]")
{
    const auto scenario = sample(kPlain, kPlain);
    const auto found = explored(*scenario, 1000);
    CHECK(found.exhaustive());
    CHECK(found.states() == 2 * (1 + 2 + 4));
    CHECK_FALSE(found.stuck);
    CHECK_FALSE(found.endless);
    REQUIRE(found.responses[1][1]);
    CHECK(found.responses[1][1]->path.size() == 2);
    REQUIRE(found.endings[0]);
    CHECK(found.seeds[0].choices == 2);
}

TEST_CASE("responses that come to the same lead to one state", "[study][explore]")
{
    const std::string twins = "      - {id: map, text: A map., acts: [plan]}\n"
                              "      - {id: chart, text: A chart., acts: [plan]}\n";
    const auto found = explored(*sample(twins, twins), 1000);
    CHECK(found.seeds[0].states == 3);
    CHECK(found.seeds[0].equal == 2);
    REQUIRE(found.responses[0][0]);
    REQUIRE(found.responses[0][1]);
    CHECK(found.responses[0][0]->state == found.responses[0][1]->state);
}

TEST_CASE("a choice that a condition asks for is not forgotten", "[study][explore]")
{
    const std::string twins = "      - {id: map, text: A map., acts: [plan]}\n"
                              "      - {id: chart, text: A chart., acts: [plan]}\n";
    const std::string asks = "      - {id: go, text: Go., when: chosen(monday.chart) > 0}\n"
                             "      - {id: stay, text: Stay.}\n";
    const auto found = explored(*sample(twins, asks), 1000);
    REQUIRE(found.responses[1][0]);
    CHECK(found.responses[1][0]->path.size() == 2);
}

TEST_CASE("where nothing can be chosen is found by the shortest way", "[study][explore]")
{
    const std::string locked = "      - {id: a, text: A., when: never}\n"
                               "      - {id: b, text: B., when: chosen(monday.goal) == 0}\n";
    const auto scenario = sample(kPlain, locked);
    const auto found = explored(*scenario, 1000);
    REQUIRE(found.stuck);
    CHECK(to_text(*scenario, found.stuck->path) == "monday.goal");
    CHECK_FALSE(found.responses[1][0]);
}

TEST_CASE("a story without end is told as such", "[study][explore]")
{
    const std::string round = "      - {id: a, text: A., next: monday}\n"
                              "      - {id: b, text: B., next: monday}\n";
    auto scenario = std::make_shared<engine::Scenario>(*sample(round, round));
    scenario->beats[0].once = false;
    const auto found = explored(*scenario, 2000);
    CHECK(found.endless);
    CHECK_FALSE(found.exhaustive());
}

TEST_CASE("every path of a search can be walked again to the same state", "[study][explore][property]")
{
    std::mt19937 random(7); // any; the paths are those that the search found
    for (const char* name : {"the-third-crane", "two-keys"}) {
        const auto scenario = shipped(name);
        const StoryState states(*scenario);
        const auto found = explored(*scenario, 3000);
        std::vector<Witness> all;
        for (const auto& beat : found.responses)
            for (const auto& witness : beat)
                if (witness) all.push_back(*witness);
        for (const auto& ending : found.endings)
            if (ending) all.push_back(*ending);
        REQUIRE(all.size() > 20);
        std::shuffle(all.begin(), all.end(), random);
        for (const Witness& witness : all) {
            const auto text = to_text(*scenario, witness.path);
            CAPTURE(name, witness.seed, text);
            const auto parsed = parse_path(*scenario, text);
            REQUIRE(parsed.problem.empty());
            const auto again = follow(*scenario, witness.seed, parsed.path);
            CHECK(again.problem.empty());
            CHECK(states.of(again.world) == witness.state);
        }
    }
}

TEST_CASE("a search with limits says so, keeps them, and does not depend on threads", "[study][explore]")
{
    const auto scenario = shipped("the-third-crane");
    const auto one = explored(*scenario, 2000, 1);
    const auto four = explored(*scenario, 2000, 4);
    CHECK_FALSE(one.exhaustive());
    CHECK(one.seeds[0].bound == Bound::states);
    CHECK(one.seeds[0].left_out > 0);
    CHECK(one.states() < 3000);
    CHECK(one.states() == four.states());
    for (std::size_t b = 0; b < scenario->beats.size(); ++b) {
        CHECK(same(one.beats[b], four.beats[b]));
        for (std::size_t r = 0; r < scenario->beats[b].responses.size(); ++r)
            CHECK(same(one.responses[b][r], four.responses[b][r]));
    }
    // Left out is not given up: the story is followed to its end.
    CHECK(std::any_of(one.endings.begin(), one.endings.end(), [](const auto& e) { return e.has_value(); }));
}

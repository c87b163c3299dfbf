#include "server/study/expect.hpp"

#include "tests/study/sample.hpp"

#include <catch2/catch.hpp>

using namespace twocircles;
using namespace twocircles::study;

namespace {

// What becomes of one expectation of a small story that can be walked whole.
struct Tried
{
    std::shared_ptr<const engine::Scenario> scenario;
    Outcome outcome;
    std::string path() const { return outcome.witness ? to_text(*scenario, outcome.witness->path) : "none"; }
};

Tried tried(const std::string& expectation, std::size_t states = 1000)
{
    Tried one;
    const auto file = sample_file(kPlain, kPlain, "expect:\n  - " + expectation + "\n");
    one.scenario = file.scenario;
    const auto& expected = file.outline->expectations;
    ExploreOptions options;
    options.states = states;
    options.seeds = 2;
    ExpectOptions how;
    how.games = 40;
    one.outcome = outcomes_of(*one.scenario, expected, explore(*one.scenario, expected, options), how).at(0);
    return one;
}

} // namespace

TEST_CASE("what is possible is proven by a game", "[study][expect]")
{
    const auto one = tried("possible: chosen(monday.goal) == 1 and chosen(friday.map) == 1");
    CHECK(one.outcome.standing == Standing::proven);
    CHECK(one.path() == "monday.goal,friday.map");
}

TEST_CASE("what no game of the seeds brings about is refuted when all were walked", "[study][expect]")
{
    const auto one = tried("possible: chosen(monday.goal) == 2");
    CHECK(one.outcome.standing == Standing::refuted);
    CHECK(one.outcome.evidence.find("In all 14 states of seeds 1 to 2, none left out.") == 0);
}

TEST_CASE("never and always are refuted by the shortest game", "[study][expect]")
{
    const auto never = tried("never: chosen(monday.goal) > 0");
    CHECK(never.outcome.standing == Standing::refuted);
    CHECK(never.path() == "monday.goal");
    const auto always = tried("always: chosen(monday.map) == 1 or not visited(friday)");
    CHECK(always.outcome.standing == Standing::refuted);
    CHECK(always.path() == "monday.goal");
    CHECK(tried("always: team_size == 2").outcome.standing == Standing::proven);
}

TEST_CASE("a moment limits an expectation", "[study][expect]")
{
    CHECK(tried("{never: chosen(friday.goal) > 0, at: friday}").outcome.standing == Standing::proven);
    CHECK(tried("{never: chosen(friday.goal) > 0, at: end}").outcome.standing == Standing::refuted);
    CHECK(tried("{possible: chosen(friday.goal) > 0}").outcome.standing == Standing::proven);
    CHECK(tried("{possible: chosen(friday.goal) > 0, at: friday}").outcome.standing == Standing::refuted);
}

TEST_CASE("a style of leading is looked at by itself", "[study][expect]")
{
    const auto inspiring = tried("{possible: chosen(monday.goal) == 1, by: inspiring}");
    CHECK(inspiring.outcome.standing == Standing::proven);
    CHECK(inspiring.path().find("monday.goal,") == 0);
    const auto controlling = tried("{possible: chosen(monday.goal) == 1, by: controlling}");
    CHECK(controlling.outcome.standing == Standing::missing);
    CHECK_FALSE(is_fine(controlling.outcome.standing));
    CHECK(tried("{always: chosen(monday.goal) == 0, by: controlling}").outcome.standing == Standing::held);
}

TEST_CASE("styles are compared for what is expected of them", "[study][expect]")
{
    const std::string same = "      - {id: map, text: A map., acts: [plan]}\n"
                             "      - {id: chart, text: A chart., acts: [plan]}\n";
    const auto file = sample_file(same, same, "expect: [no_style_wins, judgement_pays]\n");
    const auto& expected = file.outline->expectations;
    const auto outcomes = outcomes_of(*file.scenario, expected, explore(*file.scenario, expected), {40, {}});
    REQUIRE(outcomes.size() == 2);
    CHECK(outcomes[0].standing == Standing::refuted);
    CHECK(outcomes[1].standing == Standing::refuted);
}

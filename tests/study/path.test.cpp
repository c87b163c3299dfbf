#include "server/study/path.hpp"

#include "tests/study/sample.hpp"

#include <catch2/catch.hpp>

using namespace twocircles;
using namespace twocircles::study;

TEST_CASE("a path is written as it is read", "[study][path]")
{
    const auto scenario = sample(kPlain, kPlain);
    const auto parsed = parse_path(*scenario, " monday.map , friday.- ");
    CHECK(parsed.problem.empty());
    REQUIRE(parsed.path.size() == 2);
    CHECK_FALSE(parsed.path[1].response);
    CHECK(to_text(*scenario, parsed.path) == "monday.map,friday.-");
    CHECK(parse_path(*scenario, "").path.empty());
}

TEST_CASE("a wrong path says which choice is wrong and what there is", "[study][path]")
{
    const auto scenario = sample(kPlain, kPlain);
    const auto problem = [&](const char* text) { return parse_path(*scenario, text).problem; };
    CHECK(problem("monday.map,sunday.map").find("Choice 2, \"sunday.map\", names no beat") == 0);
    CHECK(problem("monday.mop").find("map, goal, - (silence)") != std::string::npos);
    CHECK(problem("monday").find("BEAT.RESPONSE, for example: monday.map") != std::string::npos);
    CHECK_FALSE(problem("monday.map,").empty());
}

TEST_CASE("a path that the story does not allow says where it stopped", "[study][path]")
{
    const auto scenario = sample(kPlain, kPlain);
    const auto after = [&](const char* text) {
        return follow(*scenario, 3, parse_path(*scenario, text).path);
    };
    CHECK(after("monday.map").world.phase == engine::Phase::deciding);
    CHECK(after("monday.map,friday.goal").world.phase == engine::Phase::ended);
    CHECK(after("friday.map").problem.find("the open beat is \"monday\"") != std::string::npos);
    const auto late = after("monday.map,friday.goal,friday.map");
    CHECK(late.problem.find("after the end") != std::string::npos);
    CHECK(late.done == 2);
}

#include "server/scenario/render.hpp"

#include "tests/scenario/data.hpp"

#include <catch2/catch.hpp>

using namespace twocircles;
using namespace twocircles::testing;

TEST_CASE("a problem is printed as a good compiler would", "[scenario]")
{
    const auto result = scenario::load_text(
        minimal_with("text: The printer stands still.", "text: Anna: we need to talk"), "first-day.yaml"
    );
    CHECK(
        scenario::render(result.problems) ==
        R"(first-day.yaml:24:15  error S021  This text contains ": ", which YAML reads as a new field.
   24 |     text: Anna: we need to talk
      |               ^
        A colon with a blank behind it ends the name of a field, also in the middle of a text.
        Put the whole text in quotes:
            text: "Anna: we need to talk"

1 error.
)"
    );
}

TEST_CASE("colours are used only where they are asked for", "[scenario]")
{
    const auto result = scenario::load_text(minimal_with("minutes: 5", "minutes: five"), "a.yaml");
    CHECK(scenario::render(result.problems).find('\x1b') == std::string::npos);
    const std::string coloured = scenario::render(result.problems, scenario::Colour::ansi);
    CHECK(coloured.find("\x1b[1;31merror S055\x1b[0m") != std::string::npos);
}

TEST_CASE("the caret stands under the character, whatever stands before it", "[scenario]")
{
    const auto result = scenario::load_text(
        minimal_with("text: The printer stands still.", "text: “Häß” said Anna: hello"), "a.yaml"
    );
    REQUIRE(result.problems.size() == 1);
    CHECK(result.problems[0].column == 26);
    CHECK(scenario::characters(result.problems[0].caret) == 26);
    CHECK(result.problems[0].excerpt == "    text: “Häß” said Anna: hello");
}

TEST_CASE("of a long line the part around the place is shown", "[scenario]")
{
    const std::string filler(300, 'x');
    const auto result = scenario::load_text(
        minimal_with("text: The printer stands still.", "text: " + filler + ": hello " + filler), "a.yaml"
    );
    REQUIRE(result.problems.size() == 1);
    const scenario::Problem& p = result.problems[0];
    CHECK(p.column == 311);
    CHECK(p.excerpt.starts_with("... x"));
    CHECK(p.excerpt.ends_with("x ..."));
    CHECK(scenario::characters(p.excerpt) < 140);
    CHECK(p.excerpt[p.caret.find('^')] == ':');
}

TEST_CASE("nothing wrong prints nothing; errors and warnings are counted", "[scenario]")
{
    CHECK(scenario::render(std::vector<scenario::Problem>{}).empty());
    std::vector<scenario::Problem> problems(3);
    problems[2].severity = scenario::Severity::warning;
    CHECK(scenario::render(problems).ends_with("2 errors and 1 warning.\n"));
}

TEST_CASE("nothing from a file reaches the terminal as a control sequence", "[scenario]")
{
    const auto result = scenario::load_text("format: \x1b[31m1\n\x07\n", "a.yaml");
    const std::string shown = scenario::render(result.problems);
    CHECK(shown.find('\x1b') == std::string::npos);
    CHECK(shown.find('\x07') == std::string::npos);
}

#include "server/scenario/slip.hpp"

#include "tests/scenario/data.hpp"

#include <catch2/catch.hpp>

using namespace twocircles;
using namespace twocircles::testing;
using scenario::Fault;

TEST_CASE("a complaint of the YAML library that nobody foresaw is passed on with its place", "[scenario]")
{
    const scenario::Source source{"a.yaml", "one: 1\ntwo: 2\n"};
    scenario::YamlFailure failure;
    failure.place = failure.token_begin = failure.token_end = {2, 6};
    failure.message = "the moon is in the wrong house";
    const scenario::Slip slip = scenario::explain(failure, source, {});
    CHECK(slip.fault == Fault::unreadable_yaml);
    CHECK(slip.begin.line == 2);
    CHECK(slip.begin.column == 6);
    CHECK(slip.message.find("the moon is in the wrong house") != std::string::npos);
    CHECK(slip.repairs.empty());
    failure.place = failure.token_begin = failure.token_end = {900, 1}; // behind the end
    CHECK(scenario::explain(failure, source, {}).begin.line <= 3);
}

TEST_CASE("a line is taken apart into dashes, key and value", "[scenario]")
{
    const scenario::LineParts parts = scenario::parts_of("  - text: Anna");
    CHECK(parts.content == 2);
    CHECK(parts.key == 4);
    CHECK(parts.word == "text");
    CHECK(parts.value == 10);
    CHECK_FALSE(scenario::parts_of("text:").value);
    CHECK(scenario::parts_of("- Anna").value == 2);
    CHECK(scenario::parts_of("").content == 0);
    CHECK(scenario::parts_of("-").word.empty());
}

TEST_CASE("reading goes on behind a slip: what is wrong further down is told in the same run", "[scenario]")
{
    std::string text = minimal_with("text: The printer stands still.", "text: Anna: we need to talk");
    const std::size_t at = text.find("acts: [listen]");
    text.replace(at, 14, "acts: [lisen]");
    const auto result = scenario::load_text(text, "a.yaml");
    CHECK(places_of(result.problems) == "S021 24:15\nS059 31:16\n");
    CHECK(result.scenario == nullptr);
}

TEST_CASE("what a slip itself causes on its line is not told twice", "[scenario]")
{
    // The mended line would hold an act that does not exist; the author is to mend the bracket first.
    const auto result = scenario::load_text(minimal_with("acts: [plan]", "acts: [plann"), "a.yaml");
    CHECK(places_of(result.problems) == "S034 28:15\n");
}

TEST_CASE("the suggested line cures the slip", "[scenario]")
{
    for (const auto& file : yaml_files(scenario_data() / "bad")) {
        const std::string text = bytes_of(file);
        const auto result = scenario::load_text(text, "a.yaml");
        if (result.problems.size() != 1) continue;
        const scenario::Problem& p = result.problems[0];
        const std::size_t from = p.suggestion.find("\n    ");
        if (scenario::info_of(p.fault).area != scenario::Area::yaml || from == std::string::npos) continue;
        const std::size_t end = p.suggestion.find('\n', from + 1);
        const std::string line =
            p.suggestion.substr(from + 5, end == std::string::npos ? end : end - from - 5);
        if (p.fault == Fault::swallowed_line) continue; // its place has to change, too
        if (end != std::string::npos && p.fault != Fault::hash_in_text) continue; // advice of several lines
        const scenario::Source source{"a.yaml", text};
        const std::string_view old = source.line(p.line);
        const std::size_t indent = p.fault == Fault::wrong_indent ? 0 : old.find_first_not_of(" \t");
        std::string cured = text;
        cured.replace(source.line_start(p.line), old.size(), std::string(indent, ' ') + line);
        CAPTURE(file.filename().string(), line);
        for (const scenario::Problem& left : scenario::load_text(cured, "a.yaml").problems)
            CHECK((left.line != p.line || left.fault != p.fault));
    }
}

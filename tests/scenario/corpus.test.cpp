#include "tests/scenario/data.hpp"

#include <catch2/catch.hpp>

#include <set>

using namespace twocircles;
using namespace twocircles::testing;

TEST_CASE("good files are read without a word", "[scenario]")
{
    const auto files = yaml_files(scenario_data() / "good");
    REQUIRE(files.size() >= 2);
    for (const auto& file : files) {
        const scenario::LoadResult result = scenario::load_file(file);
        CAPTURE(scenario::render(result.problems));
        CHECK(result.problems.empty());
        CHECK(result.scenario != nullptr);
    }
}

TEST_CASE("every bad file gets exactly the expected numbers at the expected places", "[scenario]")
{
    const auto files = yaml_files(scenario_data() / "bad");
    REQUIRE(files.size() >= 150);
    for (auto file : files) {
        const scenario::LoadResult result = scenario::load_file(file);
        CAPTURE(file.filename().string());
        CHECK(places_of(result.problems) == bytes_of(file.replace_extension(".expected")));
    }
}

TEST_CASE("the twenty-two slips of trainers are all told apart and none passes", "[scenario]")
{
    std::size_t slips = 0;
    for (const auto& file : yaml_files(scenario_data() / "bad")) {
        if (!file.filename().string().starts_with("slip-")) continue;
        ++slips;
        const scenario::LoadResult result = scenario::load_file(file);
        CAPTURE(file.filename().string());
        CHECK(result.scenario == nullptr);
        REQUIRE(result.problems.size() == 1);
        CHECK(result.problems[0].fault != scenario::Fault::unreadable_yaml);
    }
    CHECK(slips == 22);
}

TEST_CASE("every problem says what, where, why and what to do", "[scenario]")
{
    for (const auto& file : yaml_files(scenario_data() / "bad")) {
        for (const scenario::Problem& p : scenario::load_file(file).problems) {
            CAPTURE(file.filename().string(), p.number);
            CHECK_FALSE(p.message.empty());
            CHECK_FALSE(p.explanation.empty());
            CHECK_FALSE(p.suggestion.empty());
            CHECK(p.file == file.string());
            if (p.line == 0) continue;
            CHECK(p.column >= 1);
            CHECK(p.length >= 1);
            CHECK(p.caret.find('^') != std::string::npos);
            CHECK(scenario::characters(p.caret) <= scenario::characters(p.excerpt) + 2);
        }
    }
}

TEST_CASE("every fault has a bad file that shows it, or a test that makes it", "[scenario]")
{
    std::set<std::string> shown;
    for (const auto& entry : std::filesystem::directory_iterator{scenario_data() / "bad"}) {
        if (entry.path().extension() != ".expected") continue;
        const std::string list = bytes_of(entry.path());
        for (std::size_t at = list.find('S'); at != std::string::npos; at = list.find('S', at + 1))
            shown.insert(list.substr(at, 4));
    }
    // Too big to lie around as files, or not to be had from a file: load.test, hostile.test, slip.test.
    using enum scenario::Fault;
    for (const scenario::Fault made :
         {unreadable_file, too_large, too_many_values, too_many_problems, unreadable_yaml})
        shown.insert(scenario::number_of(made));
    for (const scenario::FaultInfo& row : scenario::catalogue()) {
        if (row.area >= scenario::Area::review) continue; // not the reader's: tests/review
        CAPTURE(scenario::number_of(row.fault), row.title);
        CHECK(shown.contains(scenario::number_of(row.fault)));
    }
}

TEST_CASE("the scenarios that come with the game are read without a word", "[scenario]")
{
    const std::vector<scenario::LoadResult> results = scenario::load_folder(source_folder() / "scenarios");
    CHECK_FALSE(results.empty());
    for (const scenario::LoadResult& result : results) {
        CAPTURE(scenario::render(result.problems));
        CHECK(result.problems.empty());
    }
}

#include "server/scenario/schema.hpp"

#include "tests/scenario/data.hpp"

#include <catch2/catch.hpp>

using namespace twocircles;
using namespace twocircles::testing;

TEST_CASE(
    "scenario.schema.json is made from the reader's own table (renew it with TWOCIRCLES_RENEW=1)",
    "[scenario]"
)
{
    CHECK(is_up_to_date(source_folder() / "scenarios/scenario.schema.json", scenario::schema_text()));
}

TEST_CASE(
    "translation.schema.json is made from the reader's own table (renew it with TWOCIRCLES_RENEW=1)",
    "[scenario][translation]"
)
{
    CHECK(is_up_to_date(
        source_folder() / "scenarios/translation.schema.json", scenario::translation_schema_text()
    ));
}

TEST_CASE("the page on the format names every field", "[scenario]")
{
    const std::string page = bytes_of(source_folder() / "docs/scenario-format.md");
    const std::string schema = scenario::schema_text();
    // Fields are the members that have a description next.
    std::size_t fields = 0;
    for (std::size_t at = schema.find("\"description\""); at != std::string::npos;
         at = schema.find("\"description\"", at + 1)) {
        const std::size_t brace = schema.rfind('{', at);
        const std::size_t end = schema.rfind('"', brace);
        const std::size_t begin = schema.rfind('"', end - 1) + 1;
        const std::string field = schema.substr(begin, end - begin);
        CAPTURE(field);
        CHECK(page.find(field) != std::string::npos);
        ++fields;
    }
    CHECK(fields > 100);
}

TEST_CASE("the schema of one file offers its names where such names stand, and no others", "[scenario]")
{
    const auto schema = scenario::schema_text_for(bytes_of(scenario_data() / "good/full.yaml"));
    REQUIRE(schema);
    const auto plain = scenario::schema_text();
    const auto loaded = scenario::load_file(scenario_data() / "good/full.yaml");
    REQUIRE(loaded.scenario);
    for (const auto& beat : loaded.scenario->beats) {
        CHECK(schema->find("\"visited(" + beat.id + ")\"") != std::string::npos);
        CHECK(plain.find("\"visited(" + beat.id + ")\"") == std::string::npos);
    }
    for (const auto& follower : loaded.scenario->followers)
        CHECK(schema->find("\"present(" + follower.id + ")\"") != std::string::npos);
    for (const auto& flag : loaded.scenario->flags)
        CHECK(schema->find("\"" + flag.id + "\": {") != std::string::npos); // as a key of set:
}

TEST_CASE("a file in the making has names as far as it can be read", "[scenario]")
{
    const auto half =
        scenario::schema_text_for("followers:\n  - id: sam\n  - id: mi-ra\nbeats:\n  - id: belt\n    text:");
    REQUIRE(half);
    CHECK(half->find("\"present(sam)\"") != std::string::npos);
    CHECK(half->find("mi-ra") == std::string::npos);
    CHECK(half->find("\"visited(belt)\"") != std::string::npos);
    CHECK_FALSE(scenario::schema_text_for(""));
    CHECK_FALSE(scenario::schema_text_for("only words"));
}

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

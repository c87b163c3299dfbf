#include "server/scenario/fault.hpp"
#include "tests/scenario/data.hpp"

#include <catch2/catch.hpp>

#include <set>

using namespace twocircles;
using namespace twocircles::testing;

TEST_CASE("the catalogue explains each fault once, in the order of the numbers", "[scenario]")
{
    const auto rows = scenario::catalogue();
    CHECK(rows.size() >= 100);
    for (std::size_t i = 1; i < rows.size(); ++i)
        CHECK(static_cast<int>(rows[i - 1].fault) < static_cast<int>(rows[i].fault));
    std::set<std::string_view> titles;
    for (const scenario::FaultInfo& row : rows) {
        CAPTURE(row.title);
        CHECK(titles.insert(row.title).second);
        CHECK(row.meaning.ends_with('.'));
        CHECK(row.cure.ends_with('.'));
        CHECK(&scenario::info_of(row.fault) == &row);
        // What cannot be shown on a few lines has no example; all else has both sides.
        CHECK(row.wrong.empty() == row.right.empty());
    }
}

TEST_CASE("numbers never change their meaning", "[scenario]")
{
    using enum scenario::Fault;
    CHECK(scenario::number_of(unreadable_file) == "S001");
    CHECK(scenario::number_of(colon_in_text) == "S021");
    CHECK(scenario::number_of(hash_in_text) == "S027");
    CHECK(scenario::number_of(unknown_key) == "S050");
    CHECK(scenario::number_of(duplicate_id) == "S070");
    CHECK(scenario::number_of(single_equals) == "S101");
    CHECK(scenario::number_of(last_ending_conditional) == "S134");
    CHECK(scenario::number_of(seat_never_asked) == "S188");
}

TEST_CASE("docs/diagnostics.md is made from the catalogue (renew it with TWOCIRCLES_RENEW=1)", "[scenario]")
{
    CHECK(is_up_to_date(source_folder() / "docs/diagnostics.md", scenario::diagnostics_page()));
}

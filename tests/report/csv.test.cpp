#include "server/report/tables.hpp"
#include "tests/report/sample.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <stdexcept>

using namespace twocircles;
using namespace twocircles::testing;

namespace {

std::string table(const std::string& file)
{
    const auto all = report::tables(a_subject());
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.file == file; });
    if (found == all.end()) throw std::runtime_error("no " + file);
    return found->text;
}

} // namespace

TEST_CASE("cells with commas, quotes and line breaks are quoted", "[report]")
{
    CHECK(
        table("stances.csv") == "decision,person,stance,played,words\r\n"
                                "1,Dana,commit,yes,\"Fine, \"\"really\"\".\"\r\n"
                                "2,Dana,commit,yes,\"Fine, \"\"really\"\".\"\r\n"
    );
}

TEST_CASE("no text becomes a formula in a spreadsheet", "[report]")
{
    CHECK(table("options.csv").find("1,order,\"'=SUM(A1), he says\",no,no,1,-3.5") != std::string::npos);
}

TEST_CASE("every table has its heading and a row for each thing", "[report]")
{
    const auto rows = [](const std::string& text) { return std::count(text.begin(), text.end(), '\n') - 1; };
    CHECK(rows(table("samples.csv")) == 3);
    CHECK(rows(table("people.csv")) == 6);
    CHECK(rows(table("circles.csv")) == 3);
    CHECK(rows(table("decisions.csv")) == 2);
    CHECK(rows(table("acts.csv")) == 2);
    CHECK(rows(table("marks.csv")) == 1);
    CHECK(rows(table("predictions.csv")) == 1);
    CHECK(rows(table("promises.csv")) == 0);
    CHECK(table("circles.csv").find("4.0,lead,2,1,50.0,40.0,60.0") != std::string::npos);
}

#include "server/report/xapi.hpp"
#include "tests/report/sample.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace twocircles;
using namespace twocircles::testing;
using nlohmann::json;

TEST_CASE("each decision that somebody took is a statement, and the end", "[report][xapi]")
{
    auto subject = a_subject();
    subject.debrief.decisions[1].by_script = true;
    const json statements = json::parse(report::xapi_text(subject));
    REQUIRE(statements.size() == 2);
    const json& first = statements[0];
    CHECK(first["verb"]["id"] == "http://adlnet.gov/expapi/verbs/responded");
    CHECK(first["result"]["response"] == "look");
    CHECK(first["result"]["extensions"]["https://two-circles.example/xapi/score-change"] == 4.3);
    CHECK(first["result"]["extensions"]["https://two-circles.example/xapi/team-after"]["morale"] == 50.0);
    CHECK(first["context"]["extensions"]["https://two-circles.example/xapi/team-before"]["morale"] == 40.0);
    CHECK(first["object"]["definition"]["choices"].size() == 3);
    CHECK(first["timestamp"] == "2026-11-27T17:20:00.000Z");
    CHECK_FALSE(first["result"].contains("success"));
    CHECK(statements[1]["verb"]["id"] == "http://adlnet.gov/expapi/verbs/completed");
    CHECK(statements[1]["result"]["score"]["scaled"] == 0.615);
}

TEST_CASE("silence is skipping, not an answer", "[report][xapi]")
{
    auto subject = a_subject();
    subject.debrief.decisions[0].response = {};
    const json statements = json::parse(report::xapi_text(subject));
    CHECK(statements[0]["verb"]["id"] == "http://id.tincanapi.com/verb/skipped");
    CHECK_FALSE(statements[0]["result"].contains("response"));
}

TEST_CASE("a statement keeps its id, and each has one of its own", "[report][xapi]")
{
    const json once = json::parse(report::xapi_text(a_subject())),
               again = json::parse(report::xapi_text(a_subject()));
    CHECK(once == again);
    CHECK(once[0]["id"] != once[1]["id"]);
    CHECK(report::uuid_of("a") == report::uuid_of("a"));
    CHECK(report::uuid_of("a") != report::uuid_of("b"));
    CHECK(report::uuid_of("a")[14] == '5');
}

TEST_CASE("a person's statements are of the seats they answered for", "[report][xapi]")
{
    auto subject = a_subject();
    subject.person = "Ana";
    json statements = json::parse(report::xapi_text(subject));
    CHECK(statements.size() == 3);
    CHECK(statements[0]["actor"]["name"] == "Ana");
    subject.person = "Otto Watcher";
    statements = json::parse(report::xapi_text(subject));
    CHECK(statements.empty());
}

#include "client/progress/suggest.hpp"

#include "client/progress/words.hpp"
#include "tests/client/english.hpp"
#include "tests/client/progress/sample.hpp"

#include <catch2/catch.hpp>

using namespace twocircles::client;
using namespace twocircles::client::model;
using namespace twocircles::client::progress;
using namespace twocircles::client::test;
using Catch::Matchers::Contains;

namespace {

const std::vector<ScenarioCard> kOffered = {
    offered("night-shift", "The Night Shift"), offered("autumn", "A Hard Autumn"),
    offered("first-day", "First Day", true)};

std::vector<Suggestion> of_kind(const std::vector<Suggestion>& all, SuggestionKind kind)
{
    std::vector<Suggestion> found;
    for (const auto& one : all)
        if (one.kind == kind) found.push_back(one);
    return found;
}

} // namespace

TEST_CASE("with nothing played the tutorial is suggested")
{
    const auto found = suggestions({}, kOffered);
    REQUIRE(found.size() == 1);
    CHECK(found[0].kind == SuggestionKind::scenario);
    CHECK(found[0].scenario == "first-day");
    CHECK(suggestions({}, {}).empty());
}

TEST_CASE("the situation of the last game in which another response would have led furthest comes first")
{
    auto before = played(1, "night-shift", 40), last = played(2, "night-shift", 45);
    before.better = {better("monday", 20, "back")}; // put right since
    last.better = {better("tuesday", 4, "back"), better("friday", 9, "listen")};
    const auto found = suggestions({before, last}, kOffered);
    REQUIRE_FALSE(found.empty());
    CHECK(found[0].kind == SuggestionKind::situation);
    CHECK(found[0].beat_title == "At friday");
    CHECK(found[0].again == 2);
    CHECK(found[0].difference == 9);
}

TEST_CASE("an act that is seldom done and would have led further in several situations is suggested")
{
    auto game = played(1, "night-shift", 40);
    game.better = {better("monday", 3, "back"), better("tuesday", 4, "back"), better("friday", 9, "listen")};
    const auto found = of_kind(suggestions({game}, kOffered), SuggestionKind::act);
    REQUIRE(found.size() == 1); // listening is done often enough
    CHECK(found[0].act == "back");
    CHECK(found[0].done == 0);
    CHECK(found[0].decisions == 10);
    CHECK(found[0].situations == 2);
    CHECK(found[0].difference == 7);
    CHECK(found[0].beat_title == "At tuesday");
    game.acts.push_back({"back", Family::influence, 3});
    CHECK(of_kind(suggestions({game}, kOffered), SuggestionKind::act).empty());
    game.acts.pop_back();
    game.better[0].acts[0].family = game.better[1].acts[0].family = Family::fault;
    CHECK(of_kind(suggestions({game}, kOffered), SuggestionKind::act).empty());
}

TEST_CASE("a game that was meant to fail suggests nothing, but its scenario is known")
{
    auto game = played(1, "first-day", 5);
    game.mode = PlayMode::fail_on_purpose;
    game.better = {better("monday", 30, "back"), better("tuesday", 30, "back")};
    const auto found = suggestions({game}, kOffered);
    REQUIRE(found.size() == 1);
    CHECK(found[0].scenario == "night-shift");
}

TEST_CASE("nothing is suggested in a scenario that cannot be played here")
{
    auto game = played(1, "elsewhere", 40);
    game.better = {better("monday", 8, "back"), better("tuesday", 8, "back")};
    const auto found = suggestions({game}, kOffered);
    REQUIRE(found.size() == 1);
    CHECK(found[0].kind == SuggestionKind::scenario);
}

TEST_CASE("suggestions are told in both languages by deeds and situations")
{
    auto game = played(1, "night-shift", 40);
    game.better = {better("monday", 3, "back"), better("tuesday", 4, "back")};
    const auto found = suggestions({game}, kOffered);
    REQUIRE(found.size() == 3);
    const auto& english = words();
    CHECK_THAT(heading_of(english, found[0]), Contains("At tuesday") && Contains("The Night Shift"));
    CHECK_THAT(reason_of(english, found[0]), Contains("“Say otherwise”") && Contains("4 points"));
    CHECK_THAT(heading_of(english, found[1]), Contains("back somebody up"));
    CHECK_THAT(reason_of(english, found[1]), Contains("Done 0 times in 10 decisions"));
    CHECK_THAT(reason_of(english, found[2]), Contains("not played it yet"));
    const auto german = Strings::load(TWOCIRCLES_SOURCE_DIR "/assets/strings", "de");
    for (const auto& one : found) {
        heading_of(german, one);
        reason_of(german, one);
    }
    CHECK(english.missing().empty());
    CHECK(german.missing().empty());
}

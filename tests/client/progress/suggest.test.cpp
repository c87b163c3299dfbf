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

TEST_CASE("a situation that was put right in a game played again is suggested no more")
{
    auto game = played(1, "night-shift", 40), again = played(2, "night-shift", 52);
    game.better = {better("monday", 20, "back")};
    again.mode = PlayMode::again;
    again.better = {better("friday", 3, "back")};
    auto found = of_kind(suggestions({game, again}, kOffered), SuggestionKind::situation);
    REQUIRE(found.size() == 1);
    CHECK(found[0].beat_title == "At friday");
    CHECK(found[0].again == 2);
    again.better.clear();
    CHECK(of_kind(suggestions({game, again}, kOffered), SuggestionKind::situation).empty());
}

TEST_CASE("acts are counted in games that are measured alone")
{
    auto game = played(1, "night-shift", 40);
    game.better = {better("monday", 5, "back")};
    auto again = game;
    again.mode = PlayMode::again;
    CHECK(of_kind(suggestions({game, again}, kOffered), SuggestionKind::act).empty());
    again.mode = PlayMode::plain;
    CHECK(of_kind(suggestions({game, again}, kOffered), SuggestionKind::act).size() == 1);
}

TEST_CASE("a game done from one circle is suggested again from the other, with the same people")
{
    auto game = played(3, "night-shift", 40);
    game.control_share = 0.9;
    auto found = of_kind(suggestions({game}, kOffered), SuggestionKind::other_circle);
    REQUIRE(found.size() == 1);
    CHECK(found[0].again == 3);
    CHECK(found[0].circle == Family::control);
    CHECK_THAT(heading_of(words(), found[0]), Contains("The Night Shift, led by influence"));
    CHECK_THAT(
        reason_of(words(), found[0]), Contains("90 % of what was done in 10 decisions in The Night Shift") &&
                                          Contains("of the circle of control") &&
                                          Contains("neither can go without the other")
    );
    CHECK_THAT(reason_of(words(), found[0]), !Contains("you are"));
    game.control_share = 0.25;
    found = of_kind(suggestions({game}, kOffered), SuggestionKind::other_circle);
    REQUIRE(found.size() == 1);
    CHECK_THAT(heading_of(words(), found[0]), Contains("led by control"));
    CHECK_THAT(reason_of(words(), found[0]), Contains("75 %") && Contains("of the circle of influence"));
    game.control_share = 0.74;
    CHECK(of_kind(suggestions({game}, kOffered), SuggestionKind::other_circle).empty());
}

TEST_CASE("the other circle is suggested of enough decisions in games that are measured, once")
{
    const auto other = [](const std::vector<PlayedGame>& games) {
        return of_kind(suggestions(games, kOffered), SuggestionKind::other_circle);
    };
    auto game = played(1, "night-shift", 40);
    game.control_share = 0.9;
    game.decisions = 5;
    CHECK(other({game}).empty());
    auto later = game;
    later.key = 2;
    later.seed = 9;
    REQUIRE(other({game, later}).size() == 1); // both together
    CHECK(other({game, later})[0].again == 2);
    CHECK(other({game, later})[0].decisions == 10);
    auto failed = game;
    failed.mode = PlayMode::fail_on_purpose;
    CHECK(other({game, failed}).empty());
    auto without_seed = later;
    without_seed.seed = 0;
    CHECK(other({game, without_seed}).empty()); // its people and its chance are not known
    auto nothing_done = later;
    nothing_done.acts = {{"lie", Family::fault, 8}};
    nothing_done.decisions = 10;
    CHECK(other({nothing_done}).empty());
    auto elsewhere = played(3, "autumn", 50);
    elsewhere.control_share = 0;
    REQUIRE(other({game, later, elsewhere}).size() == 1);
    CHECK(other({game, later, elsewhere})[0].scenario == "autumn");
    auto tried = later;
    tried.mode = PlayMode::again;
    tried.control_share = 0.3;
    CHECK(other({game, later, tried}).empty());
    tried.control_share = 0.8;
    CHECK(other({game, later, tried}).size() == 1);
}

TEST_CASE("there are five suggestions at most, one of them a scenario that was not played yet")
{
    auto one = played(1, "night-shift", 40), two = played(2, "autumn", 40);
    for (auto* game : {&one, &two}) {
        game->control_share = 1;
        for (const auto* act : {"back", "empower"})
            for (const auto* beat : {"monday", "tuesday"})
                game->better.push_back(better(beat, 9, act));
    }
    const auto found = suggestions({one, two}, kOffered);
    REQUIRE(found.size() == 5);
    CHECK(of_kind(found, SuggestionKind::situation).size() == 2);
    CHECK(of_kind(found, SuggestionKind::other_circle).size() == 1);
    CHECK(of_kind(found, SuggestionKind::act).size() == 1);
    CHECK(found.back().scenario == "first-day");
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
    game.control_share = 1;
    const auto one_sided = suggestions({game}, kOffered);
    REQUIRE(found.size() == 3);
    const auto& english = words();
    CHECK_THAT(heading_of(english, found[0]), Contains("At tuesday") && Contains("The Night Shift"));
    CHECK_THAT(reason_of(english, found[0]), Contains("“Say otherwise”") && Contains("4 points"));
    CHECK_THAT(heading_of(english, found[1]), Contains("back somebody up"));
    CHECK_THAT(reason_of(english, found[1]), Contains("Done 0 times in 10 decisions"));
    CHECK_THAT(reason_of(english, found[2]), Contains("not played it yet"));
    const auto german = Strings::load(TWOCIRCLES_SOURCE_DIR "/assets/strings", "de");
    for (const auto& one : one_sided) {
        heading_of(german, one);
        reason_of(german, one);
    }
    CHECK(english.missing().empty());
    CHECK(german.missing().empty());
}

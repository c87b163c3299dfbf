// Texts in several languages, with places to fill in.
#include "server/engine/speech.hpp"

#include <catch2/catch.hpp>

using namespace twocircles::engine;

namespace {

constexpr Text kStays{"{name} stays {n} days", "{n} Tage bleibt {name}"};
constexpr Text kDay{"{n} day", "{n} Tag"};
constexpr Text kDays{"{n} days", "{n} Tage"};

} // namespace

TEST_CASE("a text is said in the language of the story, with its places filled in any order", "[speech]")
{
    const Speech english{"en"}, german{"de"};
    CHECK(english(kStays, {{"name", "Ann"}, {"n", "3"}}) == "Ann stays 3 days");
    CHECK(german(kStays, {{"name", "Ann"}, {"n", "3"}}) == "3 Tage bleibt Ann");
    CHECK(Speech{"de-at"}.language() == "de");
    CHECK(Speech{"deu"}(kDay) == "{n} day"); // not spoken: English
    CHECK(Speech{""}.language() == "en");
}

TEST_CASE("behind a quoted sentence no other full stop follows", "[speech]")
{
    constexpr Text kSaid{"They said {text}.", "Gesagt wurde {text}."};
    const Speech english{"en"}, german{"de"};
    CHECK(english(kSaid, {{"text", english.quoted("Go on.")}}) == "They said “Go on.”");
    CHECK(german(kSaid, {{"text", german.quoted("Warum?")}}) == "Gesagt wurde „Warum?“");
    CHECK(english(kSaid, {{"text", english.quoted("no")}}) == "They said “no”.");
    CHECK(english(kSaid, {{"text", "nothing"}}) == "They said nothing.");
}

TEST_CASE("what is filled in is never read as a place", "[speech]")
{
    CHECK(Speech{"en"}(kStays, {{"name", "{n}"}, {"n", "3"}}) == "{n} stays 3 days");
    CHECK(Speech{"en"}(kStays, {{"name", "{"}}) == "{ stays {n} days");
}

TEST_CASE("numbers, lists and quotation marks are those of the language", "[speech]")
{
    const Speech english{"en"}, german{"de"};
    CHECK(english.count(kDay, kDays, 1) == "1 day");
    CHECK(german.count(kDay, kDays, 0) == "0 Tage");
    CHECK(english.points(-1.2) == "1 point");
    CHECK(german.points(3.4) == "3 Punkte");
    CHECK(english.quoted("so") == "“so”");
    CHECK(german.quoted("so") == "„so“");
    CHECK(english.listed({"Ann", "Ben", "Cleo"}) == "Ann, Ben and Cleo");
    CHECK(german.listed({"Ann", "Ben"}) == "Ann und Ben");
    CHECK(english.listed({}).empty());
}

TEST_CASE("languages whose places differ are told apart before anything is built", "[speech]")
{
    CHECK(has_places_of("{a} and {b}", "{b}, {a}"));
    CHECK_FALSE(has_places_of("{a}", "{a} {b}"));
    CHECK_FALSE(has_places_of("{a}", "{a"));
    CHECK_FALSE(has_places_of("", "text"));
}

#include "client/progress/compare.hpp"
#include "client/progress/record.hpp"
#include "client/progress/words.hpp"
#include "tests/client/english.hpp"
#include "tests/client/progress/sample.hpp"
#include "tests/client/sample.hpp"

#include <catch2/catch.hpp>

using namespace twocircles::client;
using namespace twocircles::client::model;
using namespace twocircles::client::progress;
using namespace twocircles::client::test;
using Catch::Matchers::Contains;

namespace {

Debrief finished()
{
    Debrief debrief;
    debrief.finished = true;
    debrief.score = 61;
    debrief.ending_title = "The belt runs";
    debrief.goals = {{{"The parcels leave on time.", 1, 12, false}, 70}};
    debrief.decisions_counted = 2;
    debrief.control_share = 0.3;
    debrief.acts = {{"plan", Family::control, 2, 1.5}, {"listen", Family::influence, 0, 0}};
    Decision first;
    first.beat = "monday";
    first.beat_title = "Monday, 21:40";
    first.chosen = 0;
    first.response = "Step by step, then.";
    WhatIf other;
    other.response = 3;
    other.text = "What would you do?";
    other.score_difference = 6.5;
    other.acts = {{"listen", Family::influence, {}, 2}, {"listen", Family::influence, {}, 1}};
    first.what_if = {other};
    Decision second = first;
    second.beat = "tuesday";
    second.beat_title = "Tuesday";
    second.chosen = 1;
    second.what_if[0].score_difference = 0.4;
    Decision theirs = first;
    theirs.seat = 1; // of the other leading seat
    debrief.decisions = {first, second, theirs};
    Moment moment;
    moment.decision = 0;
    moment.causes = {"Sam was told what to do and was not asked."};
    debrief.moments = {moment};
    PromiseFate kept, broken, of_another;
    kept.fate = "kept";
    broken.fate = "broken";
    broken.text = "Nobody works on Sunday.";
    of_another.fate = "broken";
    of_another.seat = 1;
    debrief.promises = {kept, broken, of_another};
    PersonResult gone, hero;
    gone.name = "Sam Okoye";
    gone.gone = true;
    hero.name = "Mira Lind";
    hero.hero = true;
    debrief.people = {gone, hero};
    Sample start, end;
    start.team[index_of(Measure::trust)] = 60;
    end.team[index_of(Measure::trust)] = 35;
    start.team[index_of(Measure::loyalty)] = 50;
    end.team[index_of(Measure::loyalty)] = 42;
    debrief.samples = {start, end};
    return debrief;
}

} // namespace

TEST_CASE("a finished game is recorded as its debrief tells it, and one that was cut off is not")
{
    auto joined = sample_joined();
    joined.seed = 77;
    auto debrief = finished();
    const auto game = record_of(opened_of(joined), debrief);
    REQUIRE(game);
    CHECK(game->scenario == "night-shift");
    CHECK(game->seed == 77);
    CHECK(game->score == 61);
    CHECK(game->acts.size() == 1);
    REQUIRE(game->responses.size() == 2);
    CHECK(game->responses[0].beat == "monday");
    REQUIRE(game->better.size() == 1); // less than a point is nothing
    CHECK(game->better[0].other == "What would you do?");
    CHECK(game->better[0].acts.size() == 1);
    CHECK(game->better[0].moment);
    CHECK(game->promises_kept == 1);
    CHECK(game->promises_broken == 1);
    CHECK(game->gone == std::vector<std::string>{"Sam Okoye"});
    CHECK(game->heroes == std::vector<std::string>{"Mira Lind"});
    debrief.finished = false;
    CHECK_FALSE(record_of(opened_of(joined), debrief));
}

TEST_CASE("a game keeps its key though its token changes, and a translation is the same scenario")
{
    auto joined = sample_joined();
    const auto key = key_of(joined);
    joined.token = "another";
    CHECK(key_of(joined) == key);
    joined.room_code = "BCDF";
    CHECK(key_of(joined) != key);
    joined.scenario.id = "night-shift-de";
    joined.scenario.translation_of = "night-shift";
    CHECK(record_of(opened_of(joined), finished())->scenario == "night-shift");
}

TEST_CASE("a game keeps the loyalty the team ended with toward the player's seat")
{
    const auto joined = sample_joined();
    auto debrief = finished();
    CHECK(record_of(opened_of(joined), debrief)->loyalty == 42.0);
    CirclesAt theirs, ours;
    theirs.seat = joined.seat + 1;
    theirs.loyalty = 10;
    ours.seat = joined.seat;
    ours.loyalty = 63.4;
    debrief.samples.back().circles = {theirs, ours};
    const auto game = record_of(opened_of(joined), debrief);
    CHECK(game->loyalty == 63.4);
    CHECK_THAT(details_of(words(), *game), Contains("30 % control, loyalty 63"));
    debrief.samples.clear();
    CHECK_FALSE(record_of(opened_of(joined), debrief)->loyalty);
    CHECK_THAT(details_of(words(), *record_of(opened_of(joined), debrief)), !Contains("loyalty"));
}

TEST_CASE("the response of last time is found in the situation it was given in")
{
    const auto last = played(1, "night-shift", 50);
    auto beat = sample_beat();
    CHECK(given_last_time(last, beat) == 0U);
    beat.responses[0].text = "Schritt für Schritt.";
    CHECK_FALSE(given_last_time(last, beat));
    beat = sample_beat();
    beat.title = "Sunday";
    CHECK_FALSE(given_last_time(last, beat));
}

TEST_CASE("two games are compared by score, goals and where they parted")
{
    const auto then = played(1, "night-shift", 50);
    auto now = played(2, "night-shift", 61);
    const auto& english = words();
    CHECK(compare(then, now).partings.empty());
    CHECK_THAT(in_words(english, compare(then, now)).back(), Contains("the same response"));
    now.responses[1].response = 0;
    now.responses[1].text = "What would you do?";
    now.responses.push_back({"sunday", "Sunday", 0, "Go home."});
    const auto made = compare(then, now);
    CHECK(made.both == 2);
    REQUIRE(made.partings.size() == 1);
    CHECK(made.partings[0].beat_title == "Tuesday");
    REQUIRE(made.goals.size() == 1);
    CHECK(made.goals[0].now - made.goals[0].then == 11);
    const auto lines = in_words(english, made);
    CHECK_THAT(lines[0], Contains("50") && Contains("61"));
    CHECK_THAT(lines.back(), Contains("“Trust me on this.”") && Contains("“What would you do?”"));
    now.responses[1].text = "“What would you do?”"; // in the author's own marks
    CHECK_THAT(in_words(english, compare(then, now)).back(), Contains("this time “What would you do?”."));
    CHECK(english.missing().empty());
}

TEST_CASE("a situation that came up twice is compared with its own time")
{
    auto then = played(1, "night-shift", 50), now = played(2, "night-shift", 50);
    then.responses = {{"call", "A call", 0, "Yes."}, {"call", "A call", 1, "No."}};
    now.responses = {{"call", "A call", 0, "Yes."}, {"call", "A call", 0, "Yes."}};
    const auto made = compare(then, now);
    CHECK(made.both == 2);
    REQUIRE(made.partings.size() == 1);
    CHECK(made.partings[0].then == "No.");
}

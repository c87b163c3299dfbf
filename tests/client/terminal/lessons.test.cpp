// What a game teaches, in the terminal: the new parts of the debrief, what-ifs, rooms side by side.
#include "client/strings/strings.hpp"
#include "client/terminal/debrief_page.hpp"
#include "client/terminal/lesson_pages.hpp"
#include "client/terminal/pages.hpp"
#include "client/terminal/terminal.hpp"
#include "tests/client/english.hpp"
#include "tests/client/sample.hpp"

#include <catch2/catch.hpp>

using namespace twocircles::client;
using namespace twocircles::client::model;
using namespace twocircles::client::terminal;
using Catch::Matchers::Contains;
using twocircles::client::test::words;

namespace {

ViewModel after_the_game()
{
    ViewModel view;
    view.link = LinkStatus::up;
    reduce(view, test::sample_joined(), 1);
    reduce(view, test::sample_state(Phase::ended), 1);
    Debrief told;
    told.title = "The Canteen";
    told.seats = {{0, "chef", "Chef", "Lou", {"Ana"}, 1, ""}};
    Decision decision;
    decision.beat_number = 3;
    decision.beat_title = "The queue";
    decision.response = "Plan.";
    decision.chosen = 0;
    decision.options = {{0, "plan", "Plan.", false, "", 2, {}}, {4, "listen", "Listen.", false, "", 1, {}}};
    WhatIf other;
    other.response = 4;
    other.score_difference = 3;
    decision.what_if = {other};
    told.decisions = {decision};
    told.profiles = {{0, {}, .5, .25, .75, 8, true}, {1, {}, 0, 0, 1, 2, false}};
    told.heroes = {{0, "Ann", {}, true, false, 3, 0, "Ann took a chance, which came off."}};
    told.predictions = {{0, "Chef", "Ana", {1, 0, -1}, {1, 1, 1}, 1.0 / 3, false}};
    Mark mark;
    mark.kind = MarkKind::bookmark;
    mark.who = "Facilitator";
    mark.text = "Look at this";
    told.marks = {mark};
    told.moments = {
        {0, "A promise", "Why.", MomentKind::people, {"Ann's loyalty fell by 4."}, 4, "Listen.", 3}};
    told.exactness.text = "The same at every entry.";
    view.debrief = told;
    return view;
}

} // namespace

TEST_CASE("the debrief's page tells votes, what other answers would have led to, and how sure a share is")
{
    const auto page = debrief_page({words(), 120}, after_the_game());
    CHECK_THAT(page, Contains("2. “Listen.”") && Contains("1 voted so") && Contains("+3 at the end"));
    CHECK_THAT(page, Contains("between 25 % and 75 %") && Contains("2 decisions, not enough to say"));
    CHECK_THAT(page, Contains("Ann took a chance") && Contains("Ann's loyalty fell by 4."));
    CHECK_THAT(page, Contains("Ana, Chef: ↑=↓, and it was ↑↑↑ (33 % right)"));
    CHECK_THAT(page, Contains("Look at this") && Contains("The same at every entry."));
}

TEST_CASE("what if, the number of a situation and of an answer asks for two futures")
{
    auto view = after_the_game();
    Terminal terminal{{words()}};
    std::string reply;
    const auto intents = terminal.command("what if 3 2", view, 1, reply);
    REQUIRE(intents.size() == 1);
    const auto& asked = std::get<AskWhatIf>(std::get<AskRoom>(intents[0]).request);
    CHECK((asked.decision == 0 && asked.response == 4 && asked.policy == WhatIfPolicy::as_they_did));
    const auto by = terminal.command("what if 3 1 inspiring", view, 1, reply);
    CHECK(std::get<AskWhatIf>(std::get<AskRoom>(by[0]).request).policy == WhatIfPolicy::inspiring);
    CHECK(std::holds_alternative<AskComparison>(
        std::get<AskRoom>(terminal.command("rooms", view, 1, reply)[0]).request
    ));
    for (const char* wrong : {"what if", "what if 9 1", "what if 3", "what if 3 1 nobody"}) {
        reply.clear();
        CHECK(terminal.command(wrong, view, 1, reply).empty());
        CHECK_THAT(reply, Contains("if 3 2"));
    }
    CHECK(terminal.command("what if 3 7", view, 1, reply).empty());
    CHECK_THAT(reply, Contains("1 to 2"));
    view.debrief.reset();
    CHECK(terminal.command("what if 3 2", view, 1, reply).empty());
    CHECK_THAT(reply, Contains("Type d first"));
}

TEST_CASE("two futures and rooms side by side are told once, and again when asked again")
{
    auto view = after_the_game();
    Terminal terminal{{words()}};
    terminal.news(view, 1);
    Futures futures;
    futures.given.text = "Plan.";
    futures.given.ending_title = "Closed";
    futures.other.text = "Listen.";
    futures.other.decisions = {{}, {4, 0, "menu", "The menu", 1, "Back.", AnsweredBy::policy}};
    futures.sentences = {"The story ends 3 points higher."};
    reduce(view, futures, 2);
    const auto page = terminal.news(view, 2);
    CHECK_THAT(page, Contains("“Closed”") && Contains("“Listen.”") && Contains("3 points higher"));
    CHECK_THAT(page, Contains("Day 5, The menu: “Back.” (a scripted leader)"));
    CHECK(terminal.news(view, 3).empty());
    Comparison comparison;
    comparison.rooms.resize(2);
    comparison.rooms[0].name = "Table 1";
    comparison.rooms[0].finished = true;
    comparison.rooms[0].score = 61;
    comparison.rooms[0].ending = "Carried";
    comparison.rooms[1].name = "Table 2";
    comparison.sentences = {"They parted most in one."};
    reduce(view, comparison, 4);
    const auto rooms = terminal.news(view, 4);
    CHECK_THAT(
        rooms, Contains("61 of 100, “Carried”") && Contains("not over yet") && Contains("parted most")
    );
}

TEST_CASE("responses that come in quotation marks get no second ones, and others those of the language")
{
    auto view = after_the_game();
    auto& decision = view.debrief->decisions[0];
    decision.response = decision.options[0].text = "“Plan first.”";
    Futures futures;
    futures.given.text = "“Plan first.”";
    futures.given.ending_title = futures.other.ending_title = "Closed";
    futures.other.text = "\"Listen.\"";
    futures.other.decisions = {{}, {4, 0, "menu", "The menu", 1, "“Back.”", AnsweredBy::policy}};
    view.response = ResponseShown{};
    view.response->text = "“Plan first.”";
    const auto german = Strings::load(TWOCIRCLES_SOURCE_DIR "/assets/strings", "de");
    for (const auto* language : {&words(), &german}) {
        auto page = debrief_page({*language, 120}, view) + response_page({*language, 120}, view);
        auto told = view;
        Terminal terminal{{*language}};
        terminal.news(told, 1);
        reduce(told, futures, 2);
        page += terminal.news(told, 2);
        CHECK_THAT(page, Contains("“Plan first.”") && Contains("\"Listen.\"") && Contains(": “Back.” ("));
        for (const auto* doubled : {"““", "””", "„“", "““", "“\"", "„\""})
            CHECK_THAT(page, !Contains(doubled));
    }
    CHECK_THAT(debrief_page({german, 120}, view), Contains("2. „Listen.“"));
}

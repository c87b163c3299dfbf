#include "client/terminal/terminal.hpp"

#include "client/terminal/debrief_page.hpp"
#include "client/terminal/pages.hpp"
#include "client/terminal/text.hpp"
#include "tests/client/english.hpp"
#include "tests/client/sample.hpp"
#include "tests/client/terminal/only.hpp"

#include <catch2/catch.hpp>

#include <sstream>

using namespace twocircles::client;
using namespace twocircles::client::model;
using namespace twocircles::client::terminal;
using namespace twocircles::client::test;
using Catch::Matchers::Contains;

namespace {

ViewModel at_home()
{
    ViewModel view;
    view.link = LinkStatus::up;
    GameCard game;
    game.token = "old-seat";
    game.title = "The Night Shift";
    game.beats_played = 3;
    view.games = {game};
    view.games_known = true;
    ScenarioCard card;
    card.id = "first-day";
    card.title = "First Day";
    card.minutes = 4;
    view.scenarios = {card};
    return view;
}

ViewModel in_play(Phase phase = Phase::deciding)
{
    ViewModel view;
    view.link = LinkStatus::up;
    reduce(view, sample_joined(), 1);
    reduce(view, sample_state(phase), 1);
    reduce(view, sample_beat(), 1);
    return view;
}

} // namespace

TEST_CASE("the home page numbers games to continue first, then scenarios, and the numbers open them")
{
    Terminal terminal({words()});
    const auto view = at_home();
    const auto page = terminal.news(view, 0);
    CHECK_THAT(page, Contains("1. The Night Shift") && Contains("2. First Day"));
    CHECK(terminal.news(view, 0).empty());
    std::string reply;
    CHECK(only<ContinueGame>(terminal.command("1", view, 0, reply)).token == "old-seat");
    CHECK(only<OpenScenario>(terminal.command(" 2 \r", view, 0, reply)).id == "first-day");
    CHECK(terminal.command("3", view, 0, reply).empty());
    CHECK_THAT(reply, Contains("First Day"));
}

TEST_CASE("the briefing says who you are, who they are, what counts and what only you know")
{
    const auto page = briefing_page({words()}, in_play(Phase::briefing));
    CHECK_THAT(
        page, Contains("Alex Reyes") && Contains("Sam Okoye") && Contains("The parcels leave on time.")
    );
    CHECK_THAT(page, Contains("The depot may close.") && Contains("75 %"));
}

TEST_CASE("responses are chosen by their place on the page, and a locked one says why")
{
    Terminal terminal({words()});
    const auto view = in_play();
    CHECK_THAT(
        terminal.news(view, 1), Contains("1. Step by step, then.") && Contains("They do not know you yet.")
    );
    std::string reply;
    CHECK(only<GiveResponse>(terminal.command("3", view, 1, reply)).response == 3);
    CHECK(terminal.command("2", view, 1, reply).empty());
    CHECK_THAT(reply, Contains("They do not know you yet."));
    for (const char* nonsense : {"4", "0", "", "plan", "-1", "99999999999999999999999"}) {
        CHECK(terminal.command(nonsense, view, 1, reply).empty());
        CHECK_THAT(reply, Contains("1 to 3"));
    }
}

TEST_CASE("reasons are told as sentences with their points")
{
    auto view = in_play(Phase::passing);
    Movements movements;
    movements.final = true;
    movements.movements = {
        {Measure::loyalty,
         0,
         64,
         60,
         {{"a promise was not kept", -4.5, Family::fault}, {"you listened", .5, Family::influence}}}};
    reduce(view, movements, 2);
    CHECK_THAT(
        movements_page({words()}, view), Contains("Sam Okoye's loyalty −4: a promise was not kept (−5)")
    );
}

TEST_CASE("each message is printed once, in the order it came")
{
    Terminal terminal({words()});
    CHECK_THAT(terminal.news(in_play(Phase::briefing), 1), Contains("Alex Reyes"));
    auto view = in_play();
    terminal.news(view, 1);
    Note note;
    note.number = 1;
    note.kind = NoteKind::spoke;
    note.follower = 1;
    note.text = "Count me in.";
    reduce(view, note, 2);
    CHECK_THAT(terminal.news(view, 2), Contains("Mira Lind: “Count me in.”"));
    CHECK(terminal.news(view, 2).empty());
}

TEST_CASE("back in a game that was on, the page says where it stands and tells nothing over")
{
    Terminal terminal({words()});
    auto view = in_play();
    Note old;
    old.number = 3;
    old.kind = NoteKind::spoke;
    old.follower = 1;
    old.text = "That was last week.";
    const auto page = terminal.news(view, 1);
    CHECK_THAT(page, Contains("You are back where you were") && Contains("1. Step by step, then."));
    CHECK_THAT(page, !Contains("Enter begins"));
    reduce(view, old, 1);
    CHECK(terminal.news(view, 1).empty());
    std::string reply;
    terminal.command("p", view, 2, reply);
    old.number = 4;
    old.text = "And this is now.";
    reduce(view, old, 2);
    CHECK_THAT(terminal.news(view, 2), Contains("And this is now."));
}

TEST_CASE("another game begins with its own briefing, and a debrief asked for again is told again")
{
    Terminal terminal({words()});
    auto view = in_play(Phase::ended);
    view.debrief = Debrief{};
    CHECK_THAT(terminal.news(view, 1), Contains("again, q leaves"));
    CHECK(terminal.news(view, 1).empty());
    std::string reply;
    only<SeeDebrief>(terminal.command("d", view, 1, reply));
    CHECK_THAT(terminal.news(view, 1), Contains("again, q leaves"));
    auto next = in_play(Phase::briefing);
    next.joined->room_code = "XYZW";
    CHECK_THAT(terminal.news(next, 2), Contains("Alex Reyes"));
}

TEST_CASE("with the line down Enter tries again, q goes, and nothing is taken for an answer")
{
    Terminal terminal({words()});
    auto view = in_play();
    view.link = LinkStatus::lost;
    view.link_reason = "Gone.";
    CHECK_THAT(terminal.news(view, 1), Contains("Gone.") && Contains("Enter tries again"));
    std::string reply;
    only<Reconnect>(terminal.command("", view, 1, reply));
    only<Quit>(terminal.command("q", view, 1, reply));
    CHECK(terminal.command("1", view, 1, reply).empty());
    CHECK_THAT(reply, Contains("Enter tries again"));
}

TEST_CASE("commands reach what they promise")
{
    Terminal terminal({words()});
    auto view = in_play();
    std::string reply;
    only<Quit>(terminal.command("q", view, 1, reply));
    CHECK(
        only<PutVisionIntoWords>(terminal.command("v Nobody waits twice.", view, 1, reply)).sentence ==
        "Nobody waits twice."
    );
    CHECK(only<SetPaused>(terminal.command("pause", view, 1, reply)).on);
    only<SeeDebrief>(terminal.command("d", view, 1, reply));
    CHECK(terminal.command("p", view, 1, reply).empty());
    CHECK_THAT(reply, Contains("Sam Okoye"));
    CHECK(terminal.command("m", view, 1, reply).empty());
    CHECK_THAT(reply, Contains(words()("measure.morale")));
    only<BeginGame>(terminal.command("", in_play(Phase::briefing), 1, reply));
    only<HurryOn>(terminal.command("", in_play(Phase::passing), 1, reply));
    only<SeeDebrief>(terminal.command("", in_play(Phase::ended), 1, reply));
    only<PlayAgain>(terminal.command("a", in_play(Phase::ended), 1, reply));
    auto shared = in_play(Phase::ended);
    shared.joined->workshop = true;
    CHECK(terminal.command("a", shared, 1, reply).empty());
}

TEST_CASE("the debrief tells of decisions, moments, circles, promises and questions")
{
    auto view = in_play(Phase::ended);
    Debrief debrief;
    debrief.title = "The Night Shift";
    debrief.ending_title = "Carried";
    debrief.score = 61;
    debrief.samples.resize(2);
    debrief.samples[1].day = 4;
    Decision decision;
    decision.beat_number = 1;
    decision.beat_title = "Monday, 21:40";
    decision.response = "Step by step, then.";
    decision.feedback = "A plan calms people who are afraid.";
    debrief.decisions = {decision};
    debrief.decisions_counted = 1;
    debrief.acts = {{"plan", Family::control, 2, 2.4}, {"listen", Family::influence, 1, 1.2}};
    debrief.moments.resize(1);
    debrief.moments[0].headline = "The plan on the wall";
    debrief.moments[0].why = "Order rose by 8.";
    debrief.promises.resize(1);
    debrief.promises[0].text = "Mira has her Saturday off.";
    debrief.promises[0].fate = "kept";
    debrief.promises[0].made_day = 4;
    debrief.questions = {"Where did you give a destination?"};
    reduce(view, debrief, 9);
    const auto page = debrief_page({words()}, view);
    CHECK_THAT(
        page, Contains("Carried") && Contains("Step by step, then.") && Contains("A plan calms people")
    );
    CHECK_THAT(
        page, Contains("The plan on the wall") && Contains("Order rose by 8.") && Contains("Saturday")
    );
    CHECK_THAT(page, Contains("Where did you give a destination?") && Contains("too few"));
}

TEST_CASE("no line is wider than the page, and every key has its words")
{
    auto view = in_play();
    view.games = at_home().games;
    view.scenarios = at_home().scenarios;
    const Paper paper{words(), 40, false};
    std::istringstream all(
        home_page(paper, view) + briefing_page(paper, view) + beat_page(paper, view, 1) +
        meters_page(paper, view) + people_page(paper, view) + help_page(paper)
    );
    for (std::string line; std::getline(all, line);) {
        CAPTURE(line);
        CHECK(width_of(line) <= 46); // bars and their numbers
    }
    CHECK(words().missing().empty());
}

TEST_CASE("a preview tells each save once: that it is there, what is wrong with it, what has gone")
{
    Terminal pages({words(), 80, false});
    auto view = in_play();
    view.preview.emplace();
    view.preview->file = "night.yaml";
    view.preview->news = 1;
    CHECK_THAT(pages.news(view, 1), Contains("Preview of night.yaml"));
    CHECK_THAT(pages.news(view, 1), !Contains("night.yaml"));
    view.preview->news = 2;
    view.preview->problems.emplace_back();
    view.preview->problems_text =
        "night.yaml:5:15: S061\n    - {measure: loyalti}\n                ^^^^^^^\n";
    const auto broken = pages.news(view, 1);
    CHECK_THAT(broken, Contains("    - {measure: loyalti}\n                ^^^^^^^\n")); // as it was printed
    CHECK_THAT(broken, Contains("You go on in the version"));
    view.preview->news = 3;
    view.preview->saves = 1;
    view.preview->problems.clear();
    view.preview->lost = {"The situation \"belt\" is not there any more."};
    const auto saved = pages.news(view, 1);
    CHECK_THAT(saved, Contains("version 1"));
    CHECK_THAT(saved, Contains("! The situation \"belt\""));
}

#include "client/terminal/pages.hpp"
#include "client/terminal/progress_page.hpp"
#include "client/terminal/terminal.hpp"
#include "tests/client/english.hpp"
#include "tests/client/progress/sample.hpp"
#include "tests/client/sample.hpp"
#include "tests/client/terminal/only.hpp"

#include <catch2/catch.hpp>

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
    view.games = {game};
    view.games_known = true;
    view.scenarios = {offered("night-shift", "The Night Shift"), offered("autumn", "A Hard Autumn")};
    view.progress.games = five_games();
    view.progress.games[4].better = {better("friday", 9, "back")};
    view.progress.file = "/home/kim/.local/share/twocircles/progress.json";
    return view;
}

} // namespace

TEST_CASE("g at home tells the player's progress, and where it is kept")
{
    Terminal terminal({words()});
    const auto view = at_home();
    CHECK_THAT(terminal.news(view, 0), Contains("g shows your progress"));
    std::string reply;
    CHECK(terminal.command("g", view, 0, reply).empty());
    CHECK_THAT(reply, Contains("2.1 points higher") && Contains("50 52 55 53 60"));
    CHECK_THAT(reply, Contains("1. At friday, in The Night Shift") && Contains("2. A Hard Autumn"));
    CHECK_THAT(reply, Contains("The Night Shift: 60") && Contains("10 decisions, 50 % control"));
    CHECK_THAT(reply, Contains("progress.json"));
    auto nothing = view;
    nothing.progress.games.clear();
    terminal.command("g", nothing, 0, reply);
    CHECK_THAT(reply, Contains("No game has been played"));
    CHECK(words().missing().empty());
}

TEST_CASE("the page says once which games are not measured, and nothing about one scenario twice")
{
    Terminal terminal({words()});
    auto view = at_home();
    const auto count = [](const std::string& text, const std::string& what) {
        std::size_t n = 0;
        for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + 1))
            ++n;
        return n;
    };
    std::string reply;
    terminal.command("g", view, 0, reply);
    CHECK(count(reply, "points higher") == 1);
    CHECK_THAT(reply, !Contains("not measured"));
    for (std::size_t i = 2; i < 5; ++i)
        view.progress.games[i].mode = PlayMode::again;
    terminal.command("g", view, 0, reply);
    CHECK_THAT(reply, Contains("so far 2 of the 5 it takes") && Contains("▅▅ 50 52\n"));
    CHECK(count(reply, "3 games are not measured because they were played again") == 1);
    CHECK(count(reply, "it takes") == 1);
}

TEST_CASE("suggestions start, games are played again differently, scenarios fail on purpose")
{
    Terminal terminal({words()});
    const auto view = at_home();
    std::string reply;
    CHECK(only<PlayDifferently>(terminal.command("n 1", view, 0, reply)).game == 5);
    CHECK(only<OpenScenario>(terminal.command("n2", view, 0, reply)).id == "autumn");
    CHECK(only<PlayDifferently>(terminal.command("x 1", view, 0, reply)).game == 5); // the newest
    CHECK(only<PlayDifferently>(terminal.command("x 5", view, 0, reply)).game == 1);
    const auto open = only<OpenScenario>(terminal.command("f 3", view, 0, reply));
    CHECK(open.id == "autumn");
    CHECK(open.mode == PlayMode::fail_on_purpose);
    for (const auto* wrong : {"x 6", "x 0", "n 9", "f 1", "f 4", "x", "n", "f"}) {
        reply.clear();
        CHECK(terminal.command(wrong, view, 0, reply).empty());
        CHECK_FALSE(reply.empty());
    }
}

TEST_CASE("deleting asks first")
{
    Terminal terminal({words()});
    const auto view = at_home();
    std::string reply;
    CHECK(terminal.command("delete", view, 0, reply).empty());
    CHECK_THAT(reply, Contains("delete yes"));
    only<ForgetProgress>(terminal.command("delete yes", view, 0, reply));
}

TEST_CASE("a game that is played again marks the response of last time and ends with the comparison")
{
    ViewModel view;
    view.link = LinkStatus::up;
    reduce(view, sample_joined(), 1);
    reduce(view, sample_state(), 1);
    reduce(view, sample_beat(), 1);
    CHECK_THAT(beat_page({words()}, view, 1), !Contains("last time"));
    view.progress.mode = PlayMode::again;
    view.progress.last = played(1, "night-shift", 50);
    CHECK_THAT(beat_page({words()}, view, 1), Contains("1. Step by step, then. (last time)"));
    Debrief debrief;
    debrief.finished = true;
    debrief.score = 62;
    reduce(view, Ended{}, 2);
    reduce(view, sample_state(Phase::ended, 2), 2);
    reduce(view, debrief, 2);
    Terminal terminal({words()});
    CHECK_THAT(
        terminal.news(view, 2), Contains("This time and last time") && Contains("was 50, and is 62 now") &&
                                    Contains("x plays it again differently")
    );
    std::string reply;
    CHECK(only<PlayDifferently>(terminal.command("x", view, 2, reply)).game == 0);
}

TEST_CASE("a game that is to fail says so in its briefing and is told as an experiment")
{
    ViewModel view;
    view.link = LinkStatus::up;
    reduce(view, sample_joined(), 1);
    reduce(view, sample_state(Phase::briefing), 1);
    view.progress.mode = PlayMode::fail_on_purpose;
    CHECK_THAT(briefing_page({words()}, view), Contains("fail on purpose"));
    Debrief debrief;
    debrief.finished = true;
    PersonResult gone;
    gone.name = "Sam Okoye";
    gone.gone = true;
    debrief.people = {gone};
    reduce(view, debrief, 2);
    CHECK_THAT(afterword_lines({words()}, view), Contains("what it took") && Contains("Sam Okoye left."));
}

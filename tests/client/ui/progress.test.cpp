// The player's own games in the window: what is shown, and what pointer and keys do there.
#include "tests/client/ui/pictures.hpp"
#include "tests/client/ui/sample.hpp"
#include "tests/client/ui/sample_progress.hpp"
#include "tests/client/ui/show.hpp"
#include "tests/client/ui/steps.hpp"

#include <catch2/catch.hpp>

using namespace twocircles::client;
using namespace twocircles::client::ui;

namespace {

void focus(Show& show, model::ViewModel const& view, ImGuiID id)
{
    show.gui.ui().focus().set(id, true);
    show.frame(view, false);
    show.press(Key::enter);
    show.rest(view, 3);
}

void page_down(Show& show, model::ViewModel& view)
{
    show.press(Key::page_down);
    show.rest(view, 12);
}

void to_the_end(Show& show, model::ViewModel& view)
{
    for (int i = 0; i < 12; ++i) {
        show.press(Key::page_down);
        show.rest(view, 6);
    }
}

} // namespace

TEST_CASE("progress: games, trend and suggestions", "[screens][progress]")
{
    pictures("progress", sample::progress);
}
TEST_CASE("progress: further down", "[screens][progress]")
{
    pictures("progress_below", sample::progress, page_down);
}
TEST_CASE("progress: at the end", "[screens][progress]")
{
    pictures("progress_end", sample::progress, to_the_end);
}
TEST_CASE("progress: nothing played yet", "[screens][progress]")
{
    pictures("progress_none", sample::no_progress);
}
TEST_CASE("progress: a situation with the response of last time", "[screens][progress]")
{
    pictures("progress_last_time", sample::deciding_again);
}
TEST_CASE("progress: a briefing to fail", "[screens][progress]")
{
    pictures("progress_briefing_to_fail", sample::briefing_to_fail);
}
TEST_CASE("progress: the debrief of a game played again", "[screens][progress]")
{
    pictures("progress_debrief_again", sample::debrief_again, to_the_end);
}
TEST_CASE("progress: the debrief of a game that was meant to fail", "[screens][progress]")
{
    pictures("progress_debrief_failed", sample::debrief_failed, to_the_end);
}

TEST_CASE("progress is reached from home by pointer and by key, and left by Escape", "[progress]")
{
    Show show;
    auto view = sample::home(show.canvas.now);
    show.rest(view);
    auto const entry = show.find(show.gui.ui().tr("home.progress"));
    REQUIRE(entry.x > 0.0F);
    show.click(view, entry.x, entry.y);
    show.press(Key::g);
    show.frame(view, false);
    auto const wanted = show.wanted<model::ShowScreen>();
    REQUIRE(wanted.size() == 2);
    CHECK(wanted[0].screen == model::Screen::progress);
    CHECK(wanted[1].screen == model::Screen::progress);
    show.forget();
    view = sample::progress(show.canvas.now);
    show.rest(view);
    press(show, view, Key::escape);
    REQUIRE(show.wanted<model::ShowScreen>().size() == 1);
    CHECK(show.wanted<model::ShowScreen>()[0].screen == model::Screen::home);
}

TEST_CASE("a suggestion starts what it suggests, and a game is played again differently", "[progress]")
{
    Show show;
    show.canvas.set(1280, 2400, 100); // all of the page at once
    auto view = sample::progress(show.canvas.now);
    view.scenarios.push_back(view.scenarios.front());
    view.scenarios.back().id = "never-played";
    show.rest(view);
    auto const& ui = show.gui.ui();
    focus(show, view, ui.id("suggestion", 0));
    focus(show, view, ui.id("game", 2));
    auto const again = show.wanted<model::PlayDifferently>();
    REQUIRE(again.size() == 2);
    CHECK(again[0].game == 9);
    CHECK(again[1].game == 7); // the newest is first
    for (int other = 1; other < 9 && show.wanted<model::OpenScenario>().empty(); ++other) {
        focus(show, view, ui.id("suggestion", other));
    }
    REQUIRE(show.wanted<model::OpenScenario>().size() == 1);
    CHECK(show.wanted<model::OpenScenario>()[0].mode == model::PlayMode::plain);
}

TEST_CASE("deleting all games asks first, and leaving the page takes the question back", "[progress]")
{
    Show show;
    auto const view = sample::progress(show.canvas.now);
    show.rest(view);
    auto const id = show.gui.ui().id("delete");
    focus(show, view, id);
    CHECK(show.wanted<model::ForgetProgress>().empty());
    press(show, view, Key::escape);
    focus(show, view, id);
    CHECK(show.wanted<model::ForgetProgress>().empty());
    focus(show, view, id);
    CHECK(show.wanted<model::ForgetProgress>().size() == 1);
}

TEST_CASE("a scenario can be opened to fail on purpose", "[progress]")
{
    Show show;
    auto const view = sample::scenarios(show.canvas.now);
    show.rest(view);
    focus(show, view, show.gui.ui().id("fail", 1));
    auto const wanted = show.wanted<model::OpenScenario>();
    REQUIRE(wanted.size() == 1);
    CHECK(wanted[0].id == view.scenarios[1].id);
    CHECK(wanted[0].mode == model::PlayMode::fail_on_purpose);
}

TEST_CASE(
    "the debrief of a practice game offers to play it again differently, that of a room does not",
    "[progress]"
)
{
    Show show;
    auto view = sample::debrief_again(show.canvas.now);
    show.rest(view);
    focus(show, view, show.gui.ui().id("differently"));
    REQUIRE(show.wanted<model::PlayDifferently>().size() == 1);
    CHECK(show.wanted<model::PlayDifferently>()[0].game == 0);
    show.forget();
    view.joined->workshop = true;
    view.practice = false;
    show.rest(view);
    focus(show, view, show.gui.ui().id("differently"));
    CHECK(show.wanted<model::PlayDifferently>().empty());
}

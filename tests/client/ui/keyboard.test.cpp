// The keyboard alone plays everything, and the mouse does too.
#include "tests/client/ui/sample.hpp"
#include "tests/client/ui/show.hpp"

#include <catch2/catch.hpp>

using namespace twocircles::client;
using namespace twocircles::client::ui;

TEST_CASE("a number key gives that response, once", "[keyboard]")
{
    Show show;
    auto const view = sample::deciding(show.canvas.now);
    show.rest(view);
    show.press(Key::digit_3);
    show.frame(view, false);
    show.press(Key::digit_1);
    show.frame(view, false);
    auto const given = show.wanted<model::GiveResponse>();
    REQUIRE(given.size() == 1);
    CHECK(given[0].response == 2);
    CHECK(given[0].beat_serial == 5);
}

TEST_CASE("a locked response cannot be given", "[keyboard]")
{
    Show show;
    auto const view = sample::deciding(show.canvas.now);
    show.rest(view);
    show.press(Key::digit_5);
    show.frame(view, false);
    show.press(Key::digit_9);
    show.frame(view, false);
    CHECK(show.wanted<model::GiveResponse>().empty());
}

TEST_CASE("a refusal gives the choice back", "[keyboard]")
{
    Show show;
    auto view = sample::deciding(show.canvas.now);
    show.rest(view);
    show.press(Key::digit_1);
    show.frame(view, false);
    view.notice = "Not now.";
    show.frame(view, false);
    show.frame(view, false);
    show.press(Key::enter);
    show.frame(view, false);
    CHECK(show.wanted<model::DismissNotice>().size() == 1);
    view.notice.clear();
    show.frame(view, false);
    show.forget();
    show.press(Key::digit_2);
    show.frame(view, false);
    CHECK(show.wanted<model::GiveResponse>().size() == 1);
}

TEST_CASE("arrows go to the responses and Enter takes one", "[keyboard]")
{
    Show show;
    auto const view = sample::deciding(show.canvas.now);
    show.rest(view);
    show.press(Key::down);
    show.frame(view, false);
    show.press(Key::down);
    show.frame(view, false);
    show.press(Key::enter);
    show.frame(view, false);
    auto const given = show.wanted<model::GiveResponse>();
    REQUIRE(given.size() == 1);
    CHECK(given[0].response == 1);
}

TEST_CASE("Tab goes from person to person and shows each one's card", "[keyboard]")
{
    Show show;
    auto const view = sample::deciding(show.canvas.now);
    show.rest(view);
    for (char const* role :
         {"lead developer", "developer", "designer", "test engineer", "data analyst", "account manager"}) {
        show.press(Key::tab);
        show.rest(view, 3);
        INFO(role);
        CHECK(show.find(role).x > 0.0F);
    }
}

TEST_CASE("a click on a response gives it", "[mouse]")
{
    Show show;
    auto const view = sample::deciding(show.canvas.now);
    show.rest(view);
    ImVec2 const at = show.find("“It is the date.");
    REQUIRE(at.x > 0.0F);
    show.click(view, at.x, at.y);
    auto const given = show.wanted<model::GiveResponse>();
    REQUIRE(given.size() == 1);
    CHECK(given[0].response == 1);
}

TEST_CASE("while days pass Enter hurries, afterwards it goes on to the next situation", "[keyboard]")
{
    Show show;
    auto view = sample::passing(show.canvas.now);
    show.rest(view);
    show.press(Key::enter);
    show.frame(view, false);
    CHECK(show.wanted<model::HurryOn>().size() == 1);
    view.state.phase = model::Phase::deciding;
    view.state.has_limit = true;
    view.state.seconds_left = 60;
    view.beat->serial = 6;
    view.beat->title = "The next one";
    view.answered = false;
    show.rest(view, 4);
    CHECK(show.find("The next one").x < 0.0F);
    auto paused = show.wanted<model::SetPaused>();
    REQUIRE(paused.size() == 1); // the clock of the next situation waits for the reader
    CHECK(paused[0].on);
    show.press(Key::enter);
    show.rest(view, 4);
    CHECK(show.find("The next one").x > 0.0F);
    paused = show.wanted<model::SetPaused>();
    REQUIRE(paused.size() == 2);
    CHECK_FALSE(paused[1].on);
}

TEST_CASE("Escape pauses the game and goes on again", "[keyboard]")
{
    Show show;
    auto view = sample::deciding(show.canvas.now);
    show.rest(view);
    show.press(Key::escape);
    show.rest(view, 3);
    CHECK(show.find("Paused").x > 0.0F);
    REQUIRE(show.wanted<model::SetPaused>().size() == 1);
    CHECK(show.wanted<model::SetPaused>()[0].on);
    show.press(Key::digit_1); // what lies below must not hear it
    show.frame(view, false);
    CHECK(show.wanted<model::GiveResponse>().empty());
    show.press(Key::escape);
    show.rest(view, 3);
    CHECK(show.find("Paused").x < 0.0F);
    REQUIRE(show.wanted<model::SetPaused>().size() == 2);
    CHECK_FALSE(show.wanted<model::SetPaused>()[1].on);
}

TEST_CASE("a vision is typed, and Enter begins", "[keyboard]")
{
    Show show;
    auto const view = sample::briefing(show.canvas.now);
    show.rest(view);
    ImVec2 const at = show.find("Your vision in one sentence");
    REQUIRE(at.x > 0.0F);
    show.click(view, at.x, at.y);
    show.rest(view, 3);
    show.type("Calls, not complaints 1");
    show.rest(view, 4);
    show.press(Key::enter);
    show.frame(view, false);
    REQUIRE(show.wanted<model::PutVisionIntoWords>().size() == 1);
    CHECK(show.wanted<model::PutVisionIntoWords>()[0].sentence == "Calls, not complaints 1");
    CHECK(show.wanted<model::BeginGame>().size() == 1);
}

TEST_CASE("the vision can be reached with Tab too", "[keyboard]")
{
    Show show;
    auto const view = sample::briefing(show.canvas.now);
    show.rest(view);
    for (int i = 0; i < 6 && !show.gui.ui().typing(); ++i) {
        show.press(Key::tab);
        show.rest(view, 3);
    }
    REQUIRE(show.gui.ui().typing());
    show.type("Onwards");
    show.rest(view, 3);
    show.press(Key::tab);
    show.rest(view, 2);
    CHECK_FALSE(show.gui.ui().typing());
    show.press(Key::enter);
    show.frame(view, false);
    REQUIRE(show.wanted<model::PutVisionIntoWords>().size() == 1);
    CHECK(show.wanted<model::PutVisionIntoWords>()[0].sentence == "Onwards");
}

TEST_CASE("from home to a scenario by keyboard", "[keyboard]")
{
    Show show;
    {
        auto const with_game = sample::home(show.canvas.now);
        show.rest(with_game);
        show.press(Key::enter); // what is offered first: the game that was on
        show.frame(with_game, false);
        REQUIRE(show.wanted<model::ContinueGame>().size() == 1);
    }
    auto view = sample::home(show.canvas.now);
    view.games.clear();
    show.rest(view);
    show.press(Key::enter);
    show.frame(view, false);
    REQUIRE(show.wanted<model::ShowScreen>().size() == 1);
    CHECK(show.wanted<model::ShowScreen>()[0].screen == model::Screen::scenarios);
    view = sample::scenarios(show.canvas.now);
    show.rest(view);
    show.press(Key::down);
    show.rest(view, 2);
    show.press(Key::enter);
    show.frame(view, false);
    REQUIRE(show.wanted<model::OpenScenario>().size() == 1);
    CHECK(show.wanted<model::OpenScenario>()[0].id == "first-day");
}

TEST_CASE("a game that was cut off is continued, and deleted only when asked twice", "[mouse]")
{
    Show show;
    auto const view = sample::home(show.canvas.now);
    show.rest(view);
    ImVec2 const at = show.find("Continue: A hard autumn");
    REQUIRE(at.x > 0.0F);
    show.click(view, at.x, at.y);
    REQUIRE(show.wanted<model::ContinueGame>().size() == 1);
    CHECK(show.wanted<model::ContinueGame>()[0].token == "t1");
}

TEST_CASE("settings change by keyboard and say so at once", "[keyboard]")
{
    Show show;
    auto view = sample::settings(show.canvas.now);
    show.rest(view);
    show.press(Key::plus);
    show.frame(view, false);
    REQUIRE(show.wanted<model::ChangeSettings>().size() == 1);
    CHECK(show.wanted<model::ChangeSettings>()[0].settings.text_scale == 110);
}

TEST_CASE("in the debrief arrows walk the decisions", "[keyboard]")
{
    Show show;
    auto const view = sample::debrief(show.canvas.now);
    show.rest(view);
    show.press(Key::down);
    show.rest(view, 2);
    show.press(Key::right);
    show.rest(view, 2);
    CHECK(show.find("2. Who does what").x > 0.0F);
}

TEST_CASE("closing the window in mid-game asks first and says that the game is kept", "[keyboard]")
{
    Show show;
    auto const view = sample::deciding(show.canvas.now);
    show.rest(view, 4);
    CHECK_FALSE(show.gui.may_close(view));
    show.rest(view, 3);
    CHECK(show.find("The game is kept").x > 0.0F);
    show.press(Key::escape);
    show.rest(view, 3);
    CHECK(show.find("The game is kept").x < 0.0F);
    CHECK(show.wanted<model::SetPaused>().size() == 2); // while asked, and on again
    CHECK_FALSE(show.gui.may_close(view));
    show.rest(view, 2);
    CHECK(show.wanted<model::Quit>().empty());
    show.press(Key::enter);
    show.rest(view, 2);
    CHECK(show.wanted<model::Quit>().size() == 1);
    CHECK(show.gui.may_close(view)); // the cross a second time is an answer too
    CHECK(show.gui.may_close(sample::home(show.canvas.now)));
}

TEST_CASE("a lost connection covers the game and offers to try again", "[keyboard]")
{
    Show show;
    auto view = sample::deciding(show.canvas.now);
    view.link = model::LinkStatus::lost;
    view.link_reason = "The server does not answer.";
    show.rest(view, 3);
    show.press(Key::digit_1);
    show.press(Key::enter);
    show.frame(view, false);
    CHECK(show.wanted<model::GiveResponse>().empty());
    CHECK(show.wanted<model::Reconnect>().size() == 1);
}

TEST_CASE("with reduced motion a screen at rest asks for no more frames", "[motion]")
{
    Show show;
    auto view = sample::home(show.canvas.now);
    view.settings.reduce_motion = true;
    show.rest(view, 5);
    CHECK_FALSE(show.gui.moving());
}

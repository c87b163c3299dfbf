// What who leads, watches or runs a shared room does there, by keyboard and by mouse; and nobody there stops
// the time.
#include "tests/client/ui/room_play.hpp"
#include "tests/client/ui/sample_play.hpp"
#include "tests/client/ui/sample_room.hpp"

using namespace twocircles::client;
using namespace twocircles::client::ui;

namespace {

constexpr int kYou = 4;

} // namespace

TEST_CASE("a vote is given with its number and may be changed until it is decided", "[room][keyboard]")
{
    Show show;
    auto view = sample::voting(show.canvas.now);
    show.rest(view);
    CHECK(there(show, "Oyelaran"));
    CHECK(there(show, "Your vote is asked for"));
    press(show, view, Key::digit_3);
    REQUIRE(show.wanted<model::GiveResponse>().size() == 1);
    CHECK(show.wanted<model::GiveResponse>()[0].response == 2);

    view = sample::voted(show.canvas.now);
    show.rest(view);
    show.forget();
    CHECK(there(show, "You, Wim"));
    press(show, view, Key::digit_3); // it is this one already
    CHECK(show.wanted<model::GiveResponse>().empty());
    press(show, view, Key::digit_1);
    REQUIRE(show.wanted<model::GiveResponse>().size() == 1);
    CHECK(show.wanted<model::GiveResponse>()[0].response == 0);

    view.ballot->choices = {{0, {2, kYou}}, {2, {5}}};
    view.ballot->chosen = 0;
    show.rest(view);
    show.forget();
    press(show, view, Key::digit_2);
    CHECK(show.wanted<model::GiveResponse>().empty());
}

TEST_CASE("a click votes, too", "[room][mouse]")
{
    Show show;
    auto const view = sample::voting(show.canvas.now);
    show.rest(view);
    click(show, view, "“It is the date.");
    REQUIRE(show.wanted<model::GiveResponse>().size() == 1);
    CHECK(show.wanted<model::GiveResponse>()[0].response == 1);
}

TEST_CASE("a refused vote can be given anew", "[room][keyboard]")
{
    Show show;
    auto view = sample::voting(show.canvas.now);
    show.rest(view);
    press(show, view, Key::digit_1);
    view.notice = "Not now.";
    show.rest(view, 2);
    view.notice.clear();
    show.rest(view, 2);
    show.forget();
    press(show, view, Key::digit_2);
    CHECK(show.wanted<model::GiveResponse>().size() == 1);
}

TEST_CASE("who leads alone answers once", "[room][keyboard]")
{
    Show show;
    auto view = sample::leading_alone(show.canvas.now);
    show.rest(view);
    CHECK(there(show, "Your answer is asked for"));
    press(show, view, Key::digit_1);
    view.answered = true;
    show.rest(view, 2);
    press(show, view, Key::digit_2);
    CHECK(show.wanted<model::GiveResponse>().size() == 1);
}

TEST_CASE("the split of a vote stays to be read, also after the next situation has come", "[room]")
{
    Show show;
    auto view = sample::divided(show.canvas.now);
    show.rest(view);
    CHECK(there(show, "How you voted"));
    CHECK(there(show, "You, Wim, Sunniva"));
    view = sample::next_one(show.canvas.now);
    show.rest(view);
    CHECK(there(show, "Thursday")); // by itself
    CHECK_FALSE(there(show, "How you voted"));
    press(show, view, Key::e);
    CHECK(there(show, "How you voted"));
    CHECK(there(show, "What was expected, and what came"));
    press(show, view, Key::e);
    CHECK(there(show, "Thursday"));
    click(show, view, "What came of the last answer.");
    CHECK(there(show, "How you voted"));
    click(show, view, "Back");
    CHECK(there(show, "Thursday"));
    CHECK_FALSE(stopped_time(show));
}

TEST_CASE("when another seat is asked, this one sees who, and cannot answer for it", "[room][keyboard]")
{
    Show show;
    auto const view = sample::other_leads(show.canvas.now);
    show.rest(view);
    CHECK(there(show, "Alex Moreau (head of product) is asked: Ilse."));
    CHECK(there(show, "What people say they need"));
    for (Key const key : {Key::digit_1, Key::enter, Key::space}) {
        press(show, view, key);
    }
    CHECK(show.intents.empty());
}

TEST_CASE("who watches reads the responses and presses none", "[room][keyboard][mouse]")
{
    for (auto const make : {sample::observing, sample::facilitating}) {
        Show show;
        auto const view = make(show.canvas.now);
        show.rest(view);
        press(show, view, Key::digit_1);
        click(show, view, "“It is the date.");
        press(show, view, Key::down);
        press(show, view, Key::enter);
        CHECK(show.wanted<model::GiveResponse>().empty());
    }
}

TEST_CASE("nothing that a player does stops or hurries a shared room", "[room][keyboard]")
{
    for (auto const make :
         {sample::voting, sample::needing, sample::asked_for_stance, sample::divided, sample::next_one,
          sample::observing, sample::facilitating, sample::held_up}) {
        Show show;
        auto const view = make(show.canvas.now);
        show.rest(view);
        for (Key const key :
             {Key::escape, Key::p, Key::escape, Key::escape, Key::enter, Key::space, Key::l, Key::w, Key::b,
              Key::e, Key::r, Key::t, Key::escape, Key::escape, Key::escape}) {
            press(show, view, key);
        }
        CHECK_FALSE(show.gui.may_close(view));
        show.rest(view, 3);
        press(show, view, Key::escape);
        auto settings = view;
        settings.screen = model::Screen::settings;
        show.rest(settings, 2);
        show.rest(view, 2);
        CHECK_FALSE(stopped_time(show));
    }
}

TEST_CASE(
    "while the facilitator has stopped the time it says why, and nothing can be answered", "[room][keyboard]"
)
{
    Show show;
    auto const view = sample::held_up(show.canvas.now);
    show.rest(view);
    CHECK(there(show, "Paused"));
    CHECK(there(show, "Look up, please"));
    press(show, view, Key::digit_1);
    CHECK(show.intents.empty());
    auto follower = sample::needing(show.canvas.now);
    follower.state.paused = true;
    show.rest(follower);
    press(show, follower, Key::digit_1);
    CHECK(show.intents.empty());
}

TEST_CASE("the waiting line says for whom the room waits and leads back from a panel", "[room][mouse]")
{
    Show show;
    auto view = sample::voted(show.canvas.now);
    show.rest(view);
    CHECK(there(show, "Waiting for Kim Sander (Sunniva)."));
    CHECK(there(show, "0:08"));
    press(show, view, Key::l);
    CHECK_FALSE(there(show, "The plan nobody believes"));
    click(show, view, "Waiting for Kim Sander");
    CHECK(there(show, "The plan nobody believes"));
    view.state.waiting_for.clear();
    view.state.wait = model::Wait::nothing;
    show.rest(view, 2);
    CHECK(there(show, "A script answers for Kim Sander."));
    view.state.wait = model::Wait::rooms;
    view.state.waiting_for = {"the other rooms"};
    show.rest(view, 2);
    CHECK(there(show, "Waiting for the other rooms."));
}

TEST_CASE(
    "the panels of a room open by key and by button, and letters that are typed open none", "[room][keyboard]"
)
{
    Show show;
    auto view = sample::observing(show.canvas.now);
    sample::talk(view);
    show.rest(view);
    press(show, view, Key::o);
    CHECK(there(show, "Your task sheet"));
    press(show, view, Key::b);
    CHECK(there(show, "A software house"));
    press(show, view, Key::r);
    CHECK(there(show, "6 people here"));
    press(show, view, Key::t);
    CHECK(there(show, "What the room was told"));
    press(show, view, Key::escape);
    CHECK(there(show, "The plan nobody believes"));
    press(show, view, Key::c);
    show.rest(view, 3);
    REQUIRE(show.gui.ui().typing());
    for (Key const key : {Key::o, Key::b, Key::r, Key::e, Key::l, Key::w, Key::t}) {
        press(show, view, key);
    }
    CHECK(there(show, "Chat"));
    show.type("Boor, welter");
    show.rest(view, 3);
    press(show, view, Key::enter);
    REQUIRE(asked<model::AskSayInChat>(show).size() == 1);
    CHECK(asked<model::AskSayInChat>(show)[0].text == "Boor, welter");
    press(show, view, Key::escape); // out of the field
    press(show, view, Key::escape);
    CHECK(there(show, "The plan nobody believes"));
}

TEST_CASE("from the people of a room it is one click to its seats", "[room][mouse]")
{
    Show show;
    auto const view = sample::voting(show.canvas.now);
    show.rest(view);
    press(show, view, Key::r);
    click(show, view, "All seats");
    REQUIRE(show.wanted<model::ShowScreen>().size() == 1);
    CHECK(show.wanted<model::ShowScreen>()[0].screen == model::Screen::lobby);
}

TEST_CASE("a leading seat puts the destination into words from its brief", "[room][keyboard]")
{
    Show show;
    auto const view = sample::voting(show.canvas.now);
    show.rest(view);
    press(show, view, Key::b);
    click(show, view, "Your vision in one");
    show.type("They call us, not the other way round");
    show.rest(view, 3);
    press(show, view, Key::enter);
    REQUIRE(show.wanted<model::PutVisionIntoWords>().size() == 1);
    CHECK(show.wanted<model::PutVisionIntoWords>()[0].sentence == "They call us, not the other way round");
}

TEST_CASE("hidden meters are said to come later, and no zero is shown for them", "[room]")
{
    Show show;
    auto view = sample::hidden(show.canvas.now);
    show.rest(view);
    CHECK(there(show, "The meters are shown at the end."));
    CHECK_FALSE(there(show, "What counts"));
    for (auto const& run : show.canvas.audit.runs()) {
        CHECK(run.text != "0");
    }
    press(show, view, Key::tab);
    CHECK(there(show, "The meters are shown at the end."));
    view = sample::ended_hidden(show.canvas.now);
    show.rest(view);
    CHECK(there(show, "What counted is shown in the debrief."));
    CHECK_FALSE(there(show, "0 of 100"));
}

TEST_CASE("what another person's follower feels is theirs", "[room][keyboard]")
{
    Show show;
    auto const view = sample::voting(show.canvas.now);
    show.rest(view);
    for (int i = 0; i < 3; ++i) {
        press(show, view, Key::tab);
    }
    CHECK(there(show, "designer"));
    CHECK(there(show, "A person plays them"));
    CHECK(there(show, "Needs to be heard"));
    CHECK_FALSE(there(show, "Stress"));
}

TEST_CASE("leaving a room says that the place is kept", "[room][keyboard][mouse]")
{
    Show show;
    auto const view = sample::needing(show.canvas.now);
    show.rest(view);
    press(show, view, Key::escape);
    CHECK(there(show, "Room KIMO"));
    CHECK(there(show, "The room goes on meanwhile. If you leave, your place is kept"));
    click(show, view, "Leave the room");
    CHECK(show.wanted<model::LeaveGame>().size() == 1);
    CHECK_FALSE(stopped_time(show));
}

TEST_CASE("who runs the room starts it from here", "[room][keyboard]")
{
    Show show;
    auto const view = sample::before_it_begins(show.canvas.now);
    show.rest(view);
    press(show, view, Key::enter);
    REQUIRE(asked<model::AskSteer>(show).size() == 1);
    CHECK(asked<model::AskSteer>(show)[0].room_code == "KIMO");
    CHECK(std::holds_alternative<model::SteerStart>(asked<model::AskSteer>(show)[0].steer));
}

TEST_CASE("a room that is over leads to the debrief", "[room][keyboard]")
{
    Show show;
    auto const view = sample::ended_hidden(show.canvas.now);
    show.rest(view);
    press(show, view, Key::enter);
    CHECK(show.wanted<model::SeeDebrief>().size() == 1);
    CHECK_FALSE(stopped_time(show));
}

TEST_CASE("in practice the brief is at hand as well", "[keyboard]")
{
    Show show;
    auto view = sample::leading_alone(show.canvas.now);
    view.joined->workshop = false;
    view.lobby.reset();
    show.rest(view);
    press(show, view, Key::b);
    CHECK(there(show, "You are Kim Sander"));
    press(show, view, Key::c); // a room's key
    CHECK(there(show, "You are Kim Sander"));
}

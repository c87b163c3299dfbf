// Everything the lobby can do, by keyboard and by mouse.
#include "tests/client/ui/sample_room.hpp"
#include "tests/client/ui/steps.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <variant>

using namespace twocircles::client;
using namespace twocircles::client::ui;
using model::Role;

namespace {

bool shows(Show const& show, std::string const& text)
{
    return show.find(text).x > 0.0F;
}

} // namespace

TEST_CASE("a digit takes that seat, leading or of the team", "[lobby][keyboard]")
{
    Show show;
    auto const view = sample::lobby(show.canvas.now);
    show.rest(view);
    press(show, view, Key::digit_2);
    press(show, view, Key::digit_4);
    press(show, view, Key::digit_9); // there is no ninth
    auto const seats = asked<model::AskTakeSeat>(show);
    REQUIRE(seats.size() == 2);
    CHECK(seats[0].role == Role::leading);
    CHECK(seats[0].index == 1);
    CHECK(seats[1].role == Role::follower);
    CHECK(seats[1].index == 1);
}

TEST_CASE("a click takes that seat, arrows and Enter do too", "[lobby][mouse]")
{
    Show show;
    auto const view = sample::lobby(show.canvas.now);
    show.rest(view);
    click(show, view, "Alex Moreau");
    REQUIRE(asked<model::AskTakeSeat>(show).size() == 1);
    CHECK(asked<model::AskTakeSeat>(show)[0].index == 1);
    show.forget();
    show.gui.ui().focus().clear();
    show.rest(view, 2);
    press(show, view, Key::down);
    press(show, view, Key::down);
    press(show, view, Key::down);
    press(show, view, Key::enter);
    REQUIRE(asked<model::AskTakeSeat>(show).size() == 1);
    CHECK(asked<model::AskTakeSeat>(show)[0].role == Role::follower);
    CHECK(asked<model::AskTakeSeat>(show)[0].index == 0);
}

TEST_CASE("one's own seat is not taken a second time", "[lobby][keyboard]")
{
    Show show;
    auto const view = sample::lobby_leading(show.canvas.now);
    show.rest(view);
    press(show, view, Key::digit_1);
    click(show, view, "Kim Sander");
    CHECK(asked<model::AskTakeSeat>(show).empty());
}

TEST_CASE("while an answer is on its way no seat is asked for again", "[lobby][keyboard]")
{
    Show show;
    auto view = sample::lobby(show.canvas.now);
    view.waiting = true;
    show.rest(view);
    for (Key const key : {Key::digit_2, Key::o, Key::enter}) {
        press(show, view, key);
    }
    show.click(view, show.find("Alex Moreau").x, show.find("Alex Moreau").y);
    CHECK(asked<model::AskTakeSeat>(show).empty());
}

TEST_CASE("without a seat one is put where one is needed, or observes", "[lobby][keyboard]")
{
    Show show;
    auto const view = sample::lobby(show.canvas.now);
    show.rest(view);
    press(show, view, Key::enter);
    press(show, view, Key::n);
    press(show, view, Key::o);
    click(show, view, "Put me where I am needed");
    click(show, view, "Observe");
    auto const seats = asked<model::AskTakeSeat>(show);
    REQUIRE(seats.size() == 5);
    CHECK(seats[0].role == Role::unknown);
    CHECK(seats[1].role == Role::unknown);
    CHECK(seats[2].role == Role::observer);
    CHECK(seats[3].role == Role::unknown);
    CHECK(seats[4].role == Role::observer);
}

TEST_CASE("a seat is left by key and by button", "[lobby][keyboard]")
{
    Show show;
    auto const view = sample::lobby_following(show.canvas.now);
    show.rest(view);
    press(show, view, Key::l);
    click(show, view, "Leave my seat");
    auto const seats = asked<model::AskTakeSeat>(show);
    REQUIRE(seats.size() == 2);
    CHECK(seats[0].role == Role::guest);
    CHECK(seats[1].role == Role::guest);
}

TEST_CASE("who leads begins where nobody runs the room, and only there", "[lobby][keyboard]")
{
    Show show;
    auto view = sample::lobby_leading(show.canvas.now);
    show.rest(view);
    press(show, view, Key::enter);
    CHECK(show.wanted<model::BeginGame>().size() == 1);
    view.state.you_are_waited_for = false;
    view.state.waiting_for = {"the facilitator"};
    show.rest(view, 3);
    CHECK(shows(show, "Waiting for the facilitator to begin."));
    press(show, view, Key::enter);
    CHECK(show.wanted<model::BeginGame>().size() == 1);
}

TEST_CASE("a brief and a secret are shown to their holder, marked as theirs alone", "[lobby]")
{
    Show show;
    auto view = sample::lobby_following(show.canvas.now);
    show.rest(view);
    CHECK(shows(show, "You are Priya"));
    CHECK(shows(show, "You wrote the part"));
    CHECK(shows(show, "Only you who share this seat see this"));
    CHECK(shows(show, "You have an offer from the competitor."));
    CHECK(shows(show, "You share this seat with Sunniva (away)"));
    view.lobby->seats[2].holders = {view.lobby->you};
    show.rest(view, 3);
    CHECK(shows(show, "Only you see this"));
}

TEST_CASE("seats say who holds them, who is away, and what a script plays", "[lobby]")
{
    Show show;
    show.canvas.set(1280, 720, 80);
    auto view = sample::lobby(show.canvas.now);
    view.lobby->seats[0].holders.push_back(5);
    view.lobby->seats[4].script_asked = true;
    show.rest(view);
    CHECK(shows(show, "Oyelaran, Wim"));
    CHECK(shows(show, "2 share this seat and vote"));
    CHECK(shows(show, "Sunniva (away)"));
    CHECK(shows(show, "A script plays on meanwhile"));
    CHECK(shows(show, "A script plays it"));
    CHECK(shows(show, "Free"));
}

TEST_CASE("a guest reads the whole brief of the seat under the pointer", "[lobby][mouse]")
{
    Show show;
    auto const view = sample::lobby_crowded(show.canvas.now);
    show.rest(view);
    CHECK_FALSE(shows(show, "canteen by noon"));
    ImVec2 const at = show.find("Konstantin-Alexander");
    show.canvas.screen.input().move_mouse(at.x, at.y);
    show.rest(view, 6);
    bool whole = false;
    for (auto const& run : show.canvas.audit.runs()) {
        whole |= run.text.find("canteen by noon") != std::string::npos ||
                 run.text.find("else’s words.") != std::string::npos;
    }
    CHECK(whole);
}

TEST_CASE("a new name is typed and saved, Escape keeps the old one", "[lobby][keyboard]")
{
    Show show;
    auto const view = sample::lobby(show.canvas.now);
    show.rest(view);
    press(show, view, Key::e);
    REQUIRE(show.gui.ui().typing());
    press(show, view, Key::escape);
    CHECK_FALSE(show.gui.ui().typing());
    CHECK(shows(show, "You are here as Mira"));
    CHECK(show.wanted<model::LeaveGame>().empty());
    click(show, view, "Change name");
    show.type("Mirabel"); // the old name is selected, so typing replaces it
    show.rest(view, 9);
    press(show, view, Key::enter);
    auto const changed = show.wanted<model::ChangeSettings>();
    REQUIRE(changed.size() == 1);
    CHECK(changed[0].settings.name == "Mirabel");
    CHECK(asked<model::AskTakeSeat>(show).empty()); // Enter belonged to the name
}

TEST_CASE("letters and digits typed into a field mean nothing else", "[lobby][keyboard]")
{
    Show show;
    auto const view = sample::lobby(show.canvas.now);
    show.rest(view);
    press(show, view, Key::c);
    REQUIRE(show.gui.ui().typing());
    for (Key const key : {Key::digit_1, Key::o, Key::l, Key::n, Key::p}) {
        press(show, view, key);
    }
    CHECK(asked<model::AskTakeSeat>(show).empty());
    press(show, view, Key::enter); // an empty line is not sent, and takes no seat
    CHECK(show.intents.empty());
}

TEST_CASE("the tabs are reached by key and by click", "[lobby][keyboard]")
{
    Show show;
    auto const view = sample::lobby(show.canvas.now);
    show.rest(view);
    press(show, view, Key::p);
    CHECK(shows(show, "Running the room: 1"));
    CHECK(shows(show, "Away: 1"));
    press(show, view, Key::y);
    CHECK(shows(show, "You have no seat yet"));
    click(show, view, "People");
    CHECK(shows(show, "Without a seat: 2"));
    click(show, view, "Your part");
    CHECK(shows(show, "You have no seat yet"));
    click(show, view, "Chat");
    CHECK(shows(show, "Nobody has written anything yet."));
}

TEST_CASE("what was announced is found again on a tab of its own", "[lobby][keyboard]")
{
    Show show;
    auto view = sample::lobby(show.canvas.now);
    show.rest(view, 40);
    CHECK_FALSE(shows(show, "Announced"));
    sample::announce(
        view, model::Announcement::Kind::to_all, "Dagmar", "We stop at half past four.", show.canvas.now
    );
    show.rest(view, 3);
    CHECK(shows(show, "We stop at half past four."));
    show.rest(view, 13 * 30); // long enough for it to have gone
    CHECK_FALSE(shows(show, "We stop at half past four."));
    press(show, view, Key::a);
    CHECK(shows(show, "We stop at half past four."));
    press(show, view, Key::y);
    click(show, view, "Announced");
    CHECK(shows(show, "We stop at half past four."));
}

TEST_CASE(
    "in a narrow window the seats are a tab of their own, and taking one turns to one's part", "[lobby]"
)
{
    Show show;
    show.canvas.set(1024, 640, 150);
    auto view = sample::lobby(show.canvas.now);
    show.rest(view);
    CHECK(shows(show, "Who leads"));
    press(show, view, Key::y);
    CHECK(shows(show, "You have no seat yet"));
    press(show, view, Key::s);
    CHECK(shows(show, "Who leads"));
    view = sample::lobby_following(show.canvas.now);
    show.rest(view, 3);
    CHECK(shows(show, "You are Priya"));
}

TEST_CASE("lines not read yet are counted on the chat's tab", "[lobby]")
{
    Show show;
    auto view = sample::lobby(show.canvas.now);
    sample::talk(view);
    show.rest(view);
    auto const fives = [&] { // on the chat's tab, beside the number of the fifth seat
        return std::ranges::count(show.canvas.audit.runs(), "5", &TextRun::text);
    };
    CHECK(fives() == 2); // seven lines, without one's own and the removed one
    press(show, view, Key::c);
    press(show, view, Key::escape);
    press(show, view, Key::p);
    CHECK(fives() == 1);
}

TEST_CASE(
    "when the story is on, who has a part goes back to it, and a guest leaves the room", "[lobby][keyboard]"
)
{
    Show show;
    auto view = sample::lobby_late(show.canvas.now);
    show.rest(view);
    CHECK(shows(show, "The story is on. Take a seat where it stands."));
    press(show, view, Key::escape);
    CHECK(show.wanted<model::LeaveGame>().size() == 1);
    show.forget();
    view = sample::lobby_following(show.canvas.now);
    view.state.phase = model::Phase::deciding;
    show.rest(view, 3);
    press(show, view, Key::enter);
    press(show, view, Key::escape);
    click(show, view, "Back to the story");
    auto const shown = show.wanted<model::ShowScreen>();
    REQUIRE(shown.size() == 3);
    CHECK(shown[0].screen == model::Screen::play);
    CHECK(show.wanted<model::LeaveGame>().empty());
}

TEST_CASE("who runs the room takes no seat and goes back to the story", "[lobby][keyboard]")
{
    Show show;
    auto const view = sample::lobby_facilitating(show.canvas.now);
    show.rest(view);
    press(show, view, Key::digit_1);
    show.click(view, show.find("Alex Moreau").x, show.find("Alex Moreau").y);
    CHECK(asked<model::AskTakeSeat>(show).empty());
    press(show, view, Key::enter);
    CHECK(show.wanted<model::ShowScreen>().size() == 1);
}

TEST_CASE("Page Down reads on in one's part, arrows scroll through the seats", "[lobby][keyboard]")
{
    Show show;
    auto const view = sample::lobby_following(show.canvas.now);
    show.rest(view);
    float const before = show.find("You are Priya").y;
    press(show, view, Key::page_down);
    show.rest(view, 3);
    ImVec2 const now = show.find("You are Priya");
    CHECK((now.y < before));
    for (int i = 0; i < 8; ++i) {
        press(show, view, Key::down);
    }
    ImVec2 const last = show.find("account manager · Reports");
    CHECK((last.y > 0.0F && last.y < 640.0F));
}

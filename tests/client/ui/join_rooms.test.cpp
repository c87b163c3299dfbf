// Rooms of a server one is connected to: entering, claiming, steering; and what happens when the way there
// fails.
#include "tests/client/ui/join_steps.hpp"

using namespace twocircles::client;
using namespace twocircles::client::ui;

TEST_CASE("on a server a room is entered with one click, observed with another button", "[join]")
{
    Show show;
    auto const view = sample::rooms(show.canvas.now);
    show.rest(view);
    SECTION("in by mouse")
    {
        click_on(show, view, "Morning group");
        CHECK(asked<model::AskEnterRoom>(show).at(0).role == model::Role::guest);
    }
    SECTION("in by keyboard")
    {
        tab_to(show, view, show.gui.ui().id("join-room", 0));
        press(show, view, Key::enter);
        CHECK(asked<model::AskEnterRoom>(show).at(0).role == model::Role::guest);
    }
    SECTION("in by its code")
    {
        type_in(show, view, "join-code", "BCDF");
        press(show, view, Key::enter);
        CHECK(show.wanted<model::FindRoom>().empty());
        CHECK(asked<model::AskEnterRoom>(show).at(0).role == model::Role::guest);
    }
    SECTION("as observer by mouse")
    {
        click_on(show, view, "Observe");
        CHECK(asked<model::AskEnterRoom>(show).at(0).role == model::Role::observer);
    }
    SECTION("as observer by keyboard")
    {
        tab_to(show, view, show.gui.ui().id("join-observe", 0));
        press(show, view, Key::enter);
        CHECK(asked<model::AskEnterRoom>(show).at(0).role == model::Role::observer);
    }
    REQUIRE(asked<model::AskEnterRoom>(show).size() == 1);
    CHECK(asked<model::AskEnterRoom>(show)[0].room_code == "BCDF");
    CHECK(show.wanted<model::ConnectTo>().empty());
}

TEST_CASE("a locked room is not entered, except by who has a place there", "[join][mouse]")
{
    Show show;
    auto view = sample::rooms(show.canvas.now);
    view.rooms = {view.rooms[5]};
    show.rest(view);
    click_on(show, view, "Sales");
    CHECK(asked<model::AskEnterRoom>(show).empty());
    view.places = {{"t", "Kim's laptop", view.server_address, "BBCC", "Mira", "A hard autumn", 0}};
    show.rest(view);
    click_on(show, view, "Sales");
    CHECK(asked<model::AskEnterRoom>(show).size() == 1);
}

TEST_CASE("who was in a room before, at another computer, asks for their place", "[join]")
{
    Show show;
    auto view = sample::rooms(show.canvas.now);
    show.rest(view);
    SECTION("by mouse")
    {
        click_on(show, view, "I was here before");
        show.rest(view, 3);
        click_on(show, view, "I am Maria");
    }
    SECTION("by keyboard")
    {
        tab_to(show, view, show.gui.ui().id("join-was-here", 0));
        press(show, view, Key::enter);
        show.rest(view, 2);
        press(show, view, Key::tab);
        press(show, view, Key::enter);
    }
    SECTION("at once under the name they had")
    {
        type_in(show, view, "join-name", "");
        view.settings.name = "Maria";
        view.screen = model::Screen::home;
        show.frame(view, false);
        view.screen = model::Screen::join;
        show.rest(view, 12);
        click_on(show, view, "I am Maria");
    }
    REQUIRE(asked<model::AskClaimPlace>(show).size() == 1);
    CHECK(asked<model::AskClaimPlace>(show)[0].room_code == "BCDF");
    CHECK(asked<model::AskClaimPlace>(show)[0].member == 3);
}

TEST_CASE("while the trainer is asked nobody asks twice, and one may still come in as somebody new", "[join]")
{
    Show show;
    auto view = sample::rooms(show.canvas.now);
    view.claiming = model::AskClaimPlace{"BCDF", 3};
    view.waiting = true;
    view.rooms = {view.rooms[0]};
    show.rest(view);
    CHECK(there(show, "Waiting until the trainer lets you back in as Maria (room BCDF)"));
    click_on(show, view, "I was here before");
    show.rest(view, 3);
    click_on(show, view, "I am Maria");
    CHECK(asked<model::AskClaimPlace>(show).empty());
    click_on(show, view, "Morning group");
    CHECK(asked<model::AskEnterRoom>(show).size() == 1);
}

TEST_CASE("the list of rooms is asked for again and again", "[join]")
{
    Show show;
    auto const view = sample::rooms(show.canvas.now);
    show.rest(view, 3);
    CHECK(asked<model::AskRooms>(show).size() == 1);
    for (int i = 0; i < 70; ++i) {
        show.frame(view, false);
    }
    CHECK(asked<model::AskRooms>(show).size() == 2);
}

TEST_CASE("the trainer says the secret and comes to the console", "[join]")
{
    Show show;
    auto view = sample::rooms(show.canvas.now);
    show.rest(view);
    SECTION("by mouse")
    {
        click_on(show, view, "I am the trainer");
        show.rest(view, 3);
        show.type("heron");
        show.rest(view, 8);
        click_on(show, view, "Run the rooms");
    }
    SECTION("by keyboard")
    {
        tab_to(show, view, show.gui.ui().id("join-trainer"));
        press(show, view, Key::enter);
        show.rest(view, 3);
        show.type("heron");
        show.rest(view, 8);
        press(show, view, Key::enter);
    }
    REQUIRE(asked<model::AskBecomeFacilitator>(show).size() == 1);
    CHECK(asked<model::AskBecomeFacilitator>(show)[0].secret == "heron");
    CHECK(show.wanted<model::ShowScreen>().empty());
    view.facilitator = true;
    show.frame(view, false);
    REQUIRE(show.wanted<model::ShowScreen>().size() == 1);
    CHECK(show.wanted<model::ShowScreen>()[0].screen == model::Screen::console);
}

TEST_CASE("a secret that was right before opens the console with one click", "[join]")
{
    Show show;
    auto view = sample::rooms(show.canvas.now);
    view.facilitator = true;
    show.rest(view);
    CHECK(show.wanted<model::ShowScreen>().empty());
    click_on(show, view, "Open my rooms");
    REQUIRE(show.wanted<model::ShowScreen>().size() == 1);
    CHECK(show.wanted<model::ShowScreen>()[0].screen == model::Screen::console);
}

TEST_CASE("a wrong secret leads nowhere later either", "[join]")
{
    Show show;
    auto view = sample::rooms(show.canvas.now);
    show.rest(view);
    click_on(show, view, "I am the trainer");
    show.rest(view, 3);
    show.type("x");
    show.rest(view, 4);
    press(show, view, Key::enter);
    view.notice = "That is not this server's facilitator secret.";
    show.rest(view, 3);
    view.notice.clear();
    view.facilitator = true; // by another way, minutes later
    show.rest(view, 3);
    CHECK(show.wanted<model::ShowScreen>().empty());
}

TEST_CASE("a way that fails is told in place, with trying again and leaving", "[join]")
{
    Show show;
    auto const view = sample::no_connection(show.canvas.now);
    show.rest(view);
    CHECK(there(show, "No connection to 192.168.1.20:4747"));
    CHECK_FALSE(there(show, "Nothing is lost")); // the page for games that are cut off stays away
    SECTION("again by mouse")
    {
        click_on(show, view, "Try again now");
        CHECK(show.wanted<model::Reconnect>().size() == 1);
    }
    SECTION("again by keyboard")
    {
        tab_to(show, view, show.gui.ui().id("join-again"));
        press(show, view, Key::enter);
        CHECK(show.wanted<model::Reconnect>().size() == 1);
    }
    SECTION("another server")
    {
        click_on(show, view, "Another server");
        CHECK(show.wanted<model::PractiseHere>().size() == 1);
        REQUIRE(show.wanted<model::ShowScreen>().size() == 1);
        CHECK(show.wanted<model::ShowScreen>()[0].screen == model::Screen::join);
    }
}

TEST_CASE("a room that does not turn up brings up what to do, and looking can be stopped", "[join]")
{
    Show show;
    auto view = sample::join(show.canvas.now);
    view.room_wanted = "BCDF";
    view.room_searched = true;
    show.rest(view);
    CHECK(there(show, "Looking for room BCDF"));
    show.rest(view, 200);
    CHECK(there(show, "Room BCDF is not found on this network"));
    click_on(show, view, "Stop looking");
    REQUIRE(show.wanted<model::FindRoom>().size() == 1);
    CHECK(show.wanted<model::FindRoom>()[0].code.empty());
}

TEST_CASE("nothing found brings up what to ask the trainer for", "[join]")
{
    Show show;
    auto const view = sample::join(show.canvas.now);
    show.rest(view);
    CHECK(there(show, "Looking around on this network"));
    show.rest(view, 90);
    CHECK(there(show, "No server is found on this network yet"));
    CHECK(there(show, "Looking goes on. Meanwhile ask your trainer"));
}

TEST_CASE("Escape goes home, from a server by way of the one inside", "[join][keyboard]")
{
    Show show;
    SECTION("from none")
    {
        auto const view = sample::join(show.canvas.now);
        show.rest(view, 4);
        press(show, view, Key::escape);
        REQUIRE(show.wanted<model::ShowScreen>().size() == 1);
        CHECK(show.wanted<model::ShowScreen>()[0].screen == model::Screen::home);
        CHECK(show.wanted<model::PractiseHere>().empty());
    }
    SECTION("from a server")
    {
        auto const view = sample::rooms(show.canvas.now);
        show.rest(view, 4);
        press(show, view, Key::escape);
        CHECK(show.wanted<model::PractiseHere>().size() == 1);
    }
    SECTION("from a start that looks for a room, when nothing runs inside yet")
    {
        auto view = sample::join(show.canvas.now);
        view.link = model::LinkStatus::connecting;
        view.room_wanted = "BCDF";
        view.room_searched = true;
        show.rest(view, 4);
        press(show, view, Key::escape);
        CHECK(show.wanted<model::PractiseHere>().size() == 1);
    }
}

TEST_CASE("the settings lead back to where they were opened", "[join][mouse]")
{
    Show show;
    auto view = sample::join(show.canvas.now);
    show.rest(view);
    click_on(show, view, "Settings");
    REQUIRE(show.wanted<model::ShowScreen>().size() == 1);
    CHECK(show.wanted<model::ShowScreen>()[0].screen == model::Screen::settings);
    view.screen = model::Screen::settings;
    show.rest(view);
    show.forget();
    press(show, view, Key::escape);
    REQUIRE(show.wanted<model::ShowScreen>().size() == 1);
    CHECK(show.wanted<model::ShowScreen>()[0].screen == model::Screen::join);
}

TEST_CASE("home offers the way back into a room of today, and Enter takes it", "[join][home]")
{
    Show show;
    auto view = sample::found(show.canvas.now);
    view.screen = model::Screen::home;
    show.rest(view);
    SECTION("by mouse")
    {
        click_on(show, view, "Back to room BCDF");
        CHECK(show.wanted<model::GoBack>().at(0).token == "token-1");
    }
    SECTION("by keyboard")
    {
        press(show, view, Key::enter);
        CHECK(show.wanted<model::GoBack>().at(0).token == "token-1");
    }
    SECTION("not into one of yesterday")
    {
        view.places[0].used_at = unix_now() - 13 * 3600;
        show.rest(view);
        CHECK_FALSE(there(show, "Back to room"));
        press(show, view, Key::enter);
        CHECK(show.wanted<model::GoBack>().empty());
        CHECK(show.wanted<model::ContinueGame>().size() == 1);
    }
}

TEST_CASE("in a room whose server is gone one can leave it without ending the program", "[join]")
{
    Show show;
    auto view = sample::deciding(show.canvas.now);
    view.joined->workshop = true;
    view.practice = false;
    view.link = model::LinkStatus::lost;
    show.rest(view);
    SECTION("by mouse")
    {
        click_on(show, view, "Leave the room");
    }
    SECTION("by keyboard")
    {
        tab_to(show, view, show.gui.ui().id("lost-leave"));
        press(show, view, Key::enter);
    }
    CHECK(show.wanted<model::LeaveGame>().size() == 1);
    CHECK(show.wanted<model::Quit>().empty());
    view.joined->workshop = false;
    show.rest(view, 3);
    CHECK_FALSE(there(show, "Leave the room"));
}

TEST_CASE("a room that keeps one's place says so instead of asking who one was", "[join]")
{
    Show show;
    auto view = sample::rooms(show.canvas.now);
    view.rooms = {view.rooms[3]};
    show.rest(view);
    CHECK(there(show, "I am Mira"));
    view.places = {{"t", "Kim's laptop", "10.0.0.9:4747", "QRST", "Mira", "A hard autumn", 0}};
    show.rest(view);
    CHECK(there(show, "your place is kept"));
    CHECK_FALSE(there(show, "I am Mira"));
    CHECK_FALSE(there(show, "I was here before"));
}

// Finding a group by keyboard alone and by mouse alone.
#include "tests/client/ui/join_steps.hpp"

using namespace twocircles::client;
using namespace twocircles::client::ui;

TEST_CASE("servers are looked for while the page is open and no longer", "[join]")
{
    Show show;
    auto view = sample::join(show.canvas.now);
    show.rest(view);
    REQUIRE(show.wanted<model::LookForServers>().size() == 1);
    CHECK(show.wanted<model::LookForServers>()[0].on);
    view.screen = model::Screen::home;
    show.frame(view, false);
    REQUIRE(show.wanted<model::LookForServers>().size() == 2);
    CHECK_FALSE(show.wanted<model::LookForServers>()[1].on);
}

TEST_CASE("the code can be typed at once, and Enter looks for its room", "[join][keyboard]")
{
    Show show;
    auto const view = sample::join(show.canvas.now);
    show.rest(view, 4);
    show.type("b-c d1f");
    show.rest(view, 10);
    press(show, view, Key::enter);
    REQUIRE(show.wanted<model::FindRoom>().size() == 1);
    CHECK(show.wanted<model::FindRoom>()[0].code == "BCDF");
}

TEST_CASE("half a code goes nowhere and says why", "[join][keyboard]")
{
    Show show;
    auto const view = sample::join(show.canvas.now);
    show.rest(view, 4);
    show.type("bc");
    show.rest(view, 6);
    press(show, view, Key::enter);
    show.rest(view, 3);
    CHECK(show.wanted<model::FindRoom>().empty());
    CHECK(there(show, "A room code has four letters"));
}

TEST_CASE("another code than the one looked for ends the looking", "[join][keyboard]")
{
    Show show;
    auto view = sample::join(show.canvas.now);
    view.room_wanted = "BCDF";
    view.room_searched = true;
    show.rest(view, 4);
    show.type("g");
    show.rest(view, 3);
    REQUIRE(show.wanted<model::FindRoom>().size() == 1);
    CHECK(show.wanted<model::FindRoom>()[0].code.empty());
}

TEST_CASE(
    "without a name nobody goes in: it is asked for, kept, and then the way is free", "[join][keyboard]"
)
{
    Show show;
    auto view = sample::found(show.canvas.now);
    view.settings.name.clear();
    show.rest(view, 4);
    click_on(show, view, "BCDF");
    show.rest(view, 3);
    click_on(show, view, "Morning group");
    show.rest(view, 3);
    CHECK(show.wanted<model::ConnectTo>().empty());
    CHECK(there(show, "First say who you are"));
    show.type(" Jo ");
    show.rest(view, 6);
    CHECK(show.wanted<model::ChangeSettings>().empty()); // not at every letter
    press(show, view, Key::enter);
    REQUIRE(show.wanted<model::ChangeSettings>().size() == 1);
    CHECK(show.wanted<model::ChangeSettings>()[0].settings.name == "Jo");
    view.settings.name = "Jo";
    show.rest(view, 3);
    show.type("ghjk"); // Enter went on to the code
    show.rest(view, 6);
    press(show, view, Key::enter);
    REQUIRE(show.wanted<model::FindRoom>().size() == 1);
    CHECK(show.wanted<model::FindRoom>()[0].code == "GHJK");
    CHECK(show.wanted<model::ChangeSettings>().size() == 1);
}

TEST_CASE("a click on a room of a server that was found connects there and goes in", "[join][mouse]")
{
    Show show;
    auto view = sample::found(show.canvas.now);
    view.places.clear();
    show.rest(view);
    click_on(show, view, "VWXZ");
    REQUIRE(show.wanted<model::ConnectTo>().size() == 1);
    CHECK(show.wanted<model::ConnectTo>()[0].host == "192.168.1.20");
    CHECK(show.wanted<model::ConnectTo>()[0].port == 4747);
    REQUIRE(asked<model::AskEnterRoom>(show).size() == 1);
    CHECK(asked<model::AskEnterRoom>(show)[0].room_code == "VWXZ");
    CHECK(asked<model::AskEnterRoom>(show)[0].role == model::Role::guest);
}

TEST_CASE("a server's rooms can be looked at first", "[join]")
{
    Show show;
    auto view = sample::found(show.canvas.now);
    view.places.clear();
    show.rest(view);
    SECTION("by mouse")
    {
        click_on(show, view, "See its rooms");
    }
    SECTION("by keyboard")
    {
        tab_to(show, view, show.gui.ui().id("join-server", 0));
        press(show, view, Key::enter);
    }
    CHECK(show.wanted<model::ConnectTo>().size() == 1);
    CHECK(asked<model::AskEnterRoom>(show).empty());
}

TEST_CASE("a server of another version is shown with what to do, and not connected to", "[join]")
{
    Show show;
    auto view = sample::found(show.canvas.now);
    view.places.clear();
    view.servers.erase(view.servers.begin(), view.servers.begin() + 2);
    show.rest(view);
    CHECK(there(show, "This server speaks another version"));
    CHECK_FALSE(there(show, "See its rooms"));
}

TEST_CASE("a typed address connects, and with a code it goes straight into the room", "[join]")
{
    Show show;
    auto const view = sample::join(show.canvas.now);
    show.rest(view, 4);
    type_in(show, view, "join-address", "10.0.0.5");
    SECTION("the button connects")
    {
        click_on(show, view, "Connect");
        CHECK(asked<model::AskEnterRoom>(show).empty());
    }
    SECTION("so does Enter")
    {
        press(show, view, Key::enter);
        CHECK(asked<model::AskEnterRoom>(show).empty());
    }
    SECTION("with a code")
    {
        type_in(show, view, "join-code", "bcdf");
        press(show, view, Key::enter);
        REQUIRE(asked<model::AskEnterRoom>(show).size() == 1);
        CHECK(asked<model::AskEnterRoom>(show)[0].room_code == "BCDF");
    }
    REQUIRE(show.wanted<model::ConnectTo>().size() == 1);
    CHECK(show.wanted<model::ConnectTo>()[0].host == "10.0.0.5");
    CHECK(show.wanted<model::ConnectTo>()[0].port == 0);
    CHECK(show.wanted<model::FindRoom>().empty());
}

TEST_CASE("what cannot be an address is said at its field", "[join][keyboard]")
{
    Show show;
    auto const view = sample::join(show.canvas.now);
    show.rest(view, 4);
    type_in(show, view, "join-address", "10.0.0.5:none");
    press(show, view, Key::enter);
    show.rest(view, 3);
    CHECK(show.wanted<model::ConnectTo>().empty());
    CHECK(there(show, "That cannot be an address"));
}

TEST_CASE("a place held before is taken again", "[join]")
{
    Show show;
    auto const view = sample::found(show.canvas.now);
    show.rest(view);
    SECTION("by mouse")
    {
        click_on(show, view, "as Mira");
    }
    SECTION("by keyboard")
    {
        tab_to(show, view, show.gui.ui().id("join-place", 0));
        press(show, view, Key::enter);
    }
    REQUIRE(show.wanted<model::GoBack>().size() == 1);
    CHECK(show.wanted<model::GoBack>()[0].token == "token-1");
    CHECK_FALSE(there(show, "ZZZZ")); // only the newest few
}

// The console itself: which room is meant, new ones, ones that go, the way out; each by keyboard and by
// mouse.
#include "tests/client/ui/console_stand.hpp"

using namespace twocircles::client;
using namespace twocircles::client::ui;
using namespace twocircles::client::model;

TEST_CASE("digits, arrows and A choose a room, and so does the mouse", "[console]")
{
    Stand stand;
    stand.keys({Key::digit_2, Key::b, Key::enter});
    stand.steered<SteerBookmark>("BCDF");
    stand.keys({Key::a, Key::b, Key::enter});
    stand.steered<SteerBookmark>("");
    stand.click_on("HJLN").keys({Key::b, Key::enter});
    stand.steered<SteerBookmark>("HJLN");
    stand.keys({Key::up, Key::b, Key::enter});
    stand.steered<SteerBookmark>("BCDF");
    stand.click_on("All rooms").keys({Key::b, Key::enter});
    stand.steered<SteerBookmark>("");
}

TEST_CASE("Tab passes the rooms by without choosing them", "[console]")
{
    Stand stand;
    stand.keys({Key::tab, Key::tab, Key::tab, Key::b, Key::enter});
    stand.steered<SteerBookmark>("KXRM");
}

TEST_CASE("any room can be watched", "[console]")
{
    Stand stand;
    stand.keys({Key::digit_2, Key::w});
    auto entered = stand.asked<AskEnterRoom>();
    CHECK(entered.room_code == "BCDF");
    CHECK(entered.role == Role::facilitator);
    stand.click_on("Watch");
    CHECK(stand.asked<AskEnterRoom>().room_code == "BCDF");
}

TEST_CASE("a story is ended and a room closed only when asked twice", "[console]")
{
    Stand stand;
    stand.keys({Key::q, Key::digit_1});
    CHECK(stand.nothing());
    stand.keys({Key::digit_1});
    stand.steered<SteerEnd>();
    stand.click_on("End …").click_on("Close the room");
    CHECK(stand.nothing());
    stand.click_on("Really close it");
    CHECK(stand.asked<AskCloseRoom>().room_code == "KXRM");
    stand.keys({Key::a, Key::q, Key::digit_2, Key::digit_2});
    CHECK(stand.wanted<AskRoom>().size() == 3);
}

TEST_CASE("rooms are opened: the story, how many, their names, how they run", "[console]")
{
    Stand stand(sample::console_empty);
    stand.keys({Key::o, Key::digit_3, Key::enter});
    auto open = stand.asked<AskOpenRooms>();
    CHECK(open.scenario == "first-day");
    CHECK(open.count == 3);
    CHECK(open.names.empty());
    stand.keys({Key::escape});
    stand.click_on("Open rooms").click_on("A hard autumn").click_on("10");
    stand.click_on("Red, Blue").typed("North, ,South");
    stand.click_on("In the debrief").click_on("Calm").click_on("No time limits").click_on("Open 10 rooms");
    open = stand.asked<AskOpenRooms>();
    CHECK(open.scenario == "a-hard-autumn");
    CHECK(open.count == 10);
    CHECK(open.names == std::vector<std::string>{"North", "", "South"});
    CHECK(open.settings.feedback == FeedbackTiming::hidden);
    CHECK(open.settings.untimed);
}

TEST_CASE("the codes of new rooms are shown large, and the first of them is chosen", "[console]")
{
    Stand stand;
    stand.keys({Key::o, Key::enter});
    stand.forget();
    stand.view.rooms_opened = {"ZZXW"};
    auto room = stand.view.console->rooms.front();
    room.code = "ZZXW";
    stand.view.console->rooms.push_back(room);
    stand.rest(stand.view, 4);
    CHECK(stand.shows("Start Two Circles"));
    CHECK(stand.shows("192.168.1.20:4747"));
    stand.keys({Key::escape, Key::g});
    stand.steered<SteerGoOn>("ZZXW");
}

TEST_CASE("a room that cannot go on can only be closed", "[console]")
{
    Stand stand(sample::console_ten);
    stand.keys({Key::digit_4, Key::g, Key::s, Key::b});
    CHECK(stand.nothing());
    stand.keys({Key::q, Key::digit_1, Key::digit_2, Key::digit_2});
    CHECK(stand.asked<AskCloseRoom>().room_code == "MPQS");
}

TEST_CASE("a room that is closed gives the selection to another", "[console]")
{
    Stand stand;
    stand.keys({Key::digit_2, Key::m});
    stand.view.console->rooms.erase(stand.view.console->rooms.begin() + 1);
    stand.rest(stand.view, 4);
    CHECK_FALSE(stand.shows("Everybody in the room sees it"));
    stand.keys({Key::g});
    stand.steered<SteerGoOn>("KXRM");
}

TEST_CASE("the time runs down between two consoles, and long waiting stands out", "[console]")
{
    Stand stand;
    CHECK(stand.shows("1:24"));
    stand.canvas.now += 20.0;
    stand.rest(stand.view, 2);
    CHECK(stand.shows("1:04"));
    CHECK(stand.shows("0:17")); // paused
    CHECK_FALSE(stand.shows("For one minute now"));
    stand.canvas.now += 50.0;
    stand.rest(stand.view, 2);
    CHECK(stand.shows("For one minute now"));
    stand.view.console->rooms[0].waiting_for = {"head of product (Benedikt)"};
    stand.rest(stand.view, 2);
    CHECK_FALSE(stand.shows("For one minute now"));
}

TEST_CASE("Escape puts a sheet away first, then leads back to where the console was come from", "[console]")
{
    Stand stand;
    stand.keys({Key::r, Key::escape});
    CHECK(stand.wanted<ShowScreen>().empty());
    stand.keys({Key::escape});
    REQUIRE(stand.wanted<ShowScreen>().size() == 1);
    CHECK(stand.wanted<ShowScreen>().front().screen == Screen::join);
    stand.forget();
    stand.view.hosting.on = true;
    stand.keys({Key::escape});
    CHECK(stand.wanted<ShowScreen>().front().screen == Screen::host);
}

TEST_CASE("the keyboard comes back from a sheet to where it was", "[console]")
{
    Stand stand;
    stand.keys({Key::down, Key::down});
    auto const before = stand.gui.ui().focus().current();
    REQUIRE(before != 0);
    stand.keys({Key::b, Key::escape});
    CHECK(stand.gui.ui().focus().current() == before);
    CHECK_FALSE(stand.gui.ui().typing());
}

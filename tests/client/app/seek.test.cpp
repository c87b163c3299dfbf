// The ways to a room of which only the code is known, or the server has not said its name yet.
#include "client/model/address.hpp"
#include "tests/client/app/desk.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace twocircles::client;
using namespace twocircles::client::model;
using namespace twocircles::client::test;

namespace {

FoundServer server(const std::string& host, const std::string& room)
{
    FoundServer found;
    found.name = "Kim's server";
    found.addresses = {host};
    found.port = 4747;
    found.rooms = {{room, ""}};
    return found;
}

bool did(const Desk& desk, const std::string& what)
{
    return std::ranges::find(desk.outside.done, what) != desk.outside.done.end();
}

Settings named(const std::string& name)
{
    Settings settings;
    settings.name = name;
    return settings;
}

} // namespace

TEST_CASE("a start with a room's code begins where the way there is told")
{
    const Desk sought({.room = "BCDF", .search = true});
    CHECK(sought.view().screen == Screen::join);
    CHECK(model::room_sought(sought.view()) == "BCDF");
    const Desk connecting({.room = "BCDF"});
    CHECK(connecting.view().screen == Screen::join);
    CHECK(model::room_sought(connecting.view()).empty());
    const Desk plain;
    CHECK(plain.view().screen == Screen::home);
}

TEST_CASE("a room that is looked for is entered on the server that turns up with it")
{
    Desk desk;
    desk.controller().found({server("10.0.0.4", "XXXX")});
    desk.controller().carry_out(FindRoom{"BCDF"}, 1);
    CHECK(model::room_sought(desk.view()) == "BCDF");
    CHECK(did(desk, "look for BCDF"));
    CHECK_FALSE(did(desk, "connect 10.0.0.4:4747"));
    desk.controller().found({server("10.0.0.4", "XXXX"), server("10.0.0.5", "BCDF")});
    CHECK(did(desk, "connect 10.0.0.5:4747"));
    CHECK(did(desk, "look for no room"));
    CHECK(model::room_sought(desk.view()).empty());
    CHECK(desk.view().server_address == "10.0.0.5:4747");
    CHECK(desk.all<AskEnterRoom>().empty());
    desk.controller().take(LinkUp{}, 2);
    desk.controller().take(Welcome{"build", "Kim's server"}, 2);
    REQUIRE(desk.all<AskEnterRoom>().size() == 1);
    CHECK(desk.all<AskEnterRoom>()[0].room_code == "BCDF");
}

TEST_CASE("a room that is on a found server already, or on the one connected to, is entered at once")
{
    Desk desk;
    desk.controller().found({server("10.0.0.5", "BCDF")});
    SECTION("found")
    {
        desk.controller().carry_out(FindRoom{"BCDF"}, 1);
        CHECK(did(desk, "connect 10.0.0.5:4747"));
    }
    SECTION("connected to")
    {
        desk.connect("10.0.0.5:4747");
        desk.controller().carry_out(FindRoom{"BCDF"}, 1);
        CHECK_FALSE(did(desk, "connect 10.0.0.5:4747"));
        CHECK(desk.all<AskEnterRoom>().size() == 1);
    }
}

TEST_CASE("who does something else meanwhile is not taken away when the room turns up")
{
    Desk desk;
    desk.controller().carry_out(FindRoom{"BCDF"}, 1);
    SECTION("looking was stopped")
    {
        desk.controller().carry_out(FindRoom{}, 2);
    }
    SECTION("home")
    {
        desk.controller().carry_out(ShowScreen{Screen::home}, 2);
    }
    SECTION("practice")
    {
        desk.controller().carry_out(PractiseHere{}, 2);
    }
    SECTION("another server")
    {
        desk.controller().carry_out(ConnectTo{"10.0.0.9", 0}, 2);
    }
    SECTION("hosting")
    {
        desk.controller().carry_out(HostHere{"Kim"}, 2);
    }
    CHECK(model::room_sought(desk.view()).empty());
    desk.controller().found({server("10.0.0.5", "BCDF")});
    CHECK_FALSE(did(desk, "connect 10.0.0.5:4747"));
    desk.controller().take(LinkUp{}, 3);
    desk.controller().take(Welcome{"build", "Somebody"}, 3);
    CHECK(desk.all<AskEnterRoom>().empty());
}

TEST_CASE("a look at the settings does not end the looking")
{
    Desk desk;
    desk.controller().carry_out(FindRoom{"BCDF"}, 1);
    desk.controller().carry_out(ShowScreen{Screen::settings}, 2);
    desk.controller().carry_out(ShowScreen{Screen::join}, 3);
    desk.controller().found({server("10.0.0.5", "BCDF")});
    CHECK(did(desk, "connect 10.0.0.5:4747"));
}

TEST_CASE("a room on a server that has yet to say its name is entered then, in the place held there before")
{
    Desk desk;
    desk.controller().use_settings(named("Kim"));
    desk.connect("10.0.0.5:4747");
    desk.controller().carry_out(AskRoom{AskEnterRoom{"BCDF", Role::guest}}, 1);
    desk.controller().take(Desk::place("token-1"), 1);
    desk.start_again();
    desk.controller().use_settings(named("Kim"));
    // The server has another address today.
    desk.controller().carry_out(ConnectTo{"10.0.0.77", 0}, 2);
    desk.controller().carry_out(AskRoom{AskEnterRoom{"BCDF", Role::guest}}, 2);
    CHECK(desk.outside.sent.empty());
    desk.controller().take(LinkUp{}, 3);
    desk.controller().take(Welcome{"build", "Kim's server"}, 3);
    REQUIRE(desk.all<AskResumeGame>().size() == 1);
    CHECK(desk.all<AskResumeGame>()[0].token == "token-1");
    CHECK(desk.all<AskEnterRoom>().empty());
}

TEST_CASE("a place that is asked back is asked again after a cut, and shown until there is an answer")
{
    Desk desk;
    desk.connect();
    const AskClaimPlace claim{"BCDF", 3};
    desk.controller().carry_out(AskRoom{claim}, 1);
    REQUIRE(desk.view().claiming);
    CHECK(desk.view().claiming->member == 3);
    desk.controller().take(LinkLost{"cut", true}, 2);
    desk.controller().take(LinkUp{}, 3);
    desk.controller().take(Welcome{"build", "Kim's server"}, 3);
    CHECK(desk.all<AskClaimPlace>().size() == 2);
    SECTION("no")
    {
        desk.controller().take(Refused{"No.", "", RefusalCode::other, claim}, 4);
        CHECK(desk.view().notice == "No.");
        CHECK_FALSE(desk.view().waiting);
    }
    SECTION("yes")
    {
        desk.controller().take(Desk::place("token-1"), 4);
    }
    SECTION("come in as somebody new, what became of it is no news")
    {
        desk.controller().carry_out(AskRoom{AskEnterRoom{"BCDF", Role::guest}}, 4);
        desk.controller().take(Refused{"You went on.", "", RefusalCode::other, claim}, 5);
        CHECK(desk.view().notice.empty());
        CHECK(desk.view().waiting); // for the room
    }
    SECTION("another server")
    {
        desk.controller().carry_out(ConnectTo{"10.0.0.9", 0}, 4);
    }
    CHECK_FALSE(desk.view().claiming);
}

TEST_CASE("a typed code is read in any case and whatever stands between its letters")
{
    CHECK(typed_room_code("bcdf") == "BCDF");
    CHECK(typed_room_code(" b-c d f") == "BCDF");
    CHECK(typed_room_code("bc1") == "BC");
    CHECK(typed_room_code("bcdfg") == "BCDF");
    CHECK(typed_room_code("äb").size() == 1);
}

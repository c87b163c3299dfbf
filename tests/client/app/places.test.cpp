// The ways into rooms and back into them.
#include "tests/client/app/desk.hpp"

#include <catch2/catch.hpp>

using namespace twocircles::client;
using namespace twocircles::client::model;
using namespace twocircles::client::test;

namespace {

Settings named(const std::string& name)
{
    Settings settings;
    settings.name = name;
    return settings;
}

Refused refused(RefusalCode code, Request request)
{
    return {"No.", "", code, std::move(request)};
}

} // namespace

TEST_CASE("a server that is connected to is asked for its rooms too, the one inside is not")
{
    Desk desk;
    desk.controller().take(Welcome{}, 0);
    CHECK(desk.all<AskRooms>().empty());
    desk.connect();
    CHECK(desk.all<AskRooms>().size() == 1);
    CHECK_FALSE(desk.view().practice);
    CHECK(desk.view().server_name == "Kim's server");
}

TEST_CASE("connecting elsewhere, practising and hosting each leave the game and forget the server before")
{
    Desk desk;
    desk.join();
    desk.controller().carry_out(ConnectTo{"10.0.0.5", 0}, 2);
    CHECK(desk.all<AskLeaveGame>().size() == 1);
    CHECK(desk.outside.done.back() == "connect 10.0.0.5:4747");
    CHECK_FALSE(desk.view().joined);
    CHECK_FALSE(desk.view().practice);
    CHECK(desk.view().link == LinkStatus::connecting);
    desk.controller().carry_out(PractiseHere{}, 3);
    CHECK(desk.outside.done.back() == "practise");
    CHECK(desk.view().practice);
    desk.controller().carry_out(HostHere{"Kim"}, 4);
    CHECK(desk.outside.done.back() == "host Kim");
    CHECK_FALSE(desk.view().practice);
}

TEST_CASE("who hosts becomes the facilitator, sees the addresses, and practises again when it stops")
{
    Desk desk;
    desk.controller().carry_out(HostHere{"Kim"}, 1);
    Hosting hosting;
    hosting.on = true;
    hosting.facilitator_secret = "sesame";
    desk.controller().hosting(hosting);
    desk.controller().take(Welcome{"build", "Kim"}, 2);
    REQUIRE(desk.all<AskBecomeFacilitator>().size() == 1);
    CHECK(desk.all<AskBecomeFacilitator>()[0].secret == "sesame");
    Console console;
    console.addresses = {"192.168.1.20:4747"};
    desk.controller().take(console, 3);
    CHECK(desk.view().hosting.addresses == console.addresses);
    CHECK(desk.view().facilitator);
    CHECK_FALSE(desk.files.facilitator_secret({})); // the server inside keeps its own
    desk.controller().carry_out(StopHosting{}, 4);
    CHECK(desk.outside.done.back() == "stop hosting");
    CHECK(desk.view().practice);
    CHECK_FALSE(desk.view().hosting.on);
}

TEST_CASE("a host that could not start says why and practises")
{
    Desk desk;
    desk.controller().carry_out(HostHere{"Kim"}, 1);
    Hosting hosting;
    hosting.problem = "The port is taken.";
    desk.controller().hosting(hosting);
    CHECK(desk.view().hosting.problem == "The port is taken.");
    CHECK(desk.view().practice);
}

TEST_CASE("looking around and checking are somebody else's work, and their news are shown")
{
    Desk desk;
    desk.controller().carry_out(LookForServers{true}, 1);
    CHECK(desk.outside.done.back() == "look");
    desk.controller().found({FoundServer{}});
    CHECK(desk.view().servers.size() == 1);
    desk.controller().carry_out(LookForServers{false}, 1);
    CHECK(desk.view().servers.empty());
    desk.controller().carry_out(CheckHosting{}, 1);
    CHECK(desk.view().hosting.checking);
    desk.controller().checked({Finding{}});
    CHECK_FALSE(desk.view().hosting.checking);
    CHECK(desk.view().hosting.check.size() == 1);
    desk.controller().carry_out(Reconnect{}, 1);
    CHECK(desk.outside.done.back() == "retry");
}

TEST_CASE("a room is entered, and its place is on disk with all that is needed to find it again")
{
    Desk desk;
    desk.controller().use_settings(named("Ada"));
    desk.connect();
    desk.controller().carry_out(AskRoom{AskEnterRoom{"BCDF", Role::guest}}, 1);
    CHECK(desk.last<AskEnterRoom>().room_code == "BCDF");
    CHECK(desk.view().waiting);
    desk.controller().take(Desk::place("t-1"), 2);
    REQUIRE(desk.files.seats().size() == 1);
    const auto seat = desk.files.seats()[0];
    CHECK(seat.token == "t-1");
    CHECK(seat.workshop);
    CHECK(seat.room_code == "BCDF");
    CHECK(seat.member_name == "Ada");
    CHECK(seat.server.name == "Kim's server");
    CHECK(seat.server.address == "10.0.0.5:4747");
    desk.controller().take(Desk::place("t-2", Role::leading), 3); // took a seat
    desk.controller().take(Desk::place("", Role::follower), 4);   // another; the token stays valid
    REQUIRE(desk.files.seats().size() == 1);
    CHECK(desk.files.seats()[0].token == "t-2");
    CHECK(desk.files.seats()[0].role == Role::follower);
}

TEST_CASE("a program that is started again with the room's code finds its seat by the token")
{
    Desk desk;
    desk.controller().use_settings(named("Ada"));
    desk.connect();
    desk.controller().carry_out(AskRoom{AskEnterRoom{"BCDF", Role::guest}}, 1);
    desk.controller().take(Desk::place("t-1", Role::leading), 2);
    desk.start_again({.room = "BCDF"});
    desk.controller().use_settings(named("Ada"));
    SECTION("at another address of the same server")
    {
        desk.connect("10.0.0.77:4747");
        CHECK(desk.last<AskResumeGame>().token == "t-1");
        CHECK(desk.all<AskEnterRoom>().empty());
    }
    SECTION("and comes in as somebody new when the token is of no use any more")
    {
        desk.connect();
        desk.controller().take(refused(RefusalCode::nothing_there, AskResumeGame{"t-1"}), 3);
        CHECK(desk.last<AskEnterRoom>().room_code == "BCDF");
        CHECK(desk.view().notice.empty());
        CHECK(desk.files.seats().empty());
    }
}

TEST_CASE("somebody else's seat, or a screen's, is not taken for one's own")
{
    Desk desk;
    desk.controller().use_settings(named("Ada"));
    desk.connect();
    desk.controller().carry_out(AskRoom{AskEnterRoom{"BCDF", Role::guest}}, 1);
    desk.controller().take(Desk::place("t-1", Role::leading), 2);
    SECTION("another name")
    {
        desk.start_again({.room = "BCDF"});
        desk.controller().use_settings(named("Bo"));
    }
    SECTION("another part")
    {
        desk.start_again({.room = "BCDF", .room_role = Role::projector});
        desk.controller().use_settings(named("Ada"));
    }
    SECTION("another room")
    {
        desk.start_again({.room = "KXRM"});
        desk.controller().use_settings(named("Ada"));
    }
    desk.connect();
    CHECK(desk.all<AskResumeGame>().empty());
    CHECK(desk.all<AskEnterRoom>().size() == 1);
}

TEST_CASE("home offers the way back to rooms on other servers, and goes it")
{
    Desk desk;
    desk.controller().use_settings(named("Ada"));
    desk.connect();
    desk.controller().carry_out(AskRoom{AskEnterRoom{"BCDF", Role::guest}}, 1);
    desk.controller().take(Desk::place("t-1", Role::leading), 2);
    desk.start_again();
    REQUIRE(desk.view().places.size() == 1);
    const auto& place = desk.view().places[0];
    CHECK(place.room_code == "BCDF");
    CHECK(place.server_name == "Kim's server");
    CHECK(place.address == "10.0.0.5:4747");
    desk.controller().carry_out(GoBack{"t-1"}, 1);
    CHECK(desk.outside.done.back() == "connect 10.0.0.5:4747");
    desk.controller().take(Welcome{"build", "Kim's server"}, 2);
    CHECK(desk.all<AskResumeGame>().at(0).token == "t-1");
    desk.controller().take(LinkLost{"cut", true}, 3); // before the answer
    desk.controller().take(Welcome{"build", "Kim's server"}, 4);
    CHECK(desk.all<AskResumeGame>().size() == 2);
    desk.controller().take(Desk::place("t-2", Role::leading), 5);
    REQUIRE(desk.files.seats().size() == 1);
    CHECK(desk.files.seats()[0].token == "t-2");
}

TEST_CASE("after a cut the seat is asked back, and nothing else is entered")
{
    Desk desk;
    desk.connect();
    desk.controller().take(Desk::place("t-1", Role::leading), 2);
    desk.outside.sent.clear();
    desk.controller().take(LinkLost{"cut", true}, 3);
    desk.controller().take(Welcome{"build", "Kim's server"}, 4);
    CHECK(desk.all<AskResumeGame>().at(0).token == "t-1");
    CHECK(desk.all<AskEnterRoom>().empty());
}

TEST_CASE("a cut while a room is being entered leaves the repeating to the link")
{
    Desk desk;
    desk.connect();
    desk.controller().take(Desk::place("t-1"), 1);
    desk.controller().carry_out(AskRoom{AskEnterRoom{"KXRM", Role::guest}}, 2);
    desk.outside.sent.clear();
    desk.controller().take(LinkLost{"cut", true}, 3);
    desk.controller().take(Welcome{"build", "Kim's server"}, 4);
    CHECK(desk.all<AskEnterRoom>().empty());
    CHECK(desk.all<AskResumeGame>().empty());
    CHECK(desk.view().waiting);
}

TEST_CASE("a place that is gone shows why and the rooms there are")
{
    Desk desk;
    desk.connect();
    desk.controller().take(Desk::place("t-1", Role::leading), 2);
    desk.controller().take(Welcome{"build", "Kim's server"}, 4);
    desk.controller().take(refused(RefusalCode::removed, AskResumeGame{"t-1"}), 5);
    CHECK(desk.view().screen == Screen::join);
    CHECK_FALSE(desk.view().joined);
    CHECK(desk.view().notice == "No.");
    CHECK(desk.files.seats().empty());
}

TEST_CASE("a facilitator is one again by itself, after a cut and after a restart")
{
    Desk desk({.facilitate = true, .facilitator_secret = "sesame"});
    desk.connect();
    CHECK(desk.all<AskBecomeFacilitator>().at(0).secret == "sesame");
    desk.controller().take(Done{AskBecomeFacilitator{"sesame"}}, 1);
    desk.controller().take(LinkLost{"cut", true}, 3);
    CHECK(desk.view().facilitator); // the console stays on the screen
    desk.controller().take(Welcome{"build", "Kim's server"}, 4);
    CHECK(desk.all<AskBecomeFacilitator>().size() == 2);
    desk.start_again();
    desk.connect();
    CHECK(desk.all<AskBecomeFacilitator>().at(0).secret == "sesame");
    desk.controller().take(refused(RefusalCode::wrong_secret, AskBecomeFacilitator{"sesame"}), 5);
    CHECK_FALSE(desk.view().facilitator);
    desk.start_again();
    desk.connect();
    CHECK(desk.all<AskBecomeFacilitator>().empty());
}

TEST_CASE("who starts as a facilitator is at the console, unless the secret is wrong")
{
    Desk desk({.facilitate = true, .facilitator_secret = "guess"});
    CHECK(desk.view().screen == Screen::console);
    desk.connect();
    CHECK(desk.view().screen == Screen::console);
    desk.controller().take(refused(RefusalCode::wrong_secret, AskBecomeFacilitator{"guess"}), 2);
    CHECK(desk.view().screen == Screen::join);
    CHECK(desk.view().notice == "No.");
}

TEST_CASE("a new name is asked for in a room and said to the server elsewhere")
{
    Desk desk;
    desk.connect();
    desk.controller().carry_out(ChangeSettings{named("Ada")}, 1);
    CHECK(desk.outside.done.back() == "rename Ada");
    desk.controller().take(Desk::place("t-1"), 2);
    desk.outside.done.clear();
    desk.controller().carry_out(ChangeSettings{named("Bo")}, 3);
    CHECK(desk.last<AskChangeName>().name == "Bo");
    CHECK(desk.outside.done.empty());
    desk.controller().take(Done{AskChangeName{"Bo"}}, 4);
    CHECK(desk.outside.done.back() == "rename Bo");
}

TEST_CASE("a vote can be changed while it is open, an answer cannot")
{
    Desk desk;
    desk.join();
    desk.controller().carry_out(GiveResponse{1, 3}, 2);
    desk.controller().carry_out(GiveResponse{1, 0}, 2);
    CHECK(desk.all<AskRespond>().size() == 1);
    Ballot ballot;
    ballot.beat_serial = 1;
    desk.controller().take(ballot, 3);
    desk.controller().carry_out(GiveResponse{1, 0}, 4);
    CHECK(desk.all<AskRespond>().size() == 2);
    ballot.chosen = 0;
    desk.controller().take(ballot, 5);
    desk.controller().carry_out(GiveResponse{1, 3}, 6);
    CHECK(desk.all<AskRespond>().size() == 2);
}

TEST_CASE("a room that is looked for by its code is entered on the server that has it")
{
    Desk desk({.room = "BCDF", .search = true});
    FoundServer other;
    other.addresses = {"10.0.0.9"};
    other.port = 4747;
    other.rooms = {{"KXRM", "Table 1"}};
    desk.controller().found({other});
    CHECK(desk.outside.done.empty());
    FoundServer right = other;
    right.addresses = {"fe80::1", "10.0.0.5"};
    right.rooms = {{"BCDF", "Table 2"}};
    desk.controller().found({other, right});
    CHECK(desk.outside.done.back() == "connect fe80::1:4747");
    const auto done = desk.outside.done;
    desk.controller().found({other, right});
    CHECK(desk.outside.done == done);
    desk.controller().take(Welcome{"build", "Kim's server"}, 1);
    CHECK(desk.last<AskEnterRoom>().room_code == "BCDF");
}

TEST_CASE("a projector shows its own screen from the start, and which room it waits for")
{
    Desk desk({.room = "BCDF", .room_role = Role::projector, .search = true});
    CHECK(desk.view().screen == Screen::projector);
    CHECK(desk.view().room_wanted == "BCDF");
    FoundServer server;
    server.addresses = {"10.0.0.9"};
    server.port = 4747;
    server.rooms = {{"BCDF", "North table"}};
    desk.controller().found({server});
    desk.controller().take(Welcome{"build", "Kim"}, 1);
    desk.controller().take(refused(RefusalCode::nothing_there, AskEnterRoom{"BCDF", Role::projector}), 1);
    CHECK(desk.view().screen == Screen::projector);
    CHECK(desk.view().room_wanted == "BCDF"); // the screen asks again
    desk.controller().carry_out(AskRoom{AskEnterRoom{"BCDF", Role::projector}}, 2);
    CHECK(desk.last<AskEnterRoom>().role == Role::projector);
    desk.controller().take(Desk::place("token", Role::projector), 3);
    CHECK(desk.view().screen == Screen::projector);
    CHECK(desk.view().room_wanted.empty());
}

// The server inside, for practising and for hosting, and the way from one to the other: with the real server.
#include "client/app/connections.hpp"

#include "client/app/controller.hpp"
#include "tests/client/app/temporary_folder.hpp"

#include <catch2/catch.hpp>

#include <functional>

using namespace twocircles::client;
using namespace twocircles::client::app;
using namespace twocircles::client::model;
using namespace twocircles::client::test;

namespace {

struct Table
{
    TemporaryFolder folder;
    CommandLine line;
    PlayerFiles files{folder.path() / "config", folder.path() / "data"};
    Connections connections;
    Controller controller;
    double now = 0;

    Table() : line(on(folder)), connections(line, "Kim", nullptr), controller(files, connections, {})
    {
        auto settings = controller.view().settings;
        settings.name = "Kim";
        controller.use_settings(settings);
        controller.connected_to({}, true);
        connections.practise();
        until([](const ViewModel& view) { return view.games_known && !view.scenarios.empty(); });
    }
    static CommandLine on(const TemporaryFolder& folder)
    {
        CommandLine line;
        line.data = folder.path() / "data";
        line.scenarios = std::string(TWOCIRCLES_SOURCE_DIR) + "/scenarios";
        return line;
    }
    // The bound only ends a broken test.
    void until(const std::function<bool(const ViewModel&)>& holds)
    {
        for (int tries = 0; tries < 600 && !holds(controller.view()); ++tries)
            connections.take_one(controller, now += 0.1, std::chrono::milliseconds(100));
        REQUIRE(holds(controller.view()));
    }
    void want(const Intent& intent) { controller.carry_out(intent, now += 0.1); }
};

} // namespace

TEST_CASE("who hosts opens rooms, comes into them, and practises again where they left off")
{
    Table table;
    table.want(OpenScenario{"first-day", 0});
    table.until([](const ViewModel& view) { return view.joined && !view.state.people.empty(); });
    const auto practice_room = table.controller.view().joined->room_code;

    table.want(HostHere{"Kim's server"});
    table.until([](const ViewModel& view) { return view.console && view.hosting.on; });
    CHECK(table.controller.view().server_name == "Kim's server");
    CHECK_FALSE(table.controller.view().practice);
    CHECK_FALSE(table.controller.view().joined);
    AskOpenRooms open;
    open.scenario = "first-day";
    open.count = 2;
    table.want(AskRoom{open});
    table.until([](const ViewModel& view) { return view.rooms_opened.size() == 2 && view.rooms.size() == 2; }
    );
    const auto code = table.controller.view().rooms_opened[0];
    table.want(AskRoom{AskEnterRoom{code, Role::facilitator}});
    table.until([&](const ViewModel& view) { return view.joined && view.joined->room_code == code; });
    CHECK(table.controller.view().screen == Screen::play);
    CHECK(table.controller.view().joined->role == Role::facilitator);

    table.want(StopHosting{});
    table.until([](const ViewModel& view) { return view.practice && view.games_known; });
    CHECK(table.controller.view().screen == Screen::home);
    CHECK_FALSE(table.controller.view().facilitator);
    REQUIRE(table.controller.view().games.size() == 1);
    table.want(ContinueGame{table.controller.view().games[0].token});
    table.until([&](const ViewModel& view) { return view.joined && view.joined->room_code == practice_room; }
    );
}

TEST_CASE("a host that starts again has its rooms, its secret and its place in them")
{
    Table table;
    table.want(HostHere{"Kim's server"});
    table.until([](const ViewModel& view) { return view.console && view.hosting.on; });
    const auto secret = table.controller.view().hosting.facilitator_secret;
    CHECK_FALSE(secret.empty());
    AskOpenRooms open;
    open.scenario = "first-day";
    table.want(AskRoom{open});
    table.until([](const ViewModel& view) { return view.rooms_opened.size() == 1; });
    const auto code = table.controller.view().rooms_opened[0];
    table.want(StopHosting{});
    table.until([](const ViewModel& view) { return view.practice && view.games_known; });
    table.want(HostHere{"Kim's server"});
    table.until([](const ViewModel& view) { return view.console && !view.rooms.empty(); });
    CHECK(table.controller.view().rooms[0].code == code);
    CHECK(table.controller.view().hosting.facilitator_secret == secret);
}

TEST_CASE("who hosts and practises meanwhile finds the same server open, with whom it has")
{
    Table table;
    table.want(HostHere{"Kim's server"});
    table.until([](const ViewModel& view) { return view.console && view.hosting.on; });
    AskOpenRooms open;
    open.scenario = "first-day";
    table.want(AskRoom{open});
    table.until([](const ViewModel& view) { return view.console && view.console->rooms.size() == 1; });
    const auto hosting = table.controller.view().hosting;

    table.want(PractiseHere{});
    table.until([](const ViewModel& view) { return view.practice && view.games_known; });
    CHECK(table.controller.view().hosting.on);
    table.want(HostHere{"Another name"});
    table.until([](const ViewModel& view) { return view.console && view.console->rooms.size() == 1; });
    CHECK(table.controller.view().server_name == "Kim's server");
    CHECK(table.controller.view().hosting.facilitator_secret == hosting.facilitator_secret);
}

TEST_CASE("what is said to another server does not come from the one before")
{
    Table host;
    host.want(HostHere{"Kim's server"});
    host.until([](const ViewModel& view) { return view.console.has_value(); });
    Table guest;
    guest.want(PractiseHere{});
    guest.until([](const ViewModel& view) { return view.games_known && view.link == LinkStatus::up; });
    CHECK(guest.controller.view().practice);
    CHECK(guest.controller.view().screen == Screen::home);
    CHECK(guest.controller.view().rooms.empty());
}

// Rooms that people share, over real sockets, with a log in memory.
#include "tests/flow/group_client.hpp"
#include "tests/net/running_server.hpp"

#include <catch2/catch.hpp>

#include <set>
#include <thread>

using namespace twocircles;
using namespace twocircles::tests;
using Kind = proto::ServerMessage::BodyCase;

namespace {

std::string chat_of(const ProtocolClient& client)
{
    std::string all;
    for (const auto& message : client.seen())
        if (message.has_chat_line())
            all += message.chat_line().name() + ": " + message.chat_line().text() + "\n";
    return all;
}

} // namespace

TEST_CASE("a facilitator opens rooms side by side; everybody finds them by their codes", "[net]")
{
    RunningServer running;
    Trainer kim(running.server->port(), kSecret);
    auto request = open_rooms(kScenario, 3);
    request.mutable_open_rooms()->add_names("Red");
    const auto opened = kim.ask(request);
    REQUIRE(opened.rooms_opened().codes_size() == 3);
    std::set<std::string> codes(opened.rooms_opened().codes().begin(), opened.rooms_opened().codes().end());
    CHECK(codes.size() == 3);
    for (const auto& code : codes)
        CHECK((code.size() == 4 && code.find_first_of("AEIOUY0123456789") == std::string::npos));
    Person ana(running.server->port(), "Ana");
    const auto rooms = ana.ask(list_rooms()).rooms();
    REQUIRE(rooms.rooms_size() == 3);
    CHECK(rooms.rooms(0).name() == "Red");
    CHECK(rooms.rooms(1).name() == "Table 2");
    CHECK(rooms.rooms(2).name() == "Table 3");
    CHECK(rooms.rooms(0).code() == opened.rooms_opened().codes(0));
    CHECK_FALSE(rooms.rooms(0).begun());
    // A code is found as people type it.
    auto typed = rooms.rooms(1).code();
    for (char& c : typed)
        c = static_cast<char>(c - 'A' + 'a');
    ana.must(enter_room(" " + typed));
    CHECK(ana.joined().room_code() == rooms.rooms(1).code());
    CHECK(ana.joined().workshop());
    CHECK(ana.joined().token().size() == 32);
    CHECK(ana.refusal(enter_room("QQQQ1")) == proto::NO_SUCH_ROOM);
    kim.until_room(rooms.rooms(1).code(), [](const auto& room) { return room.present() == 1; });
}

TEST_CASE("rooms that cannot be opened are refused with the field that is to blame", "[net]")
{
    RunningServer running([](net::Limits& limits) { limits.workshop_rooms = 4; });
    Person ana(running.server->port(), "Ana");
    CHECK(ana.refusal(open_rooms(kScenario, 1)) == proto::NOT_ALLOWED); // no facilitator
    CHECK(ana.refusal(steer("ABCD", [](auto& out) { out.mutable_start(); })) == proto::NOT_ALLOWED);
    CHECK(ana.refusal(close_room("ABCD")) == proto::NOT_ALLOWED);
    Trainer kim(running.server->port(), kSecret);
    CHECK(kim.ask(open_rooms(kScenario, 0)).refused().field() == "count");
    CHECK(kim.ask(open_rooms(kScenario, 21)).refused().field() == "count");
    CHECK(kim.refusal(open_rooms("nowhere", 1)) == proto::NO_SUCH_SCENARIO);
    CHECK(
        kim.ask(open_rooms(kScenario, 1, [](auto& settings) { settings.set_pace("soon"); }))
            .refused()
            .field() == "settings"
    );
    CHECK(
        kim.ask(open_rooms(kScenario, 1, [](auto& settings) { settings.set_time_percent(5); }))
            .refused()
            .field() == "settings"
    );
    CHECK(kim.refusal(open_rooms(kScenario, 5)) == proto::SERVER_FULL);
    CHECK(kim.open(kScenario, 4).size() == 4);
    CHECK(kim.refusal(open_rooms(kScenario, 1)) == proto::SERVER_FULL);
    CHECK(kim.refusal(steer_all([](auto&) {})) == proto::BAD_REQUEST);
}

TEST_CASE("people share a room: seats, votes, stances, needs, chat, and somebody who comes late", "[net]")
{
    RunningServer running;
    const auto port = running.server->port();
    Trainer kim(port, kSecret);
    const auto code = kim.open(kScenario, 1).front();
    Person ana(port, "Ana");
    Person ben(port, "Ben");
    Person cem(port, "Cem");
    Person screen(port, "Wall");
    for (auto* person : {&ana, &ben, &cem})
        person->enter(code);
    screen.enter(code, proto::PROJECTOR);
    CHECK(ana.refusal(take_seat(proto::LEADING, 9)) == proto::NO_SUCH_SEAT);
    ana.sit(proto::LEADING);
    ben.sit(proto::LEADING);
    cem.sit(proto::FOLLOWER, 1);
    CHECK_FALSE(cem.joined().brief().empty());
    CHECK(ana.joined().brief().empty());
    kim.must(steer(code, [](auto& out) { out.mutable_start(); }));

    std::uint32_t serial = 0;
    REQUIRE(next_beat(ana, serial));
    cem.until([&] { return cem.state().phase() == proto::DECIDING; });
    cem.must(say_need(serial, proto::NEED_PLAN, "Who does what?"));
    ana.until([&] { return ana.state().people(1).need() == proto::NEED_PLAN; });
    CHECK(ana.state().people(1).need_words() == "Who does what?");

    ana.must(say_in_chat("The first one?"));
    ben.until([&] { return chat_of(ben) == "Ana: The first one?\n"; });

    // Two share the seat, so they vote; the split is shown to both and not to the team.
    const auto choice = first_open(ana.beat());
    ana.must(respond(serial, choice));
    ben.wait_for(Kind::kBallot);
    CHECK(cem.count([](const auto& message) { return message.has_ballot(); }) == 0);
    ben.must(respond(serial, choice));
    ana.wait_for(Kind::kResponseShown);

    // A person of the team answers with a stance; the leading seat sees it.
    cem.until([&] { return cem.state().you_are_waited_for(); });
    cem.must(take_stance(serial, proto::QUESTION, "Why now?"));
    ana.until([&] { return ana.state().people(1).stance() == proto::QUESTION; });

    // Coming late is never refused: a scripted person of the team is taken over where they stand.
    Person late(port, "Late");
    late.enter(code);
    late.sit(proto::FOLLOWER, 0);
    CHECK(late.state().state_hash() != 0);
    ana.until([&] { return ana.member("Late") != nullptr && ana.member("Late")->role() == proto::FOLLOWER; });
    CHECK(screen.joined().role() == proto::PROJECTOR);
    CHECK(screen.refusal(say_in_chat("I am a wall")) == proto::NOT_ALLOWED);
}

TEST_CASE("a room takes so many people and no more", "[net]")
{
    RunningServer running([](net::Limits& limits) { limits.members = 2; });
    const auto port = running.server->port();
    Trainer kim(port, kSecret);
    const auto code = kim.open(kScenario, 1).front();
    Person ana(port, "Ana");
    Person ben(port, "Ben");
    Person cem(port, "Cem");
    ana.enter(code);
    ben.enter(code);
    CHECK(cem.refusal(enter_room(code)) == proto::SERVER_FULL);
    ben.must(leave_game());
    cem.enter(code);
}

TEST_CASE("a server on which people practise alone has no rooms to share and no facilitator", "[net]")
{
    net::ServerSettings settings;
    settings.build = "tests";
    settings.catalogue.scenarios.push_back(
        scenario::load_file(TWOCIRCLES_SOURCE_DIR "/scenarios/first-day.yaml").scenario
    );
    auto opened = net::Server::open(std::move(settings), std::make_unique<FakeLog>());
    REQUIRE(opened.ok());
    std::thread thread([&] { opened.value()->run(); });
    {
        Person ana(opened.value()->port(), "Ana");
        CHECK(ana.refusal(become_facilitator("")) == proto::NOT_ALLOWED);
        CHECK(ana.refusal(list_rooms()) == proto::NOT_ALLOWED);
        CHECK(ana.refusal(enter_room("ABCD")) == proto::NOT_ALLOWED);
        CHECK(ana.ask(open_game(kScenario, 1)).has_joined());
        CHECK(ana.joined().role() == proto::LEADING);
        CHECK_FALSE(ana.joined().workshop());
    }
    opened.value()->stop();
    thread.join();
}

// Places in rooms that people share: lost, kept, taken away, and come back to.
#include "tests/flow/group_client.hpp"
#include "tests/net/running_server.hpp"

#include <catch2/catch.hpp>

#include <fstream>
#include <unistd.h>

using namespace twocircles;
using namespace twocircles::tests;
using Kind = proto::ServerMessage::BodyCase;

namespace {

bool is_announcement(const proto::ServerMessage& message, proto::Announcement::Kind kind)
{
    return message.has_announcement() && message.announcement().kind() == kind;
}

std::string chat_of(const ProtocolClient& client)
{
    std::string all;
    for (const auto& message : client.seen())
        if (message.has_chat_line())
            all += message.chat_line().name() + ": " + message.chat_line().text() + "\n";
    return all;
}

long resident_kib()
{
    std::ifstream statm("/proc/self/statm");
    long total = 0;
    long resident = 0;
    statm >> total >> resident;
    return resident * (sysconf(_SC_PAGESIZE) / 1024);
}

} // namespace

TEST_CASE("who is taken out of a room is told so, has no way back, and may go elsewhere", "[net]")
{
    RunningServer running;
    const auto port = running.server->port();
    Trainer kim(port, kSecret);
    const auto codes = kim.open(kScenario, 2);
    Person ana(port, "Ana");
    Person ben(port, "Ben");
    ana.enter(codes[0]);
    ben.enter(codes[0]);
    const auto token = ana.token();
    CHECK(running.log->tokens_of(1, static_cast<store::MemberNumber>(ana.me())) == 1);
    kim.must(steer(codes[0], [&](auto& out) {
        out.mutable_remove()->set_member(ana.me());
        out.mutable_remove()->set_reason("Wrong table");
    }));
    const auto told = ana.wait_for(Kind::kRefused);
    CHECK(told.refused().code() == proto::REMOVED);
    CHECK(told.refused().text().find("Wrong table") != std::string::npos);
    CHECK(running.log->tokens_of(1, static_cast<store::MemberNumber>(ana.me())) == 0);
    ben.until([&] { return ben.member("Ana") == nullptr; });
    CHECK(ana.refusal(say_in_chat("Still here?")) == proto::NOT_NOW);
    CHECK(ana.refusal(resume_game(token)) == proto::NO_SUCH_GAME);
    ana.enter(codes[1]);
    CHECK(ana.joined().room_code() == codes[1]);
}

TEST_CASE(
    "a closed room is gone for everybody, and its people go elsewhere with the same connection", "[net]"
)
{
    RunningServer running;
    const auto port = running.server->port();
    Trainer kim(port, kSecret);
    const auto codes = kim.open(kScenario, 2);
    Person ana(port, "Ana");
    ana.enter(codes[0]);
    kim.must(enter_room(codes[0], proto::FACILITATOR)); // the console stays although they are in it
    const auto token = ana.token();
    kim.must(close_room(codes[0]));
    CHECK(ana.wait_for(Kind::kRefused).refused().code() == proto::NO_SUCH_ROOM);
    kim.until([&] { return !kim.has_room(codes[0]) && kim.has_room(codes[1]); });
    CHECK(ana.refusal(resume_game(token)) == proto::NO_SUCH_ROOM);
    CHECK(ana.refusal(enter_room(codes[0])) == proto::NO_SUCH_ROOM);
    const auto games = ana.ask(list_rooms()).rooms();
    CHECK(games.rooms_size() == 1);
    ana.enter(codes[1]);
    CHECK(kim.refusal(close_room(codes[0])) == proto::NO_SUCH_ROOM);
}

TEST_CASE(
    "everybody comes back to their place by their token, and takes over what is left of before", "[net]"
)
{
    RunningServer running;
    const auto port = running.server->port();
    Trainer kim(port, kSecret);
    const auto code = kim.open(kScenario, 1).front();
    kim.must(enter_room(code, proto::FACILITATOR));
    Person ana(port, "Ana");
    Person screen(port, "");
    ana.enter(code);
    screen.enter(code, proto::PROJECTOR);
    ana.sit(proto::LEADING);
    kim.must(steer(code, [](auto& out) { out.mutable_start(); }));
    std::uint32_t serial = 0;
    REQUIRE(next_beat(ana, serial));
    const auto hash = ana.state().state_hash();
    const auto member = ana.me();

    // The old connection is still there, as it is when a laptop changes its network.
    Person again(port, "Ana");
    again.resume(ana.token());
    CHECK(again.joined().role() == proto::LEADING);
    CHECK(again.joined().member() == member);
    CHECK(again.joined().token() != ana.token());
    again.until([&] { return again.state().state_hash() == hash && again.beat().serial() == serial; });
    proto::ServerMessage last;
    while (!last.has_goodbye())
        last = ana.receive();
    CHECK(last.goodbye().code() == proto::TAKEN_OVER);

    // A cut cable: the others see that somebody is missing, then that they are back.
    const auto token = again.token();
    again.cut();
    kim.until([&] { return kim.member("Ana") != nullptr && !kim.member("Ana")->present(); });
    Person back(port, "Ana");
    back.resume(token);
    kim.until([&] { return kim.member("Ana")->present(); });
    back.until([&] { return back.state().state_hash() == hash && back.beat().serial() == serial; });
    CHECK(back.ask(respond(serial, first_open(back.beat()))).has_ok());

    const auto wall = screen.token();
    screen.cut();
    Person new_screen(port, "");
    new_screen.resume(wall);
    CHECK(new_screen.joined().role() == proto::PROJECTOR);
    const auto trainers = kim.token();
    kim.cut();
    Trainer kim_again(port, kSecret);
    kim_again.resume(trainers);
    CHECK(kim_again.joined().role() == proto::FACILITATOR);

    // Leaving is no good-bye: the token stays good.
    REQUIRE(back.ask(leave_game()).has_ok());
    back.resume(back.token());
    CHECK(back.joined().member() == member);
}

TEST_CASE("a request that is sent again after a cut counts once", "[net]")
{
    RunningServer running;
    const auto port = running.server->port();
    Trainer kim(port, kSecret);
    const auto code = kim.open(kScenario, 1).front();
    Person ben(port, "Ben");
    ben.enter(code);
    const auto once = [](proto::ClientMessage message, std::uint64_t number) {
        message.set_once(number);
        return message;
    };
    std::string token;
    {
        Person ana(port, "Ana");
        ana.must(once(enter_room(code), 11)); // the answer is lost with the line
        ana.cut();
    }
    Person ana(port, "Ana");
    ana.must(once(enter_room(code), 11));
    ana.must(once(say_in_chat("Hello"), 12));
    token = ana.token();
    ana.cut();
    Person again(port, "Ana");
    again.resume(token);
    again.must(once(say_in_chat("Hello"), 12));
    again.must(once(say_in_chat("Hello"), 13)); // said twice on purpose
    kim.must(once(steer(code, [](auto& out) { out.mutable_broadcast()->set_text("Listen"); }), 14));
    kim.must(once(steer(code, [](auto& out) { out.mutable_broadcast()->set_text("Listen"); }), 14));
    again.must(say_in_chat("done"));
    ben.until([&] { return chat_of(ben).ends_with("done\n"); });
    CHECK(chat_of(ben) == "Ana: Hello\nAna: Hello\nAna: done\n");
    CHECK(ben.count([](const auto& m) { return is_announcement(m, proto::Announcement::TO_ALL); }) == 1);
    CHECK(ben.member("Ana 2") == nullptr);
    const auto first = kim.ask(once(open_rooms(kScenario, 2), 15)).rooms_opened();
    const auto second = kim.ask(once(open_rooms(kScenario, 2), 15)).rooms_opened();
    CHECK(first.SerializeAsString() == second.SerializeAsString());
    CHECK(kim.ask(list_rooms()).rooms().rooms_size() == 3);
}

TEST_CASE("somebody who does not read costs less than a mebibyte, is told why, and the others go on", "[net]")
{
    RunningServer running;
    const auto port = running.server->port();
    Trainer kim(port, kSecret);
    const auto code = kim.open(kScenario, 1).front();
    Person ana(port, "Ana");
    ana.enter(code);
    ana.sit(proto::LEADING);
    kim.must(steer(code, [](auto& out) { out.mutable_start(); }));
    std::uint32_t serial = 0;
    REQUIRE(next_beat(ana, serial));
    Person lazy(port, "Lazy");
    lazy.enter(code);
    const long before = resident_kib();
    long most = before;
    // It asks on and on for what is large and reads nothing, while the others play.
    proto::ClientMessage list;
    list.mutable_list_scenarios();
    while (!running.logged("does not read what it is sent")) {
        for (int i = 0; i < 30; ++i)
            lazy.send(list);
        REQUIRE(ana.ask(ping()).has_pong());
        ana.forget_seen();
        most = std::max(most, resident_kib());
    }
    CHECK(most - before < 1024);
    CHECK(ana.ask(respond(serial, first_open(ana.beat()))).has_ok());
    proto::ServerMessage last;
    while (!last.has_goodbye())
        last = lazy.receive();
    CHECK(last.goodbye().code() == proto::TOO_SLOW);
    ana.until([&] { return !ana.member("Lazy")->present(); });
}

// A whole server in this process, with a log that fails when the test says so.
#include "server/store/codec.hpp"
#include "tests/flow/protocol_client.hpp"
#include "tests/net/running_server.hpp"

#include <catch2/catch.hpp>

#include <thread>

using namespace twocircles;
using namespace twocircles::tests;
using namespace std::chrono_literals;
using Kind = proto::ServerMessage::BodyCase;

TEST_CASE("a client of another version is told which side to update", "[net]")
{
    RunningServer running;
    ProtocolClient older(running.server->port());
    const auto refusal = older.hello(wire::kProtocolVersion - 1);
    CHECK(refusal.refused().code() == proto::VERSION_MISMATCH);
    CHECK(refusal.refused().text().find("update Two Circles on this computer") != std::string::npos);
    CHECK(older.receive().goodbye().code() == proto::VERSION_MISMATCH);
    ProtocolClient newer(running.server->port());
    CHECK(
        newer.hello(wire::kProtocolVersion + 1).refused().text().find("on the server") != std::string::npos
    );
}

TEST_CASE("nothing but hello is done for a client that has not said who it is", "[net]")
{
    RunningServer running;
    ProtocolClient client(running.server->port());
    CHECK(client.ask(open_game(kScenario, 1)).refused().code() == proto::NOT_ALLOWED);
    CHECK(client.ask(ping()).refused().code() == proto::NOT_ALLOWED);
    CHECK(client.hello().has_welcome());
    CHECK(client.ask(ping()).pong().sent() == 7);
    CHECK(client.hello().refused().code() == proto::NOT_NOW);
    CHECK(client.ask(begin()).refused().code() == proto::NOT_NOW);
    CHECK(client.ask(proto::ClientMessage()).refused().code() == proto::BAD_REQUEST);
}

TEST_CASE("a name is at most 40 characters that can be seen", "[net]")
{
    RunningServer running;
    ProtocolClient bell(running.server->port(), "Be\a");
    CHECK(bell.hello().refused().code() == proto::BAD_TEXT);
    std::string name;
    for (int i = 0; i < 40; ++i)
        name += "é";
    ProtocolClient forty(running.server->port(), name);
    CHECK(forty.hello().has_welcome());
    ProtocolClient one_more(running.server->port(), name + "é");
    CHECK(one_more.hello().refused().field() == "name");
}

TEST_CASE("bytes that are no message end the connection with the reason, and no other", "[net]")
{
    RunningServer running;
    Player other(running);
    ProtocolClient client(running.server->port());
    client.send_bytes(wire::frame_of("\xff\xff\xff\xff"));
    CHECK(client.receive().goodbye().code() == proto::BAD_REQUEST);
    ProtocolClient large(running.server->port());
    large.send_bytes(std::string("\x7f\xff\xff\xff", 4));
    const auto goodbye = large.receive();
    CHECK(goodbye.goodbye().code() == proto::BAD_REQUEST);
    CHECK(goodbye.goodbye().text().find("16384") != std::string::npos);
    CHECK(other.ask(ping()).has_pong());
}

TEST_CASE("requests that come too fast are refused with the reason, a flood ends the connection", "[net]")
{
    RunningServer running([](net::Limits& limits) {
        limits.requests_per_second = 0.001;
        limits.request_burst = 5;
        limits.refused_in_a_row = 10;
    });
    ProtocolClient client(running.server->port());
    client.hello();
    for (int i = 0; i < 4; ++i)
        CHECK(client.ask(ping()).has_pong());
    for (int i = 0; i < 10; ++i)
        CHECK(client.ask(ping()).refused().code() == proto::TOO_FAST);
    proto::ServerMessage last;
    client.send(ping());
    while (!last.has_goodbye())
        last = client.receive();
    CHECK(last.goodbye().code() == proto::TOO_FAST);
}

TEST_CASE("what cannot be opened is refused with the field that is to blame", "[net]")
{
    RunningServer running;
    ProtocolClient client(running.server->port());
    client.hello();
    CHECK(client.ask(open_game("nowhere", 1)).refused().code() == proto::NO_SUCH_SCENARIO);
    CHECK(client.ask(open_game(kScenario, 1, "soon")).refused().field() == "pace");
    auto request = open_game(kScenario, 1);
    request.mutable_open_game()->set_seat(99);
    CHECK(client.ask(request).refused().field() == "seat");
    request = open_game(kScenario, 1);
    request.mutable_open_game()->set_script("loud");
    CHECK(client.ask(request).refused().field() == "script");
    CHECK(client.ask(resume_game("0123")).refused().code() == proto::NO_SUCH_GAME);
    CHECK(client.ask(list_games(std::vector<std::string>(65, "x"))).refused().field() == "tokens");
}

TEST_CASE("an answer to an earlier beat, or one not on offer, changes nothing", "[net]")
{
    RunningServer running;
    Player player(running);
    const auto stored = running.log->appended();
    CHECK(player.ask(respond(player.serial, 99)).refused().code() == proto::NO_SUCH_RESPONSE);
    CHECK(player.ask(respond(player.serial + 1, 0)).refused().code() == proto::WRONG_BEAT);
    CHECK(running.log->appended() == stored);
    CHECK(player.ask(respond(player.serial, first_open(player.beat()))).has_ok());
    CHECK(player.ask(respond(player.serial, 0)).has_refused());
}

TEST_CASE("what cannot be stored is refused, shown to nobody, and can be tried again", "[net]")
{
    RunningServer running;
    Player player(running);
    const auto stored = running.log->appended();
    running.log->fail_next_append({store::Failure::full, "There is no room left on the disk."});
    const auto refusal = player.ask(respond(player.serial, first_open(player.beat())));
    CHECK(refusal.refused().code() == proto::STORAGE_FAILED);
    CHECK(refusal.refused().text() == "There is no room left on the disk.");
    CHECK(running.log->appended() == stored);
    for (const auto& message : player.seen())
        CHECK_FALSE(message.has_response_shown());
    CHECK(player.ask(respond(player.serial, first_open(player.beat()))).has_ok());
    player.wait_for(Kind::kResponseShown);
}

TEST_CASE("when the story itself cannot be stored people are told, and it goes on by itself later", "[net]")
{
    RunningServer running;
    Player player(running);
    running.log->hold();
    player.send(respond(player.serial, first_open(player.beat())));
    while (running.log->appended() < 2)
        std::this_thread::yield();
    running.log->fail_next_append({store::Failure::full, "There is no room left on the disk."});
    running.log->release();
    auto message = player.receive();
    while (!message.has_refused())
        message = player.receive();
    CHECK(message.reply_to() == 0);
    CHECK(message.refused().code() == proto::STORAGE_FAILED);
    CHECK(next_beat(player, player.serial)); // the room tried again
}

TEST_CASE("while the disk is locked nothing is shown, nothing is lost and nobody is dropped", "[net]")
{
    RunningServer running;
    Player player(running);
    running.log->hold();
    const auto id = player.send(respond(player.serial, first_open(player.beat())));
    for (int i = 0; i < 3; ++i)
        CHECK(player.ask(ping()).has_pong()); // the server lives, and says so
    for (const auto& message : player.seen()) {
        CHECK(message.reply_to() != id);
        CHECK_FALSE(message.has_response_shown());
    }
    running.log->release();
    player.wait_for(Kind::kResponseShown);
}

TEST_CASE("coming back from elsewhere takes the seat over; the one before is told", "[net]")
{
    RunningServer running;
    Player player(running);
    ProtocolClient second(running.server->port());
    second.hello();
    const auto joined = second.ask(resume_game(player.token));
    REQUIRE(joined.has_joined());
    CHECK(joined.joined().seat() == 0);
    second.wait_for(Kind::kBeat);
    CHECK(second.beat().serial() == player.serial);
    CHECK(second.state().state_hash() != 0);
    proto::ServerMessage last;
    while (!last.has_goodbye())
        last = player.receive();
    CHECK(last.goodbye().code() == proto::TAKEN_OVER);
    CHECK(second.ask(respond(second.beat().serial(), first_open(second.beat()))).has_ok());
}

TEST_CASE("who was cut off comes back to the same moment", "[net]")
{
    RunningServer running;
    std::string token;
    std::uint64_t hash = 0;
    std::uint32_t serial = 0;
    {
        Player player(running);
        while (player.state().phase() != proto::DECIDING)
            player.receive();
        hash = player.state().state_hash();
        serial = player.serial;
        token = player.token;
    }
    ProtocolClient again(running.server->port());
    again.hello();
    REQUIRE(again.ask(resume_game(token)).has_joined());
    again.wait_for(Kind::kBeat);
    CHECK(again.state().state_hash() == hash);
    CHECK(again.beat().serial() == serial);
}

TEST_CASE("a journal that does not lead where it led opens for reading only and says so", "[net]")
{
    RunningServer running;
    Player player(running);
    REQUIRE(player.ask(respond(player.serial, first_open(player.beat()))).has_ok());
    REQUIRE(player.ask(leave_game()).has_ok()); // out of memory, so that the journal is read
    auto parts = store::decode_entry(running.log->last_entry()).value();
    ++parts.state_hash;
    running.log->change_last_entry(store::encode(parts));
    ProtocolClient client(running.server->port());
    client.hello();
    REQUIRE(client.ask(resume_game(player.token)).has_joined());
    const auto why = client.wait_for(Kind::kRefused);
    CHECK_FALSE(why.refused().text().empty());
    CHECK(client.ask(respond(1, 0)).has_refused());
}

TEST_CASE("one game at a time: opening another leaves the first, which can be continued", "[net]")
{
    RunningServer running;
    Player player(running);
    const auto second = player.ask(open_game(kScenario, 2));
    REQUIRE(second.has_joined());
    CHECK(second.joined().token() != player.token);
    CHECK(player.ask(leave_game()).has_ok());
    CHECK(player.ask(leave_game()).refused().code() == proto::NOT_NOW);
    CHECK(player.ask(resume_game(player.token)).has_joined());
}

TEST_CASE("a watched script plays the game through", "[net]")
{
    RunningServer running;
    ProtocolClient client(running.server->port());
    client.hello();
    auto request = open_game(kScenario, 1);
    request.mutable_open_game()->set_script("situational");
    REQUIRE(client.ask(request).has_joined());
    CHECK(client.ask(begin()).has_ok());
    client.wait_for(Kind::kEnded);
    CHECK(client.ask(get_debrief()).debrief().finished());
}

TEST_CASE("states come at most twenty a second while nobody acts", "[net]")
{
    RunningServer running;
    ProtocolClient client(running.server->port());
    client.hello();
    client.ask(open_game(kScenario, 1, "brisk"));
    client.ask(begin());
    std::uint32_t serial = 0;
    REQUIRE(next_beat(client, serial));
    const auto start = std::chrono::steady_clock::now();
    const auto before = client.seen().size();
    client.ask(respond(serial, first_open(client.beat())));
    (void)next_beat(client, serial);
    const auto seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    std::size_t states = 0;
    std::size_t others = 0;
    for (std::size_t i = before; i < client.seen().size(); ++i)
        ++(client.seen()[i].has_state() ? states : others);
    CHECK(static_cast<double>(states) <= seconds * 20 + static_cast<double>(others) + 1);
}

TEST_CASE("a server without room for another game says so", "[net]")
{
    RunningServer running([](net::Limits& limits) { limits.rooms = 1; });
    Player player(running);
    ProtocolClient second(running.server->port());
    second.hello();
    CHECK(second.ask(open_game(kScenario, 1)).refused().code() == proto::SERVER_FULL);
}

// The server inside another program, as the client hosts it for practice.
#include "server/app/embedded_server.hpp"
#include "tests/flow/group_client.hpp"
#include "tests/store/temp_folder.hpp"

#include <catch2/catch.hpp>

#include <fstream>

using namespace twocircles;
using namespace twocircles::tests;

namespace {

app::ServerOptions options(const TempFolder& data)
{
    app::ServerOptions out;
    out.data = data.path();
    out.scenarios = TWOCIRCLES_SOURCE_DIR "/scenarios";
    return out;
}

} // namespace

TEST_CASE("the server inside is started, stopped and started again, and goes on where it was", "[flow]")
{
    const TempFolder data;
    app::EmbeddedServer server;
    std::string token;
    std::uint32_t serial = 0;
    {
        const auto port = server.start(options(data));
        REQUIRE(port.ok());
        ProtocolClient client(port.value());
        REQUIRE(client.hello().has_welcome());
        token = client.ask(open_game("first-day", 4)).joined().token();
        REQUIRE(client.ask(begin()).has_ok());
        REQUIRE(next_beat(client, serial));
        server.stop();
        proto::ServerMessage last;
        while (!last.has_goodbye())
            last = client.receive();
        CHECK(last.goodbye().code() == proto::SHUTTING_DOWN);
    }
    server.stop(); // once more does nothing
    const auto port = server.start(options(data));
    REQUIRE(port.ok());
    ProtocolClient client(port.value());
    client.hello();
    REQUIRE(client.ask(resume_game(token)).has_joined());
    std::uint32_t again = 0;
    REQUIRE(next_beat(client, again));
    CHECK(again == serial);
    CHECK(std::filesystem::exists(data.path() / "server.log"));
}

TEST_CASE("two servers inside share one folder without harm", "[flow]")
{
    const TempFolder data;
    app::EmbeddedServer first;
    app::EmbeddedServer second;
    const auto one = first.start(options(data));
    const auto two = second.start(options(data));
    REQUIRE(one.ok());
    REQUIRE(two.ok());
    ProtocolClient here(one.value());
    ProtocolClient there(two.value());
    here.hello();
    there.hello();
    const auto token = here.ask(open_game("first-day", 4)).joined().token();
    CHECK(here.ask(begin()).has_ok());
    std::uint32_t serial = 0;
    REQUIRE(next_beat(here, serial));
    // The same game taken up in the other one goes on there; the first learns it when it next acts.
    REQUIRE(there.ask(resume_game(token)).has_joined());
    std::uint32_t other = 0;
    REQUIRE(next_beat(there, other));
    CHECK(there.ask(respond(other, first_open(there.beat()))).has_ok());
    const auto last = here.ask(respond(serial, first_open(here.beat())));
    CHECK(last.goodbye().code() == proto::STORAGE_FAILED);
    CHECK(last.goodbye().text().find("gone on elsewhere") != std::string::npos);
}

TEST_CASE("a workshop is hosted from inside, on every address, beside somebody who practises", "[flow]")
{
    const TempFolder data;
    app::EmbeddedServer practice;
    const auto alone = practice.start(options(data));
    REQUIRE(alone.ok());
    auto wanted = options(data);
    wanted.port = 0;
    app::EmbeddedServer host;
    auto hosting = host.host(wanted);
    REQUIRE(hosting.ok());
    CHECK(host.running());
    CHECK(hosting.value().facilitator_secret.size() == 14);
    std::string code;
    std::string token;
    {
        Trainer kim(hosting.value().port, hosting.value().facilitator_secret);
        code = kim.open("first-day", 1).front();
        Person ana(hosting.value().port, "Ana");
        ana.enter(code);
        ana.sit(proto::LEADING);
        token = ana.token();
        // Who practises meanwhile has nothing to do with it, although it is the same folder.
        Person lone(alone.value(), "Lone");
        CHECK(lone.refusal(list_rooms()) == proto::NOT_ALLOWED);
        CHECK(lone.refusal(resume_game(token)) == proto::NOT_ALLOWED);
        CHECK(lone.ask(open_game("first-day", 1)).has_joined());
    }
    host.stop();
    CHECK_FALSE(host.running());
    hosting = host.host(wanted);
    REQUIRE(hosting.ok());
    Person ana(hosting.value().port, "Ana");
    ana.resume(token);
    CHECK(ana.joined().room_code() == code);
    CHECK(ana.joined().role() == proto::LEADING);
}

TEST_CASE("hosting on a port in use is refused in one sentence", "[flow]")
{
    const TempFolder data;
    app::EmbeddedServer first;
    auto wanted = options(data);
    wanted.port = 0;
    const auto hosting = first.host(wanted);
    REQUIRE(hosting.ok());
    wanted.port = hosting.value().port;
    app::EmbeddedServer second;
    const auto refused = second.host(wanted);
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().find("already uses port") != std::string::npos);
    CHECK_FALSE(second.running());
}

TEST_CASE("the server inside says in one sentence why it cannot start", "[flow]")
{
    const TempFolder data;
    auto wrong = options(data);
    wrong.scenarios = "/nowhere/at/all";
    app::EmbeddedServer server;
    const auto started = server.start(wrong);
    REQUIRE_FALSE(started.ok());
    CHECK(started.error().find("/nowhere/at/all") != std::string::npos);
}

TEST_CASE("a damaged journal does not keep anybody from practising", "[flow]")
{
    const TempFolder data;
    std::ofstream(data.path() / "journal.db") << std::string(9000, 'x');
    app::EmbeddedServer server;
    const auto port = server.start(options(data));
    REQUIRE(port.ok());
    ProtocolClient client(port.value());
    client.hello();
    CHECK(client.ask(open_game("first-day", 1)).has_joined());
}

TEST_CASE("a file of one's own is offered beside the scenarios of the folder", "[flow]")
{
    const TempFolder data;
    std::filesystem::copy(TWOCIRCLES_SOURCE_DIR "/scenarios/first-day.yaml", data.path() / "my-own.yaml");
    auto more = options(data);
    more.more_scenarios.push_back(data.path() / "my-own.yaml");
    app::EmbeddedServer server;
    const auto port = server.start(more);
    REQUIRE(port.ok());
    ProtocolClient client(port.value());
    client.hello();
    CHECK(client.ask(open_game("my-own", 1)).has_joined());
}

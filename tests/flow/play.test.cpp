// The real server program and a client of the tests' own: whole games, and every way to be cut off.
#include "tests/flow/protocol_client.hpp"
#include "tests/flow/server_process.hpp"
#include "tests/store/temp_folder.hpp"

#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>
#include <signal.h>

using namespace twocircles;
using namespace twocircles::tests;
using Kind = proto::ServerMessage::BodyCase;

namespace {

constexpr const char* kScenario = "first-day";

std::vector<std::string> arguments(const TempFolder& data, std::vector<std::string> more = {})
{
    std::vector<std::string> all = {"--port",      "0",
                                    "--data",      data.path().string(),
                                    "--scenarios", TWOCIRCLES_SOURCE_DIR "/scenarios",
                                    "--log-level", "debug"};
    all.insert(all.end(), more.begin(), more.end());
    return all;
}

std::string all_bytes_in(const std::filesystem::path& folder)
{
    std::string bytes;
    for (const auto& file : std::filesystem::directory_iterator(folder)) {
        std::ifstream in(file.path(), std::ios::binary);
        bytes.append(std::istreambuf_iterator<char>(in), {});
    }
    return bytes;
}

// Of a game from begin() on, answered in the same way each time: the state's hash at each open beat.
std::vector<std::uint64_t> hashes_of_a_whole_game(std::uint16_t port, std::uint64_t seed)
{
    ProtocolClient client(port);
    client.hello();
    client.ask(open_game(kScenario, seed));
    client.ask(begin());
    std::vector<std::uint64_t> hashes;
    for (std::uint32_t serial = 0; next_beat(client, serial);) {
        hashes.push_back(client.state().state_hash());
        client.ask(respond(serial, first_open(client.beat())));
    }
    return hashes;
}

} // namespace

TEST_CASE("a whole scenario is played over the network, to its debrief", "[flow]")
{
    const TempFolder data;
    ServerProcess server(arguments(data));
    REQUIRE(server.port() != 0);
    ProtocolClient client(server.port());
    const auto welcome = client.hello();
    REQUIRE(welcome.has_welcome());
    CHECK(welcome.welcome().protocol() == wire::kProtocolVersion);

    proto::ClientMessage list;
    list.mutable_list_scenarios();
    const auto scenarios = client.ask(list);
    REQUIRE(scenarios.scenarios().cards_size() >= 1);
    CHECK(scenarios.scenarios().broken_size() == 0);

    const auto joined = client.ask(open_game(kScenario, 42));
    REQUIRE(joined.has_joined());
    CHECK(joined.joined().seed() == 42);
    CHECK(joined.joined().token().size() == 32);
    CHECK(joined.joined().room_code().size() == 4);
    CHECK(joined.joined().people_size() == static_cast<int>(joined.joined().scenario().follower_count()));
    client.wait_for(Kind::kState);
    CHECK(client.state().phase() == proto::BRIEFING);
    CHECK(client.ask(begin()).has_ok());
    CHECK(play_on(client) >= 2);
    CHECK(client.ended());

    const auto debrief = client.ask(get_debrief());
    REQUIRE(debrief.has_debrief());
    CHECK(debrief.debrief().finished());
    CHECK(debrief.debrief().decisions_size() >= 2);
    CHECK(debrief.debrief().samples_size() >= 2);
    CHECK_FALSE(debrief.debrief().ending_title().empty());

    const auto games = client.ask(list_games({joined.joined().token()}));
    REQUIRE(games.games().games_size() == 1);
    CHECK(games.games().games(0).finished());
    CHECK(games.games().games(0).problem().empty());
    server.signal(SIGTERM);
    CHECK(server.wait() == 0);
}

TEST_CASE("killed in mid-game the server goes on at the same state, and the game ends the same", "[flow]")
{
    const TempFolder undisturbed_data;
    std::vector<std::uint64_t> undisturbed;
    {
        ServerProcess server(arguments(undisturbed_data));
        undisturbed = hashes_of_a_whole_game(server.port(), 7);
    }
    REQUIRE(undisturbed.size() >= 2);

    const TempFolder data;
    std::string token;
    std::vector<std::uint64_t> hashes;
    for (bool over = false; !over;) {
        ServerProcess server(arguments(data)); // dies by SIGKILL at the end of each round
        REQUIRE(server.port() != 0);
        ProtocolClient client(server.port());
        client.hello();
        if (token.empty()) {
            token = client.ask(open_game(kScenario, 7)).joined().token();
            REQUIRE(client.ask(begin()).has_ok());
        } else {
            const auto joined = client.ask(resume_game(token));
            REQUIRE(joined.has_joined());
            CHECK(joined.joined().token() != token);
            token = joined.joined().token();
        }
        std::uint32_t serial = 0;
        over = !next_beat(client, serial);
        if (over) break;
        // At each beat it dies twice: while the beat is open, and right after the answer was acknowledged.
        if (hashes.size() < serial) {
            hashes.push_back(client.state().state_hash());
            continue;
        }
        CHECK(client.state().state_hash() == hashes.back());
        REQUIRE(client.ask(respond(serial, first_open(client.beat()))).has_ok());
    }
    CHECK(hashes == undisturbed);
}

TEST_CASE("an acknowledged answer is never lost, whenever the server is killed", "[flow]")
{
    const TempFolder data;
    std::string token;
    std::uint32_t acknowledged = 0;
    for (int round = 0; round < 12; ++round) {
        ServerProcess server(arguments(data));
        ProtocolClient client(server.port());
        client.hello();
        if (token.empty()) {
            token = client.ask(open_game("what-the-town-drinks", 3)).joined().token();
            REQUIRE(client.ask(begin()).has_ok());
        } else {
            token = client.ask(resume_game(token)).joined().token();
            client.wait_for(Kind::kState);
            const bool answered =
                client.state().beat_serial() > acknowledged || client.state().phase() != proto::DECIDING;
            CHECK(answered);
        }
        std::uint32_t serial = 0;
        if (!next_beat(client, serial)) break;
        CHECK(serial > acknowledged);
        if (client.ask(respond(serial, first_open(client.beat()))).has_ok()) acknowledged = serial;
        server.signal(SIGKILL); // while the consequences run
        CHECK(server.wait() == -SIGKILL);
    }
    CHECK(acknowledged >= 5);
}

TEST_CASE("SIGTERM tells everybody, keeps the game and ends well", "[flow]")
{
    const TempFolder data;
    std::string token;
    std::uint64_t hash = 0;
    for (const int signal : {SIGTERM, SIGINT}) {
        ServerProcess server(arguments(data));
        ProtocolClient idle(server.port());
        idle.hello();
        ProtocolClient client(server.port());
        client.hello();
        if (token.empty()) {
            token = client.ask(open_game(kScenario, 5)).joined().token();
            client.ask(begin());
        } else {
            token = client.ask(resume_game(token)).joined().token();
        }
        std::uint32_t serial = 0;
        REQUIRE(next_beat(client, serial));
        if (hash != 0) CHECK(client.state().state_hash() == hash);
        hash = client.state().state_hash();
        server.signal(signal);
        for (auto* one : {&client, &idle}) {
            proto::ServerMessage last;
            while (!last.has_goodbye())
                last = one->receive();
            CHECK(last.goodbye().code() == proto::SHUTTING_DOWN);
            CHECK(last.goodbye().text().find("Your game is kept") != std::string::npos);
        }
        CHECK(server.wait() == 0);
    }
}

TEST_CASE("the same seed and the same answers lead to the same states", "[flow]")
{
    const TempFolder data;
    ServerProcess server(arguments(data));
    const auto once = hashes_of_a_whole_game(server.port(), 11);
    CHECK(once == hashes_of_a_whole_game(server.port(), 11));
    CHECK(once != hashes_of_a_whole_game(server.port(), 12));
}

TEST_CASE("a deleted game leaves nothing of its player behind", "[flow]")
{
    const TempFolder data;
    ServerProcess server(arguments(data));
    ProtocolClient client(server.port(), "Quintessa Unmistakable");
    client.hello();
    const auto token = client.ask(open_game(kScenario, 9)).joined().token();
    client.ask(begin());
    proto::ClientMessage vision;
    vision.mutable_state_vision()->set_sentence("Bread that nobody forgets");
    CHECK(client.ask(vision).has_ok());
    CHECK(client.ask(leave_game()).has_ok());
    REQUIRE(all_bytes_in(data.path()).find("Quintessa") != std::string::npos);
    REQUIRE(client.ask(discard_game(token)).has_ok());
    CHECK(all_bytes_in(data.path()).find("Quintessa") == std::string::npos);
    CHECK(all_bytes_in(data.path()).find("Bread that nobody") == std::string::npos);
    CHECK(client.ask(resume_game(token)).refused().code() == proto::NO_SUCH_GAME);
    CHECK(client.ask(list_games({token})).games().games_size() == 0);
    server.signal(SIGTERM);
    server.wait();
    CHECK(server.errors().find("Quintessa") == std::string::npos);
    CHECK(server.errors().find(token) == std::string::npos);
}

TEST_CASE("a game whose scenario was changed is listed with the reason why it cannot go on", "[flow]")
{
    const TempFolder data;
    const TempFolder scenarios;
    std::filesystem::copy(
        TWOCIRCLES_SOURCE_DIR "/scenarios/first-day.yaml", scenarios.path() / "first-day.yaml"
    );
    const std::vector<std::string> here = {
        "--port", "0", "--data", data.path().string(), "--scenarios", scenarios.path().string()};
    std::string token;
    {
        ServerProcess server(here);
        ProtocolClient client(server.port());
        client.hello();
        token = client.ask(open_game(kScenario, 9)).joined().token();
        client.ask(begin());
    }
    std::ofstream(scenarios.path() / "first-day.yaml", std::ios::app) << "\n# a remark\n";
    ServerProcess server(here);
    ProtocolClient client(server.port());
    client.hello();
    const auto games = client.ask(list_games({token}));
    REQUIRE(games.games().games_size() == 1);
    CHECK(games.games().games(0).problem().find("has been changed") != std::string::npos);
    CHECK(client.ask(resume_game(token)).refused().code() == proto::BAD_SCENARIO);
}

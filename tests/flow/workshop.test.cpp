// The real server program with rooms that people share: restarts, bursts, those who do not read.
#include "tests/flow/group_client.hpp"
#include "tests/flow/server_process.hpp"
#include "tests/store/temp_folder.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <memory>
#include <set>
#include <signal.h>

using namespace twocircles;
using namespace twocircles::tests;
using Kind = proto::ServerMessage::BodyCase;

namespace {

constexpr const char* kSecret = "BCDF-GHJK-LMNP";

std::vector<std::string> arguments(const TempFolder& data)
{
    return {
        "--port",
        "0",
        "--data",
        data.path().string(),
        "--scenarios",
        TWOCIRCLES_SOURCE_DIR "/scenarios",
        "--log-level",
        "debug",
        "--facilitator-secret",
        kSecret};
}

// Somebody who comes back by their token whatever happens to the server.
struct Returning
{
    std::string name;
    proto::Role role = proto::GUEST;
    std::uint32_t index = 0;
    std::string token = {};
    std::shared_ptr<Person> client = nullptr;

    void come(std::uint16_t port, const std::string& code)
    {
        client = std::make_shared<Person>(port, name);
        if (token.empty()) {
            const bool screen = role == proto::PROJECTOR || role == proto::OBSERVER;
            client->enter(code, screen ? role : proto::GUEST);
            if (!screen) client->sit(role, index);
        } else {
            client->resume(token);
            if (client->joined().role() != role) throw std::runtime_error(name + " came back as another");
        }
        token = client->token();
        client->wait_for(Kind::kState);
    }
};

} // namespace

TEST_CASE(
    "killed in mid-workshop the server brings every room and everybody back, at the same state", "[flow]"
)
{
    const TempFolder data;
    std::vector<std::string> codes;
    std::vector<Returning> people = {
        {"Ana", proto::LEADING, 0}, // comes back with her vote before Ben, who shares the seat
        {"Ben", proto::LEADING, 0},  {"Cem", proto::FOLLOWER, 1},
        {"Dia", proto::OBSERVER, 0}, {"Wall", proto::PROJECTOR, 0},
    };
    std::string trainers_token;
    std::uint32_t answered = 0;
    std::uint64_t hash = 0;
    for (int round = 0; round < 6; ++round) {
        ServerProcess server(arguments(data)); // dies by SIGKILL at the end of each round
        REQUIRE(server.port() != 0);
        Trainer kim(server.port(), kSecret);
        if (codes.empty()) {
            codes = kim.open("what-the-town-drinks", 3);
            kim.must(enter_room(codes[1], proto::FACILITATOR));
        } else {
            for (const auto& code : codes)
                CHECK(kim.has_room(code));
            kim.resume(trainers_token);
            CHECK(kim.joined().role() == proto::FACILITATOR);
        }
        trainers_token = kim.token();
        for (auto& person : people)
            person.come(server.port(), codes[1]);
        auto& ana = *people[0].client;
        auto& ben = *people[1].client;
        auto& cem = *people[2].client;
        if (round == 0) kim.must(steer(codes[1], [](auto& out) { out.mutable_start(); }));
        if (hash != 0)
            for (auto& person : people) {
                INFO(person.name);
                CHECK(person.client->state().state_hash() == hash);
                CHECK(person.client->joined().member() == person.client->lobby().you());
            }
        ana.until([&] {
            return ana.state().phase() == proto::DECIDING && ana.state().beat_serial() > answered &&
                   ana.beat().serial() == ana.state().beat_serial();
        });
        const auto serial = ana.state().beat_serial();
        CHECK(ana.beat().yours());
        // One vote is acknowledged, then the server dies: after it the other one decides.
        if (round % 2 == 0) {
            ana.must(respond(serial, first_open(ana.beat())));
            hash = ana.state().state_hash();
            continue;
        }
        ben.until([&] { return ben.beat().serial() == serial; });
        ben.must(respond(serial, first_open(ana.beat()))); // the first vote still counts
        answered = serial;
        // Not every response is addressed to everybody of the team.
        cem.until([&] { return cem.state().you_are_waited_for() || cem.state().beat_serial() > serial; });
        if (cem.state().you_are_waited_for()) cem.must(take_stance(serial, proto::COMMIT, "Yes"));
        hash = 0; // the consequences run on
    }
    CHECK(answered >= 3);
}

TEST_CASE(
    "a room that was closed stays closed after a restart, one that cannot be opened is listed with the "
    "reason",
    "[flow]"
)
{
    const TempFolder data;
    const TempFolder scenarios;
    std::filesystem::copy(
        TWOCIRCLES_SOURCE_DIR "/scenarios/first-day.yaml", scenarios.path() / "first-day.yaml"
    );
    auto here = arguments(data);
    here[5] = scenarios.path().string();
    std::vector<std::string> codes;
    {
        ServerProcess server(here);
        Trainer kim(server.port(), kSecret);
        codes = kim.open("first-day", 2);
        kim.must(close_room(codes[0]));
    }
    {
        ServerProcess server(here);
        Trainer kim(server.port(), kSecret);
        CHECK_FALSE(kim.has_room(codes[0]));
        CHECK(kim.room(codes[1]).problem().empty());
    }
    std::ofstream(scenarios.path() / "first-day.yaml", std::ios::app) << "\n# a remark\n";
    ServerProcess server(here);
    Trainer kim(server.port(), kSecret);
    CHECK(kim.room(codes[1]).problem().find("has been changed") != std::string::npos);
    Person ana(server.port(), "Ana");
    CHECK(ana.ask(enter_room(codes[1])).refused().text().find("has been changed") != std::string::npos);
    CHECK(ana.ask(list_rooms()).rooms().rooms_size() == 0);
    const auto fresh = kim.open("first-day", 1).front();
    CHECK(fresh != codes[1]);
    kim.must(close_room(codes[1]));
    kim.until([&] { return !kim.has_room(codes[1]); });
}

TEST_CASE("a request sent again after the server was killed counts once", "[flow]")
{
    const TempFolder data;
    std::string code;
    std::string token;
    auto line = say_in_chat("Hello");
    line.set_once(0x1234567890abcdef);
    for (int round = 0; round < 2; ++round) {
        ServerProcess server(arguments(data));
        Trainer kim(server.port(), kSecret);
        if (code.empty()) code = kim.open("first-day", 1).front();
        Person ana(server.port(), "Ana");
        if (token.empty())
            ana.enter(code);
        else
            ana.resume(token);
        token = ana.token();
        ana.must(line);
        if (round == 0) continue;
        ana.must(say_in_chat("done"));
        std::vector<std::string> said;
        ana.until([&] {
            said.clear();
            for (const auto& message : ana.seen())
                if (message.has_chat_line()) said.push_back(message.chat_line().text());
            return !said.empty() && said.back() == "done";
        });
        CHECK(said == std::vector<std::string>{"Hello", "done"});
    }
}

TEST_CASE("five hundred people who come at the same moment all get in", "[flow]")
{
    const TempFolder data;
    ServerProcess server(arguments(data));
    Trainer kim(server.port(), kSecret);
    const auto codes = kim.open("first-day", 10);
    std::vector<std::unique_ptr<ProtocolClient>> people;
    // All knock before anybody says who they are: the door has to cope with that.
    for (int i = 0; i < 500; ++i)
        people.push_back(std::make_unique<ProtocolClient>(server.port(), "P" + std::to_string(i)));
    for (auto& person : people)
        person->send_hello();
    for (std::size_t i = 0; i < people.size(); ++i)
        people[i]->send(enter_room(codes[i % codes.size()]));
    std::set<std::string> tokens;
    for (auto& person : people) {
        const auto joined = person->wait_for(Kind::kJoined);
        tokens.insert(joined.joined().token());
    }
    CHECK(tokens.size() == 500);
    kim.until([&] {
        std::uint32_t present = 0;
        for (const auto& room : kim.console().rooms())
            present += room.present();
        return present == 500;
    });
}

TEST_CASE("a server that others can reach prints the facilitator's secret, the same one each time", "[flow]")
{
    const TempFolder data;
    std::string secret;
    for (int round = 0; round < 2; ++round) {
        ServerProcess server(
            {"--port", "0", "--address", "any", "--data", data.path().string(), "--scenarios",
             TWOCIRCLES_SOURCE_DIR "/scenarios"}
        );
        REQUIRE(server.port() != 0);
        server.signal(SIGTERM);
        CHECK(server.wait() == 0);
        const std::string lead = "facilitator secret: ";
        const auto at = server.output().find(lead);
        REQUIRE(at != std::string::npos);
        const auto printed = server.output().substr(at + lead.size(), 14);
        CHECK(printed[4] == '-');
        CHECK(printed[9] == '-');
        if (round > 0) CHECK(printed == secret);
        secret = printed;
        CHECK(server.errors().find(secret) == std::string::npos); // not in the log
    }
    const auto file = data.path() / "facilitator-secret";
    using std::filesystem::perms;
    CHECK(std::filesystem::status(file).permissions() == (perms::owner_read | perms::owner_write));
    // It is the one that counts, and one that is given goes before it.
    ServerProcess server(
        {"--port", "0", "--data", data.path().string(), "--scenarios", TWOCIRCLES_SOURCE_DIR "/scenarios"}
    );
    CHECK_NOTHROW(Trainer(server.port(), secret));
    ServerProcess given(
        {"--port", "0", "--data", data.path().string(), "--scenarios", TWOCIRCLES_SOURCE_DIR "/scenarios"},
        {"TWOCIRCLES_FACILITATOR_SECRET=of my own"}
    );
    CHECK_NOTHROW(Trainer(given.port(), "OF-MY-OWN"));
    given.signal(SIGTERM);
    given.wait();
    CHECK(given.output().find("secret") == std::string::npos); // this computer alone
}

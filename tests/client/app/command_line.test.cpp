#include "client/app/command_line.hpp"

#include "client/app/address.hpp"

#include <catch2/catch.hpp>

#include <vector>

using namespace twocircles::client::app;
using twocircles::client::model::Role;
namespace robot = twocircles::client::robot;

namespace {

std::optional<CommandLine> read(std::vector<const char*> words, int& status)
{
    words.insert(words.begin(), "twocircles");
    return read_command_line(static_cast<int>(words.size()), words.data(), status);
}

} // namespace

TEST_CASE("without options the program chooses how to show itself")
{
    int status = -1;
    const auto line = read({}, status);
    REQUIRE(line);
    CHECK(line->mode == Mode::choose);
    CHECK(line->connect.empty());
}

TEST_CASE("options reach their fields")
{
    int status = -1;
    const auto line = read(
        {"--terminal", "--scenario", "first-day", "--seed", "7", "--pace", "instant", "--untimed", "--size",
         "1024x640"},
        status
    );
    REQUIRE(line);
    CHECK(line->mode == Mode::terminal);
    CHECK(line->scenario == "first-day");
    CHECK(line->seed == 7);
    CHECK(line->pace == "instant");
    CHECK(line->untimed);
    CHECK(line->width == 1024);
    CHECK(line->height == 640);
}

TEST_CASE("a preview is a file and where to begin in it")
{
    int status = -1;
    const auto line = read(
        {"--preview", "night.yaml", "--at", "belt", "--set", "morale(sam)=30", "--set", "order=low", "--flag",
         "a", "--flag", "b", "--no-flag", "c", "--path", "belt.map,kitchen.-", "--seat", "lead"},
        status
    );
    REQUIRE(line);
    REQUIRE(line->preview);
    CHECK(line->mode == Mode::choose);
    CHECK(line->preview->file == "night.yaml");
    CHECK(line->preview->at == "belt");
    CHECK(line->preview->sets == std::vector<std::string>{"morale(sam)=30", "order=low"});
    CHECK(line->preview->flags == std::vector<std::string>{"a", "b"});
    CHECK(line->preview->no_flags == std::vector<std::string>{"c"});
    CHECK(line->preview->path == "belt.map,kitchen.-");
    CHECK(line->preview->seat == "lead");
    CHECK(read({"--preview", "a.yaml", "--script", "random"}, status)->mode == Mode::autoplay);
    CHECK(read({"--preview", "a.yaml", "--script", "random", "--window"}, status)->mode == Mode::window);
    for (const auto& wrong : std::vector<std::vector<const char*>>{
             {"--at", "belt"},
             {"--set", "order=3"},
             {"--preview", "a.yaml", "--scenario", "first-day"},
             {"--preview", "a.yaml", "--connect", "10.0.0.5:4747"},
             {"--preview", "a.yaml", "--join", "BCDF"}}) {
        CHECK_FALSE(read(wrong, status));
        CHECK(status == 2);
    }
}

TEST_CASE("servers can be listed instead of playing")
{
    int status = -1;
    const auto line = read({"--find"}, status);
    REQUIRE(line);
    CHECK(line->mode == Mode::find);
}

TEST_CASE("wrong use ends with status 2 and no game")
{
    for (const auto& words : std::vector<std::vector<const char*>>{
             {"--termnal"},
             {"--pace", "warp"},
             {"--text-scale", "900"},
             {"--size", "big"},
             {"--size", "10x10"},
             {"--window", "--terminal"},
             {"--find", "--terminal"},
             {"--connect", "host:99999"},
             {"--connect", "host:"},
             {"--seed", "many"},
             {"--seed", "-1"},
             {"--connect", "10.0.0.7", "--scenario", "mine.yaml"},
             {"--scenarios", "/no/such/folder"},
             {"--join", "BC"},
             {"--join", "BC!F"},
             {"--join", "BCDF", "--projector", "BCDF"},
             {"--observe", "BCDF", "--join", "KXRM"},
             {"--joim", "BCDF"},
             {"--players", "3"},
             {"--robot", "--join", "BCDF", "--answer-seconds", "4"},
             {"--robot", "--connect", "a:1"},
             {"--robot", "--connect", "a:1", "--join", "BCDF", "--terminal"},
             {"--robot", "--connect", "a:1", "--rooms", "3"},
             {"--robot", "--connect", "a:1", "--rooms", "3", "--facilitate", "x", "--players", "1"},
             {"--robot", "--connect", "a:1", "--rooms", "3", "--facilitate", "x", "--join", "BCDF"},
             {"--robot", "--connect", "a:1", "--role", "facilitator"},
             {"--robot", "--connect", "a:1", "--join", "BCDF", "--role", "king"},
             {"--robot", "--connect", "a:1", "--join", "BCDF", "--players", "0"},
             {"leftover"}}) {
        int status = -1;
        CAPTURE(words[0]);
        CHECK_FALSE(read(words, status));
        CHECK(status == 2);
    }
}

TEST_CASE("a room is named as people type its code, with the part that is wanted in it")
{
    int status = -1;
    auto line = read({"--connect", "10.0.0.5", "--join", "bc df", "--name", "Ada"}, status);
    REQUIRE(line);
    CHECK(line->room == "BCDF");
    CHECK(line->room_role == Role::guest);
    CHECK(line->name == "Ada");
    line = read({"--connect", "10.0.0.5", "--observe", "BCDF"}, status);
    REQUIRE(line);
    CHECK(line->room_role == Role::observer);
    line = read({"--connect", "10.0.0.5", "--projector", "BCDF"}, status);
    REQUIRE(line);
    CHECK(line->room_role == Role::projector);
    CHECK_FALSE(line->facilitate);
}

TEST_CASE("the facilitator's secret may be left out")
{
    int status = -1;
    auto line = read({"--facilitate", "--connect", "10.0.0.5"}, status);
    REQUIRE(line);
    CHECK(line->facilitate);
    CHECK(line->facilitator_secret.empty());
    CHECK(line->connect == "10.0.0.5");
    line = read({"--connect", "10.0.0.5", "--facilitate", "open-sesame"}, status);
    REQUIRE(line);
    CHECK(line->facilitator_secret == "open-sesame");
}

TEST_CASE("a robot is told where to go, what to be, and how many")
{
    int status = -1;
    auto line = read(
        {"--robot", "--connect", "[::1]:4000", "--join", "BCDF", "--players", "3", "--seed", "7", "--rate",
         "2.5", "--slow-reader"},
        status
    );
    REQUIRE(line);
    CHECK(line->mode == Mode::robot);
    CHECK(line->robot.host == "::1");
    CHECK(line->robot.port == 4000);
    CHECK(line->robot.room == "BCDF");
    CHECK(line->robot.part == robot::Part::player);
    CHECK(line->robot.players == 3);
    CHECK(line->robot.seed == 7);
    CHECK(line->robot.rate == 2.5);
    CHECK(line->robot.slow_reader);
    CHECK_FALSE(line->robot.load);

    line = read({"--robot", "--connect", "a", "--projector", "BCDF"}, status);
    REQUIRE(line);
    CHECK(line->robot.part == robot::Part::projector);
    CHECK(line->robot.port == 4747);

    line = read(
        {"--robot", "--connect", "a", "--rooms", "20", "--players", "8", "--rate", "1", "--seconds", "5",
         "--facilitate", "sesame"},
        status
    );
    REQUIRE(line);
    CHECK(line->robot.load);
    CHECK(line->robot.rooms == 20);
    CHECK(line->robot.facilitator_secret == "sesame");

    line = read(
        {"--robot", "--connect", "a", "--role", "facilitator", "--facilitate", "sesame", "--rooms", "2",
         "--scenario", "first-day"},
        status
    );
    REQUIRE(line);
    CHECK_FALSE(line->robot.load);
    CHECK(line->robot.part == robot::Part::facilitator);
    CHECK(line->robot.scenario == "first-day");
}

TEST_CASE("a robot without an address looks for its room, and a facilitator comes back to one that is open")
{
    int status = -1;
    auto line = read({"--robot", "--join", "BCDF", "--data", "/tmp/x", "--tell"}, status);
    REQUIRE(line);
    CHECK(line->robot.host.empty());
    CHECK(line->robot.room == "BCDF");
    CHECK(line->robot.tell);
    CHECK(line->data == "/tmp/x");

    line = read(
        {"--robot", "--role", "facilitator", "--facilitate", "sesame", "--join", "BCDF", "--answer-seconds",
         "5", "--stance-seconds", "6"},
        status
    );
    REQUIRE(line);
    CHECK(line->robot.part == robot::Part::facilitator);
    CHECK(line->robot.room == "BCDF");
    CHECK(line->robot.answer_seconds == 5);
    CHECK(line->robot.stance_seconds == 6);
}

TEST_CASE("an address is a host with or without a port, also in IPv6")
{
    std::string host;
    std::uint16_t port = 4747;
    CHECK(split_address("192.168.1.20:5000", host, port));
    CHECK((host == "192.168.1.20" && port == 5000));
    CHECK(split_address("[::1]:81", host, port));
    CHECK((host == "::1" && port == 81));
    port = 4747;
    CHECK(split_address("lab-pc", host, port));
    CHECK((host == "lab-pc" && port == 4747));
    for (const char* wrong : {"", ":80", "host:0", "host:x", "[::1", "[::1]x", "host:"}) {
        CAPTURE(wrong);
        CHECK_FALSE(split_address(wrong, host, port));
    }
}

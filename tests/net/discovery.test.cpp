// Servers that are looked for, over the loopback network.
#include "server/net/discovery.hpp"

#include "tests/net/lan_asker.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

using namespace twocircles;
using namespace twocircles::tests;
using net::asio::ip::udp;

namespace {

struct Lines
{
    std::vector<std::string> warnings;
    net::Log log()
    {
        return [this](net::LogLevel level, const std::string& line) {
            if (level >= net::LogLevel::warning) warnings.push_back(line);
        };
    }
};

// On a port of its own, so that tests beside this one are not heard.
net::DiscoverySettings settings(Lines& lines)
{
    net::DiscoverySettings out;
    out.port = 0;
    out.address = "0.0.0.0";
    out.interfaces = loopback;
    out.log = lines.log();
    out.content = [] {
        return net::Announcement{"Two Circles test", "Ada", 4747, {{"BCDF", "Table 1"}, {"GHJK", "Table 2"}}};
    };
    return out;
}

} // namespace

TEST_CASE("a server answers who asks in the group, and whoever broadcasts", "[net]")
{
    net::asio::io_context io;
    Lines lines;
    const auto server = net::Discovery::open(io, settings(lines));
    REQUIRE(server != nullptr);
    LanAsker asker(io);
    asker.ask(server->port(), 77);
    const auto answer = asker.answer();
    CHECK(answer.nonce == 77);
    CHECK(answer.protocol == wire::kProtocolVersion);
    CHECK(answer.server_name == "Ada");
    CHECK(answer.build == "Two Circles test");
    CHECK(answer.port == 4747);
    CHECK(answer.address.empty());
    CHECK(answer.rooms == std::vector<lan::AnnouncedRoom>{{"BCDF", "Table 1"}, {"GHJK", "Table 2"}});
    CHECK(answer.rooms_total == 2);
    asker.send(lan::encode(lan::Query{1, 78, {}}), server->port(), "127.255.255.255");
    const auto second = asker.answer();
    CHECK(second.nonce == 78);
    CHECK(second.instance == answer.instance);
    CHECK(lines.warnings.empty());
}

TEST_CASE("two servers of one computer both answer the same question", "[net]")
{
    net::asio::io_context io;
    Lines lines;
    const auto first = net::Discovery::open(io, settings(lines));
    auto same_port = settings(lines);
    same_port.port = first->port();
    const auto second = net::Discovery::open(io, same_port);
    REQUIRE(second != nullptr);
    for (const char* to : {lan::kGroupV4, "127.255.255.255"}) {
        LanAsker asker(io);
        asker.send(lan::encode(lan::Query{1, 5, {}}), first->port(), to);
        const std::set<std::uint64_t> instances = {asker.answer().instance, asker.answer().instance};
        CHECK(instances.size() == 2);
    }
}

TEST_CASE("a question for a room is answered by the server that has it, with this room alone", "[net]")
{
    net::asio::io_context io;
    Lines lines;
    const auto server = net::Discovery::open(io, settings(lines));
    LanAsker asker(io);
    asker.ask(server->port(), 1, "ZZZZ");
    asker.ask(server->port(), 2, "gh-jk");
    const auto answer = asker.answer();
    CHECK(answer.nonce == 2); // the first was nobody's here
    CHECK(answer.rooms == std::vector<lan::AnnouncedRoom>{{"GHJK", "Table 2"}});
    CHECK(answer.rooms_total == 2);
}

TEST_CASE("what is no question is not answered", "[net]")
{
    net::asio::io_context io;
    Lines lines;
    const auto server = net::Discovery::open(io, settings(lines));
    LanAsker asker(io);
    lan::Answer own;
    own.port = 1;
    const auto good = lan::encode(lan::Query{1, 3, {}});
    for (const auto& bytes :
         {std::string(), std::string("hello"), std::string(9000, 'x'), lan::encode(own), good.substr(1),
          good + std::string(lan::kLargestQuery, '\0')})
        asker.send(bytes, server->port());
    asker.ask(server->port(), 99);
    CHECK(asker.answer().nonce == 99);
    CHECK_FALSE(asker.answer_there().has_value());
}

TEST_CASE("a flood of questions gets so many answers and no more, and others are served meanwhile", "[net]")
{
    net::asio::io_context io;
    Lines lines;
    auto limited = settings(lines);
    limited.answers.per_source = 0; // nothing comes back in this test's time
    limited.answers.source_burst = 5;
    const auto server = net::Discovery::open(io, limited);
    LanAsker flood(io);
    LanAsker other(io, "127.0.0.2");
    for (int i = 0; i < 100; ++i)
        flood.ask(server->port(), 1);
    other.ask(server->port(), 2);
    CHECK(other.answer().nonce == 2); // all that came before has been read by then
    int answers = 0;
    while (flood.answer_there())
        ++answers;
    CHECK(answers == 5);
}

TEST_CASE("answers to one source and in all are counted over time", "[net]")
{
    using namespace std::chrono_literals;
    const net::Clock::time_point start{};
    net::AnswerLimits limits;
    limits.per_source = 10;
    limits.source_burst = 3;
    limits.in_all = 20;
    limits.burst = 8;
    net::AnswerBudget budget(limits, 1234, start);
    const auto take = [&](std::uint8_t source, net::Clock::duration at) {
        const std::array<std::uint8_t, 4> address = {10, 0, 0, source};
        int taken = 0;
        while (budget.take(address, start + at))
            ++taken;
        return taken;
    };
    CHECK(take(1, 0s) == 3);
    CHECK(take(1, 100ms) == 1);
    CHECK(take(2, 100ms) == 3);
    CHECK(take(1, 1h) == 3);
    // All sources together never get more than the whole, however many there are.
    int all = 0;
    for (int source = 0; source < 256; ++source)
        all += take(static_cast<std::uint8_t>(source), 2h);
    CHECK(all == 8);
}

TEST_CASE("who is not on a network of this computer is not answered", "[net]")
{
    net::asio::io_context io;
    Lines lines;
    auto narrow = settings(lines);
    narrow.interfaces = [] {
        auto interfaces = loopback();
        interfaces.front().addresses = {{ip("127.0.0.1"), 32, std::nullopt}};
        return interfaces;
    };
    const auto server = net::Discovery::open(io, narrow);
    LanAsker stranger(io, "127.0.0.2");
    LanAsker neighbour(io, "127.0.0.1");
    stranger.ask(server->port(), 1);
    neighbour.ask(server->port(), 2);
    CHECK(neighbour.answer().nonce == 2);
    CHECK_FALSE(stranger.answer_there().has_value());
}

TEST_CASE("a network that comes later is listened on, too", "[net]")
{
    net::asio::io_context io;
    Lines lines;
    auto later = settings(lines);
    later.look_again = std::chrono::milliseconds(1);
    bool connected = false;
    int looks = 0;
    later.interfaces = [&] {
        ++looks;
        return connected ? loopback() : std::vector<lan::Interface>{};
    };
    const auto server = net::Discovery::open(io, later);
    LanAsker asker(io);
    asker.ask(server->port(), 1);
    pump_until(io, [&] { return looks > 3; });
    CHECK_FALSE(asker.answer_there().has_value());
    connected = true;
    const int before = looks;
    pump_until(io, [&] { return looks > before; });
    asker.ask(server->port(), 2);
    CHECK(asker.answer().nonce == 2);
    // Gone again, nobody there is answered any more.
    connected = false;
    const int then = looks;
    pump_until(io, [&] { return looks > then + 1; });
    asker.ask(server->port(), 3);
    pump_until(io, [&] { return looks > then + 3; });
    CHECK_FALSE(asker.answer_there().has_value());
}

TEST_CASE("a server at one address says so, and is found on that network alone", "[net]")
{
    net::asio::io_context io;
    Lines lines;
    auto at_one = settings(lines);
    at_one.address = "127.0.0.1";
    const auto server = net::Discovery::open(io, at_one);
    LanAsker asker(io);
    asker.ask(server->port(), 1);
    CHECK(asker.answer().address == "127.0.0.1");
    auto elsewhere = settings(lines);
    elsewhere.port = server->port();
    elsewhere.address = "203.0.113.9"; // none of this computer's
    const auto other = net::Discovery::open(io, elsewhere);
    asker.ask(server->port(), 2);
    asker.ask(server->port(), 3);
    CHECK(asker.answer().nonce == 2);
    CHECK(asker.answer().nonce == 3);
}

TEST_CASE("a port that another program holds is a line in the log, not the end", "[net]")
{
    net::asio::io_context io;
    Lines lines;
    const udp::socket greedy(io, udp::endpoint(udp::v4(), 0)); // shares with nobody
    auto taken = settings(lines);
    taken.port = greedy.local_endpoint().port();
    CHECK(net::Discovery::open(io, taken) == nullptr);
    REQUIRE(lines.warnings.size() == 1);
    CHECK(lines.warnings[0].find("UDP port " + std::to_string(taken.port)) != std::string::npos);
}

TEST_CASE("a stopped server answers nobody, and leaves nothing to do", "[net]")
{
    net::asio::io_context io;
    Lines lines;
    const auto server = net::Discovery::open(io, settings(lines));
    server->stop();
    io.run(); // ends because nothing is left
    CHECK(lines.warnings.empty());
}

// Servers and those who look for them in one process, over the loopback network.
#include "client/net/finder.hpp"

#include "server/net/discovery.hpp"
#include "tests/support/networks.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <memory>
#include <thread>

using namespace twocircles;
using namespace twocircles::tests;
using client::model::FoundServer;

namespace {

// Answers on a thread of its own until the end of the test.
class Responder
{
public:
    explicit Responder(const std::string& name, std::uint16_t port = 0, std::size_t rooms = 1)
    {
        settings_.address = "0.0.0.0";
        settings_.interfaces = loopback;
        settings_.log = [](net::LogLevel, const std::string&) {};
        settings_.port = port;
        settings_.content = [name, rooms] {
            net::Announcement out{"test", name, 4747, {}};
            for (std::size_t i = 0; i < rooms; ++i)
                out.rooms.push_back({"R" + std::to_string(i), "Table " + std::to_string(i)});
            return out;
        };
        discovery_ = net::Discovery::open(io_, settings_);
        REQUIRE(discovery_ != nullptr);
        port_ = discovery_->port();
        thread_ = std::thread([this] { io_.run(); });
    }
    ~Responder()
    {
        io_.stop();
        thread_.join();
    }
    std::uint16_t port() const { return port_; }

private:
    net::asio::io_context io_{1};
    net::DiscoverySettings settings_;
    std::unique_ptr<net::Discovery> discovery_;
    std::uint16_t port_ = 0;
    std::thread thread_;
};

client::net::FinderOptions asking_at(std::uint16_t port)
{
    client::net::FinderOptions options;
    options.port = port;
    options.interfaces = loopback;
    return options;
}

// Waits for what the finder reports, as long as it takes; the bound only ends a broken test.
template <class Condition>
std::vector<FoundServer> wait_until(const client::net::Finder& finder, Condition condition)
{
    std::uint64_t known = 0;
    for (int tries = 0; tries < 300; ++tries) {
        auto servers = finder.snapshot();
        if (condition(servers)) return servers;
        known = finder.wait_for_news(known, std::chrono::milliseconds(100));
    }
    FAIL("the servers were never found");
    return {};
}

bool is_there(const std::vector<FoundServer>& servers, const std::string& name)
{
    return std::any_of(servers.begin(), servers.end(), [&](const auto& one) { return one.name == name; });
}

} // namespace

TEST_CASE("a server is found, with its rooms and an address that its answer came from")
{
    const Responder server("Ada");
    const client::net::Finder finder(asking_at(server.port()));
    const auto servers = wait_until(finder, [](const auto& found) { return !found.empty(); });
    REQUIRE(servers.size() == 1);
    CHECK(servers[0].name == "Ada");
    CHECK(servers[0].build == "test");
    CHECK(servers[0].port == 4747);
    CHECK(servers[0].speaks_our_protocol);
    REQUIRE(servers[0].addresses.size() == 1);
    const auto address = lan::parse_ip(servers[0].addresses[0]);
    REQUIRE(address.has_value());
    CHECK(lan::is_neighbour(loopback(), *address));
    CHECK(servers[0].rooms == std::vector<FoundServer::Room>{{"R0", "Table 0"}});
    CHECK(servers[0].rooms_total == 1);
    CHECK(finder.version() > 0);
}

TEST_CASE("two servers of one computer are both found, by everybody who looks")
{
    const Responder first("Ada");
    const Responder second("Grace", first.port());
    const client::net::Finder finder(asking_at(first.port()));
    const client::net::Finder another(asking_at(first.port()));
    for (const auto* one : {&finder, &another}) {
        const auto servers = wait_until(*one, [](const auto& found) { return found.size() == 2; });
        CHECK(is_there(servers, "Ada"));
        CHECK(is_there(servers, "Grace"));
    }
}

TEST_CASE("a server that starts later is found without asking for it, one that is gone is forgotten")
{
    auto first = std::make_unique<Responder>("Ada");
    const auto port = first->port();
    const client::net::Finder finder(asking_at(port));
    wait_until(finder, [](const auto& found) { return is_there(found, "Ada"); });
    const Responder second("Grace", port);
    wait_until(finder, [](const auto& found) { return is_there(found, "Grace"); });
    first.reset();
    const auto left = wait_until(finder, [](const auto& found) { return !is_there(found, "Ada"); });
    CHECK(is_there(left, "Grace"));
}

TEST_CASE("a room is found among more than one answer holds")
{
    const Responder server("Ada", 0, 500);
    client::net::Finder finder(asking_at(server.port()));
    const auto has_room = [](const auto& found) {
        if (found.empty()) return false;
        const auto& rooms = found[0].rooms;
        return std::any_of(rooms.begin(), rooms.end(), [](const auto& room) { return room.code == "R499"; });
    };
    const auto before = wait_until(finder, [](const auto& found) { return !found.empty(); });
    CHECK_FALSE(has_room(before));
    CHECK(before[0].rooms.size() < 500);
    CHECK(before[0].rooms_total == 500);
    finder.look_for_room("r-499");
    wait_until(finder, has_room);
}

TEST_CASE("a finder that finds nothing ends at once")
{
    const client::net::Finder finder(asking_at(9));
    CHECK(finder.snapshot().empty());
    CHECK(finder.wait_for_news(0, std::chrono::milliseconds(0)) == 0);
}

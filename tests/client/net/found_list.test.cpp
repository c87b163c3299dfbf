// The list of servers that answer, without a network.
#include "client/net/found_list.hpp"

#include "proto/wire/protocol.hpp"
#include "tests/support/networks.hpp"

#include <catch2/catch.hpp>

using namespace twocircles;
using namespace twocircles::tests;
using namespace std::chrono_literals;
using client::net::FoundList;

namespace {

const FoundList::Time kStart{};

lan::Answer answer_of(std::uint64_t instance, std::vector<lan::AnnouncedRoom> rooms = {})
{
    lan::Answer answer;
    answer.instance = instance;
    answer.protocol = wire::kProtocolVersion;
    answer.build = "test";
    answer.server_name = "Server " + std::to_string(instance);
    answer.port = 4747;
    answer.rooms_total = static_cast<std::uint32_t>(rooms.size());
    answer.rooms = std::move(rooms);
    return answer;
}

lan::RankedAddress from(const std::string& text, lan::InterfaceKind kind = lan::InterfaceKind::ethernet)
{
    lan::RankedAddress out;
    out.ip = ip(text.substr(0, text.find('%')));
    out.text = text;
    out.kind = kind;
    out.reach = lan::reach_of(out.ip);
    return out;
}

} // namespace

TEST_CASE("a server heard through several networks is one, with its addresses best first")
{
    FoundList list;
    CHECK(list.take(answer_of(1), from("127.0.0.1", lan::InterfaceKind::loopback), false, kStart));
    CHECK(list.take(answer_of(1), from("fe80::1%eth0"), false, kStart));
    CHECK(list.take(answer_of(1), from("172.17.0.1", lan::InterfaceKind::virtual_net), false, kStart));
    CHECK(list.take(answer_of(1), from("192.168.1.20", lan::InterfaceKind::wifi), false, kStart));
    CHECK_FALSE(list.take(answer_of(1), from("192.168.1.20", lan::InterfaceKind::wifi), false, kStart + 1s));
    const auto servers = list.servers();
    REQUIRE(servers.size() == 1);
    CHECK(
        servers[0].addresses ==
        std::vector<std::string>{"192.168.1.20", "fe80::1%eth0", "172.17.0.1", "127.0.0.1"}
    );
    CHECK(servers[0].name == "Server 1");
    CHECK(servers[0].port == 4747);
    CHECK(servers[0].speaks_our_protocol);
    CHECK(servers[0].last_seen == kStart + 1s);
}

TEST_CASE("servers stay in the order in which they were found, two of one computer apart")
{
    FoundList list;
    for (const std::uint64_t instance : {9U, 2U, 5U})
        list.take(answer_of(instance), from("192.168.1.20"), false, kStart);
    list.take(answer_of(2), from("192.168.1.20"), false, kStart + 1s);
    const auto servers = list.servers();
    REQUIRE(servers.size() == 3);
    CHECK((servers[0].instance == 9 && servers[1].instance == 2 && servers[2].instance == 5));
}

TEST_CASE("who is not heard for five seconds is dropped, and so is an address")
{
    FoundList list;
    list.take(answer_of(1), from("192.168.1.20"), false, kStart);
    list.take(answer_of(1), from("10.0.0.4"), false, kStart);
    list.take(answer_of(2), from("192.168.1.30"), false, kStart);
    list.take(answer_of(1), from("192.168.1.20"), false, kStart + 4s);
    CHECK_FALSE(list.forget_silent(kStart + 4999ms));
    CHECK(list.forget_silent(kStart + 5s));
    REQUIRE(list.servers().size() == 1);
    CHECK(list.servers()[0].addresses == std::vector<std::string>{"192.168.1.20"});
    CHECK(list.forget_silent(kStart + 9s));
    CHECK(list.servers().empty());
}

TEST_CASE("a change of rooms, of the name or of the protocol is news, the same again is not")
{
    FoundList list;
    list.take(answer_of(1, {{"BCDF", "Table 1"}}), from("10.0.0.4"), false, kStart);
    CHECK_FALSE(list.take(answer_of(1, {{"BCDF", "Table 1"}}), from("10.0.0.4"), false, kStart));
    CHECK(list.take(answer_of(1, {{"BCDF", "Table 2"}}), from("10.0.0.4"), false, kStart));
    CHECK(list.take(answer_of(1), from("10.0.0.4"), false, kStart));
    CHECK(list.servers()[0].rooms.empty());
    auto other = answer_of(1);
    other.server_name = "Renamed";
    CHECK(list.take(other, from("10.0.0.4"), false, kStart));
    other.protocol = wire::kProtocolVersion + 1;
    CHECK(list.take(other, from("10.0.0.4"), false, kStart));
    CHECK_FALSE(list.servers()[0].speaks_our_protocol);
}

TEST_CASE("a room that was looked for stands beside those that fitted into the answer, once")
{
    FoundList list;
    auto all = answer_of(1, {{"BCDF", "Table 1"}});
    all.rooms_total = 300;
    auto one = answer_of(1, {{"XXXX", "Table 299"}});
    one.rooms_total = 300;
    list.take(all, from("10.0.0.4"), false, kStart);
    CHECK(list.take(one, from("10.0.0.4"), true, kStart));
    CHECK_FALSE(list.take(all, from("10.0.0.4"), false, kStart));
    using Room = client::model::FoundServer::Room;
    CHECK(list.servers()[0].rooms == std::vector<Room>{{"BCDF", "Table 1"}, {"XXXX", "Table 299"}});
    CHECK(list.servers()[0].rooms_total == 300);
    one.rooms = {{"BCDF", "Table 1"}};
    list.take(one, from("10.0.0.4"), true, kStart);
    CHECK(list.servers()[0].rooms == std::vector<Room>{{"BCDF", "Table 1"}});
}

TEST_CASE("whoever answers as very many servers fills neither the memory nor the places of others for long")
{
    FoundList list;
    for (std::uint64_t instance = 0; instance < 10000; ++instance)
        list.take(answer_of(instance), from("10.0.0.4"), false, kStart);
    CHECK(list.servers().size() == FoundList::kMostServers);
    for (int host = 0; host < 200; ++host)
        list.take(answer_of(0), from("10.0.1." + std::to_string(host)), false, kStart);
    CHECK(list.servers()[0].addresses.size() == FoundList::kMostAddresses);
    list.forget_silent(kStart + FoundList::kForgetAfter);
    CHECK(list.take(answer_of(99999), from("10.0.0.4"), false, kStart + FoundList::kForgetAfter));
}

// What goes over the wire when servers are looked for, and what comes that is nothing of ours.
#include "proto/lan/datagram.hpp"

#include <catch2/catch.hpp>
#include <twocircles/discovery.pb.h>

#include <random>

using namespace twocircles;

namespace {

lan::Answer answer_with(std::size_t rooms)
{
    lan::Answer answer;
    answer.nonce = 0x1122334455667788;
    answer.protocol = 7;
    answer.build = "Two Circles 0.1.0";
    answer.server_name = "Ada’s laptop";
    answer.instance = 42;
    answer.port = 4747;
    answer.rooms_total = static_cast<std::uint32_t>(rooms);
    for (std::size_t i = 0; i < rooms; ++i)
        answer.rooms.push_back({"BCDF", "Table " + std::to_string(i)});
    return answer;
}

} // namespace

TEST_CASE("a question and an answer come out as they went in", "[lan]")
{
    const auto query = lan::decode_query(lan::encode(lan::Query{3, 0xfedcba9876543210, "BCDF"}));
    REQUIRE(query.has_value());
    CHECK(query->protocol == 3);
    CHECK(query->nonce == 0xfedcba9876543210);
    CHECK(query->room_code == "BCDF");

    auto sent = answer_with(3);
    sent.address = "192.168.1.20";
    const auto got = lan::decode_answer(lan::encode(sent));
    REQUIRE(got.has_value());
    CHECK(got->nonce == sent.nonce);
    CHECK(got->protocol == sent.protocol);
    CHECK(got->build == sent.build);
    CHECK(got->server_name == sent.server_name);
    CHECK(got->instance == sent.instance);
    CHECK(got->port == sent.port);
    CHECK(got->address == sent.address);
    CHECK(got->rooms == sent.rooms);
    CHECK(got->rooms_total == 3);
}

TEST_CASE("an answer fits one packet however many rooms there are", "[lan]")
{
    auto many = answer_with(1000);
    for (auto& room : many.rooms)
        room.name = std::string(300, 'x');
    many.server_name = std::string(5000, 'n');
    many.build = std::string(5000, 'b');
    const auto bytes = lan::encode(many);
    CHECK(bytes.size() <= lan::kLargestAnswer);
    const auto got = lan::decode_answer(bytes);
    REQUIRE(got.has_value());
    CHECK(got->rooms.size() >= 5);
    CHECK(got->rooms_total == 1000);
    CHECK(got->server_name.size() == lan::kLongestName);
    // With short names far more of them fit.
    const auto short_ones = lan::decode_answer(lan::encode(answer_with(1000)));
    REQUIRE(short_ones.has_value());
    CHECK(short_ones->rooms.size() >= 40);
}

TEST_CASE("names that no screen could show are sent as blanks, and cut between characters", "[lan]")
{
    auto odd = answer_with(1);
    odd.server_name = "a\x1b[2Jb\tc\xff\xc2\x85\xed\xa0\x80\xe4";
    odd.rooms[0].name = std::string(79, 'x') + "é";
    const auto got = lan::decode_answer(lan::encode(odd));
    REQUIRE(got.has_value());
    CHECK(got->server_name == "a [2Jb c       ");
    CHECK(got->rooms[0].name == std::string(79, 'x'));
}

TEST_CASE("a question is no answer, and what has grown beyond its bounds is nothing", "[lan]")
{
    const auto query = lan::encode(lan::Query{1, 2, {}});
    const auto answer = lan::encode(answer_with(2));
    CHECK_FALSE(lan::decode_answer(query).has_value());
    CHECK_FALSE(lan::decode_query(answer).has_value());
    CHECK_FALSE(lan::decode_query({}).has_value());
    CHECK_FALSE(lan::decode_answer({}).has_value());
    // An unknown field is ignored, but not one that makes it too long.
    const auto padded = [](std::string bytes, std::size_t size) {
        const auto length = size - bytes.size() - 4;
        bytes += "\xfa\x07";
        bytes += static_cast<char>((length & 0x7fU) | 0x80U);
        bytes += static_cast<char>(length >> 7U);
        return bytes + std::string(length, 'p');
    };
    CHECK(lan::decode_query(padded(query, lan::kLargestQuery)).has_value());
    CHECK_FALSE(lan::decode_query(padded(query, lan::kLargestQuery + 1)).has_value());
    CHECK(lan::decode_answer(padded(answer, lan::kLargestAnswer)).has_value());
    CHECK_FALSE(lan::decode_answer(padded(answer, lan::kLargestAnswer + 1)).has_value());
}

TEST_CASE("an answer with an impossible port, address or name is nothing", "[lan]")
{
    proto::LanAnswer good;
    good.set_magic(0x32C1EC02);
    good.set_port(4747);
    good.set_server_name("fine");
    good.add_rooms()->set_code("BCDF");
    REQUIRE(lan::decode_answer(good.SerializeAsString()).has_value());
    const auto refused = [&](auto change) {
        auto bad = good;
        change(bad);
        return !lan::decode_answer(bad.SerializeAsString()).has_value();
    };
    CHECK(refused([](auto& bad) { bad.set_magic(0x32C1EC01); }));
    CHECK(refused([](auto& bad) { bad.set_port(0); }));
    CHECK(refused([](auto& bad) { bad.set_port(65536); }));
    CHECK(refused([](auto& bad) { bad.set_address("evil.example.org"); }));
    CHECK(refused([](auto& bad) { bad.set_server_name("\x1b]0;title"); }));
    CHECK(refused([](auto& bad) { bad.set_server_name("next\xc2\x85line"); }));
    CHECK(refused([](auto& bad) { bad.set_server_name(std::string(81, 'n')); }));
    CHECK(refused([](auto& bad) { bad.set_build("two\nlines"); }));
    CHECK(refused([](auto& bad) { bad.add_rooms()->set_name("\x07"); }));
    CHECK(refused([](auto& bad) { bad.add_rooms()->set_code("ABCDEFGHIJKLMNOPQ"); }));
}

TEST_CASE("hostile bytes are never more than nothing", "[lan]")
{
    std::mt19937 random(7);
    const auto query = lan::encode(lan::Query{1, 2, "BCDF"});
    const auto answer = lan::encode(answer_with(20));
    for (int round = 0; round < 20000; ++round) {
        auto bytes = round % 2 == 0 ? query : answer;
        for (auto changes = random() % 6; changes > 0; --changes)
            bytes[random() % bytes.size()] = static_cast<char>(random());
        if (random() % 3 == 0) bytes.resize(random() % (bytes.size() + 1));
        if (const auto got = lan::decode_query(bytes)) CHECK(got->room_code.size() <= 16);
        if (const auto got = lan::decode_answer(bytes)) {
            CHECK(got->port != 0);
            CHECK(got->server_name.size() <= lan::kLongestName);
        }
    }
}

TEST_CASE("a room's code is read as people type it", "[lan]")
{
    CHECK(lan::read_room_code("bcdf") == "BCDF");
    CHECK(lan::read_room_code(" Bc-Df ") == "BCDF");
    CHECK(lan::read_room_code("").empty());
}

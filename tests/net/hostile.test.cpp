// Requests nobody would send by mistake. Nothing of it may take the server down or touch anybody else's game.
#include "server/net/translate.hpp"
#include "tests/flow/group_client.hpp"
#include "tests/net/running_server.hpp"

#include <catch2/catch.hpp>

#include <random>

using namespace twocircles;
using namespace twocircles::tests;

namespace {

std::vector<proto::ClientMessage> one_of_each()
{
    std::vector<proto::ClientMessage> all = {
        open_game("first-day", 1),
        resume_game("00112233445566778899aabbccddeeff"),
        begin(),
        respond(1, 0),
        pause(true),
        get_debrief(),
        list_games({"a", "b"}),
        discard_game("x"),
        ping(),
        leave_game(),
        {}};
    proto::ClientMessage message;
    message.mutable_hello()->set_name("again");
    all.push_back(message);
    message.mutable_read_debrief()->set_token("00112233445566778899aabbccddeeff");
    all.push_back(message);
    message.mutable_state_vision()->set_sentence("Together");
    all.push_back(message);
    message.mutable_hurry();
    all.push_back(message);
    const proto::ClientMessage group[] = {
        enter_room("BCDF"),
        enter_room("BCDF", static_cast<proto::Role>(99)),
        take_seat(proto::LEADING, 0xffffffff),
        take_seat(proto::ROLE_UNKNOWN),
        take_stance(1, static_cast<proto::Stance>(77)),
        say_need(1, proto::NEED_REST),
        predict(1, 1 << 30, -(1 << 30), 0),
        say_in_chat("hello"),
        tick_task(0xffffffff, 0xffffffff),
        write_observation("x"),
        change_name("Somebody else"),
        claim_place("BCDF", 0xffffffff),
        list_rooms(),
        become_facilitator("guess"),
        close_room("BCDF"),
    };
    all.insert(all.end(), std::begin(group), std::end(group));
    return all;
}

// Everything a facilitator can do, with numbers that fit nothing.
std::vector<proto::ClientMessage> every_steer(const std::string& code)
{
    std::vector<proto::ClientMessage> all;
    const std::function<void(proto::Steer&)> fills[] = {
        [](auto& out) { out.mutable_start(); },
        [](auto& out) { out.mutable_pause()->set_on(true); },
        [](auto& out) { out.mutable_time()->set_seconds(-2147483647); },
        [](auto& out) { out.mutable_time()->set_end_now(true); },
        [](auto& out) { out.mutable_go_on(); },
        [](auto& out) { out.mutable_send_back(); },
        [](auto& out) { out.mutable_undo_send_back(); },
        [](auto& out) { out.mutable_inject()->set_event(0xffffffff); },
        [](auto& out) { out.mutable_free_text()->set_text(std::string(3000, 'x')); },
        [](auto& out) { out.mutable_broadcast()->set_text("\a"); },
        [](auto& out) { out.mutable_whisper()->set_member(0xffffffff); },
        [](auto& out) { out.mutable_move()->set_member(70000); },
        [](auto& out) { out.mutable_move()->set_role(proto::FOLLOWER); },
        [](auto& out) { out.mutable_remove()->set_member(0xffff); },
        [](auto& out) { out.mutable_rename()->set_name(std::string(100, 'x')); },
        [](auto& out) { out.mutable_rename_room()->set_name(""); },
        [](auto& out) { out.mutable_settings()->mutable_settings()->set_answer_seconds(0xffffffff); },
        [](auto& out) { out.mutable_settings()->mutable_settings()->set_time_percent(0xffffffff); },
        [](auto& out) { out.mutable_script()->set_index(0xffffffff); },
        [](auto& out) { out.mutable_script()->set_role(proto::LEADING); },
        [](auto& out) { out.mutable_speak_as()->set_follower(0xffffffff); },
        [](auto& out) { out.mutable_bookmark(); },
        [](auto& out) { out.mutable_projector()->set_blank(true); },
        [](auto& out) { out.mutable_mute()->set_member(0xffffffff); },
        [](auto& out) { out.mutable_remove_chat()->set_number(1ULL << 63U); },
        [](auto& out) { out.mutable_answer_claim()->set_claim(1ULL << 63U); },
        [](auto& out) { out.mutable_fill_seats(); },
        [](auto& out) { out.mutable_end(); },
        [](auto&) {},
    };
    for (const auto& fill : fills) {
        all.push_back(steer(code, fill));
        all.push_back(steer_all(fill));
    }
    return all;
}

} // namespace

TEST_CASE("changed bytes are never misread and never break the reader", "[net][fuzz]")
{
    std::mt19937 random(5);
    auto messages = one_of_each();
    for (auto& steering : every_steer("BCDF"))
        messages.push_back(std::move(steering));
    for (int i = 0; i < 20000; ++i) {
        auto bytes = messages[random() % messages.size()].SerializeAsString() + "\1\2";
        for (auto changes = random() % 4; changes > 0; --changes)
            bytes[random() % bytes.size()] = static_cast<char>(random());
        bytes.resize(random() % (bytes.size() + 1));
        (void)net::to_request(std::as_bytes(std::span(bytes)));
    }
}

TEST_CASE(
    "requests in any order and with any numbers leave the server and the others unharmed", "[net][fuzz]"
)
{
    RunningServer running([](net::Limits& limits) {
        limits.wrong_secret = std::chrono::milliseconds(0);
        limits.wrong_secrets = 1000;
    });
    Player other(running);
    std::mt19937 random(6);
    const auto messages = one_of_each();
    for (int round = 0; round < 20; ++round) {
        ProtocolClient client(running.server->port());
        client.hello();
        for (int i = 0; i < 60; ++i) {
            auto message = messages[random() % messages.size()];
            if (message.has_respond()) {
                message.mutable_respond()->set_beat_serial(static_cast<std::uint32_t>(random() % 5));
                message.mutable_respond()->set_response(static_cast<std::uint32_t>(random()));
            }
            if (message.has_open_game())
                message.mutable_open_game()->set_seat(static_cast<std::uint32_t>(random() % 3));
            REQUIRE_FALSE(client.ask(message).has_goodbye());
        }
        // And some do not wait for the answers, and leave in the middle.
        for (int i = 0; i < 20; ++i)
            client.send(messages[random() % messages.size()]);
    }
    CHECK(other.ask(respond(other.serial, first_open(other.beat()))).has_ok());
}

TEST_CASE(
    "facilitators and members who ask for anything in any order leave the server and the others unharmed",
    "[net][fuzz]"
)
{
    RunningServer running([](net::Limits& limits) { limits.wrong_secret = std::chrono::milliseconds(0); });
    const auto port = running.server->port();
    Player other(running);
    std::mt19937 random(8);
    for (int round = 0; round < 12; ++round) {
        Trainer kim(port, kSecret);
        const auto code = kim.open(kScenario, 1).front();
        Person ana(port, "Ana");
        ana.enter(code);
        auto asked = one_of_each();
        for (auto& message : asked)
            if (message.has_enter_room()) message.mutable_enter_room()->set_room_code(code);
        const auto steered = every_steer(code);
        for (int i = 0; i < 80; ++i) {
            REQUIRE_FALSE(kim.ask(steered[random() % steered.size()]).has_goodbye());
            auto message = asked[random() % asked.size()];
            if (message.has_become_facilitator()) continue; // it would be sent off, and rightly
            if (random() % 4 == 0) message.set_once(random() % 3);
            REQUIRE_FALSE(ana.ask(message).has_goodbye());
        }
        kim.must(close_room(code));
    }
    CHECK(other.ask(respond(other.serial, first_open(other.beat()))).has_ok());
}

// Those who run rooms, and what is asked of them.
#include "tests/flow/group_client.hpp"
#include "tests/net/running_server.hpp"

#include <catch2/catch.hpp>

using namespace twocircles;
using namespace twocircles::tests;
using namespace std::chrono_literals;
using Kind = proto::ServerMessage::BodyCase;

TEST_CASE("a wrong secret is answered late and logged; too many in a row end the connection", "[net]")
{
    RunningServer running([](net::Limits& limits) {
        limits.wrong_secret = 20ms;
        limits.wrong_secrets = 2;
    });
    Person mallory(running.server->port(), "Mallory");
    auto delay = 20ms;
    for (int i = 0; i < 2; ++i, delay *= 2) {
        const auto start = std::chrono::steady_clock::now();
        CHECK(mallory.refusal(become_facilitator("GUESS")) == proto::WRONG_SECRET);
        CHECK(std::chrono::steady_clock::now() - start >= delay);
    }
    CHECK(mallory.refusal(open_rooms(kScenario, 1)) == proto::NOT_ALLOWED);
    CHECK(mallory.ask(become_facilitator("GUESS")).refused().code() == proto::WRONG_SECRET);
    CHECK(mallory.receive().goodbye().code() == proto::WRONG_SECRET);
    CHECK(running.logged("a wrong facilitator secret from 127.0.0.1"));
    CHECK(running.logged("number 3 in a row"));
    CHECK_FALSE(running.logged("GUESS"));
}

TEST_CASE("while a wrong secret waits for its answer nobody else waits, and the line is kept alive", "[net]")
{
    RunningServer running([](net::Limits& limits) {
        limits.wrong_secret = std::chrono::milliseconds(1h);
        limits.wrong_secret_longest = std::chrono::milliseconds(1h);
    });
    const auto port = running.server->port();
    Person ana(port, "Ana");
    Trainer kim(port, kSecret);
    Person mallory(port, "Mallory");
    const auto id = mallory.send(become_facilitator("GUESS"));
    CHECK(mallory.ask(ping()).has_pong());
    const auto code = kim.open(kScenario, 1).front();
    ana.enter(code);
    CHECK(mallory.ask(ping()).has_pong());
    CHECK(mallory.count([&](const auto& message) { return message.reply_to() == id; }) == 0);
}

TEST_CASE("two facilitators run the same rooms and see what the other does", "[net]")
{
    RunningServer running;
    const auto port = running.server->port();
    Trainer kim(port, kSecret, "Kim");
    const auto codes = kim.open(kScenario, 2);
    Trainer lee(port, kSecret, "Lee");
    CHECK(lee.has_room(codes[1])); // at once
    kim.until([&] { return kim.console().facilitators() == 2; });
    Person ana(port, "Ana");
    ana.enter(codes[0]);
    ana.sit(proto::LEADING);
    lee.must(steer_all([](auto& out) { out.mutable_start(); }));
    for (auto* trainer : {&kim, &lee})
        for (const auto& code : codes)
            trainer->until_room(code, [](const auto& room) { return room.phase() != proto::BRIEFING; });
    kim.must(steer(codes[0], [](auto& out) { out.mutable_pause()->set_on(true); }));
    lee.until_room(codes[0], [](const auto& room) { return room.paused(); });
    lee.must(steer(codes[0], [](auto& out) { out.mutable_pause()->set_on(false); }));
    kim.until_room(codes[0], [](const auto& room) { return !room.paused(); });
    // Each is one member of the room under their own name; a room they look into counts them present.
    lee.must(enter_room(codes[0], proto::FACILITATOR));
    lee.until([&] { return lee.member("Lee") != nullptr && lee.member("Lee")->present(); });
    CHECK(lee.member("Kim") != nullptr);
    CHECK_FALSE(lee.member("Kim")->present());
    CHECK(lee.member("Lee 2") == nullptr);
    kim.cut();
    lee.until([&] { return lee.console().facilitators() == 1; });
    CHECK(lee.refusal(steer_all([](auto& out) { out.mutable_start(); })) == proto::NOT_NOW);
}

TEST_CASE("consoles come when something has changed, and no oftener than twice a second", "[net]")
{
    RunningServer running([](net::Limits& limits) { limits.console_gap = std::chrono::milliseconds(1h); });
    const auto port = running.server->port();
    Trainer kim(port, kSecret);
    CHECK(kim.console().facilitators() == 1);
    const auto code = kim.ask(open_rooms(kScenario, 1)).rooms_opened().codes(0);
    for (int i = 0; i < 5; ++i)
        kim.must(steer(code, [](auto& out) { out.mutable_broadcast()->set_text("Listen"); }));
    // The first and one after it; the rest waits for the hour to pass.
    CHECK(kim.count([](const auto& message) { return message.has_console(); }) <= 2);
}

TEST_CASE("a place is claimed by name: the facilitator's yes gives it, with a token of its own", "[net]")
{
    RunningServer running;
    const auto port = running.server->port();
    Trainer kim(port, kSecret);
    const auto code = kim.open(kScenario, 1).front();
    std::string old_token;
    {
        Person ana(port, "Ana");
        ana.enter(code);
        ana.sit(proto::LEADING);
        old_token = ana.token();
        Person other(port, "Ana on her phone");
        CHECK(other.refusal(claim_place(code, ana.me())) == proto::NOT_NOW); // she is there
    }
    Person ana(port, "Ana");
    proto::RoomCard card;
    while (card.absent_size() == 0)
        card = ana.ask(list_rooms()).rooms().rooms(0);
    CHECK(card.absent(0).name() == "Ana");
    const auto member = card.absent(0).member();
    CHECK(ana.refusal(claim_place(code, 77)) == proto::NO_SUCH_MEMBER);
    const auto id = ana.send(claim_place(code, member));
    CHECK(ana.ask(ping()).has_pong());
    CHECK(ana.refusal(claim_place(code, member)) == proto::NOT_NOW); // one at a time
    kim.until_room(code, [](const auto& room) { return room.claims_size() == 1; });
    const auto claim = kim.room(code).claims(0);
    CHECK(claim.member() == member);
    CHECK(claim.name() == "Ana");
    CHECK(claim.from() == "Ana from 127.0.0.1");
    kim.must(steer(code, [&](auto& out) {
        out.mutable_answer_claim()->set_claim(claim.claim());
        out.mutable_answer_claim()->set_yes(true);
    }));
    const auto joined = ana.wait_for(Kind::kJoined);
    CHECK(joined.reply_to() == id);
    CHECK(joined.joined().role() == proto::LEADING);
    CHECK(joined.joined().token() != old_token);
    kim.until_room(code, [](const auto& room) { return room.claims_size() == 0; });
    Person thief(port, "Whoever finds the old laptop");
    CHECK(thief.refusal(resume_game(old_token)) == proto::NO_SUCH_GAME);
    CHECK(kim.refusal(steer(code, [&](auto& out) {
        out.mutable_answer_claim()->set_claim(claim.claim());
    })) == proto::NOT_NOW);
}

TEST_CASE("a claim that is denied, not answered, or given up leaves the place as it was", "[net]")
{
    RunningServer running([](net::Limits& limits) { limits.claim = 300ms; });
    const auto port = running.server->port();
    std::uint32_t member = 0;
    std::string code;
    {
        Trainer kim(port, kSecret);
        code = kim.open(kScenario, 1).front();
        {
            Person ana(port, "Ana");
            ana.enter(code);
            member = ana.me();
        }
        kim.until_room(code, [](const auto& room) {
            return room.members_size() == 1 && room.present() == 0;
        });
        Person late(port, "Ana");
        CHECK(late.refusal(claim_place(code, member)) == proto::NOT_NOW); // nobody answered
        kim.until_room(code, [](const auto& room) { return room.claims_size() == 0; });

        Person eager(port, "Ana");
        const auto id = eager.send(claim_place(code, member));
        eager.enter(code); // as somebody new after all
        CHECK(eager.joined().member() != member);
        CHECK(eager.count([&](const auto& m) { return m.reply_to() == id && m.has_refused(); }) == 1);

        Person denied(port, "Ana");
        denied.send(claim_place(code, member));
        kim.until_room(code, [](const auto& room) { return room.claims_size() == 1; });
        const auto claim = kim.room(code).claims(0).claim();
        kim.send(steer(code, [&](auto& out) { out.mutable_answer_claim()->set_claim(claim); }));
        CHECK(denied.wait_for(Kind::kRefused).refused().code() != proto::REFUSAL_UNKNOWN);
    }
    Person alone(port, "Ana");
    proto::ServerMessage answer;
    do // until the server has seen that the facilitator is gone
        answer = alone.ask(claim_place(code, member));
    while (answer.refused().text().find("No facilitator is connected") == std::string::npos);
    CHECK(answer.refused().text().find("somebody new") != std::string::npos);
}

TEST_CASE("a room has so many claims at once and no more", "[net]")
{
    RunningServer running([](net::Limits& limits) { limits.claims_of_room = 1; });
    const auto port = running.server->port();
    Trainer kim(port, kSecret);
    const auto code = kim.open(kScenario, 1).front();
    std::uint32_t member = 0;
    {
        Person ana(port, "Ana");
        ana.enter(code);
        member = ana.me();
    }
    kim.until_room(code, [](const auto& room) { return room.members_size() == 1 && room.present() == 0; });
    Person one(port, "One");
    Person two(port, "Two");
    one.send(claim_place(code, member));
    kim.until_room(code, [](const auto& room) { return room.claims_size() == 1; });
    CHECK(two.refusal(claim_place(code, member)) == proto::TOO_FAST);
    one.cut(); // and the place in the queue is free again
    kim.until_room(code, [](const auto& room) { return room.claims_size() == 0; });
    two.send(claim_place(code, member));
    kim.until_room(code, [](const auto& room) { return room.claims_size() == 1; });
}

namespace {

// A room in which one person leads, and the serial of its open beat.
struct Table
{
    Table(std::uint16_t port, const std::string& room_code)
        : lead(port, "Lead of " + room_code), code(room_code)
    {
        lead.enter(code);
        lead.sit(proto::LEADING);
    }
    void answer()
    {
        REQUIRE(next_beat(lead, serial));
        lead.must(respond(serial, first_open(lead.beat())));
    }
    Person lead;
    std::string code;
    std::uint32_t serial = 0;
};

} // namespace

TEST_CASE("rooms in step open the next beat together; one that nobody is in holds nobody up", "[net]")
{
    RunningServer running;
    const auto port = running.server->port();
    Trainer kim(port, kSecret);
    const auto codes = kim.open(kScenario, 3, [](auto& settings) { settings.set_in_step(true); });
    Table one(port, codes[0]);
    Table two(port, codes[1]);
    kim.must(steer_all([](auto& out) { out.mutable_start(); }));
    one.answer();
    kim.until_room(codes[0], [](const auto& room) { return room.held(); });
    one.lead.until([&] { return one.lead.state().wait_kind() == proto::WAIT_ROOMS; });
    CHECK(one.lead.state().beat_serial() == 1);
    two.answer();
    REQUIRE(next_beat(one.lead, one.serial));
    REQUIRE(next_beat(two.lead, two.serial));
    CHECK(one.serial == 2);
    CHECK(two.serial == 2);
    // The slower table goes home.
    one.lead.must(respond(one.serial, first_open(one.lead.beat())));
    kim.until_room(codes[0], [](const auto& room) { return room.held() || room.beat_number() > 2; });
    two.lead.must(leave_game());
    REQUIRE(next_beat(one.lead, one.serial));
    CHECK(one.serial == 3);
}

TEST_CASE("rooms in step wait for the others so long and no longer, and the log says so", "[net]")
{
    RunningServer running([](net::Limits& limits) { limits.in_step = 50ms; });
    const auto port = running.server->port();
    Trainer kim(port, kSecret);
    const auto codes = kim.open(kScenario, 2, [](auto& settings) { settings.set_in_step(true); });
    Table one(port, codes[0]);
    Table two(port, codes[1]);
    kim.must(steer_all([](auto& out) { out.mutable_start(); }));
    one.answer();
    REQUIRE(next_beat(one.lead, one.serial));
    CHECK(one.serial == 2);
    CHECK(running.logged("waited long enough"));
    CHECK(two.lead.state().beat_serial() <= 1);
}

// What a game teaches, over real sockets: who is told what of it, the two futures of a what-if, rooms side by
// side.
#include "tests/flow/group_client.hpp"
#include "tests/net/running_server.hpp"

#include <catch2/catch.hpp>

#include <memory>
#include <vector>

using namespace twocircles;
using namespace twocircles::tests;

namespace {

proto::ClientMessage what_if(std::uint32_t decision, std::uint32_t response, proto::WhatIfPolicy policy = {})
{
    proto::ClientMessage message;
    message.mutable_ask_what_if()->set_decision(decision);
    message.mutable_ask_what_if()->set_response(response);
    message.mutable_ask_what_if()->set_policy(policy);
    return message;
}

proto::ClientMessage get_comparison()
{
    proto::ClientMessage message;
    message.mutable_get_comparison();
    return message;
}

// One room that somebody leads for some beats, and a screen and a trainer who watch.
struct Table
{
    explicit Table(const RunningServer& running)
        : kim(running.server->port(), kSecret), code(kim.open(kScenario, 1).front()),
          ana(running.server->port(), "Zebulon"), wall(running.server->port(), "Wall")
    {
        ana.enter(code);
        ana.sit(proto::LEADING);
        wall.enter(code, proto::PROJECTOR);
        kim.enter(code, proto::FACILITATOR);
        does([](auto& out) { out.mutable_start(); });
    }
    void does(const std::function<void(proto::Steer&)>& fill) { kim.must(steer(code, fill)); }
    void answer()
    {
        REQUIRE(next_beat(ana, serial));
        ana.must(respond(serial, first_open(ana.beat())));
    }
    void end()
    {
        does([](auto& out) { out.mutable_end(); });
        ana.until([&] { return ana.ended(); });
        wall.until([&] { return wall.ended(); });
    }

    Trainer kim;
    std::string code;
    Person ana, wall;
    std::uint32_t serial = 0;
};

std::string names_in(const proto::Debrief& debrief)
{
    std::string names;
    for (const auto& seat : debrief.seats())
        for (const auto& name : seat.holders())
            names += name + ";";
    for (const auto& mark : debrief.marks())
        names += mark.name();
    for (const auto& decision : debrief.decisions())
        for (const auto& option : decision.options())
            for (const auto& name : option.voters())
                names += name + ";";
    return names;
}

proto::ClientMessage read_debrief(const std::string& token)
{
    proto::ClientMessage message;
    message.mutable_read_debrief()->set_token(token);
    return message;
}

} // namespace

TEST_CASE("the debrief of a practice game is told to who holds its token, without coming into it", "[net]")
{
    RunningServer running;
    Player player(running);
    play_on(player);
    const auto own = player.ask(get_debrief()).debrief();
    ProtocolClient later(running.server->port());
    CHECK(later.ask(read_debrief(player.token)).refused().code() == proto::NOT_ALLOWED); // who is it?
    later.hello();
    const auto told = later.ask(read_debrief(player.token));
    REQUIRE(told.has_debrief());
    CHECK(told.debrief().finished());
    CHECK(told.debrief().room_code() == own.room_code());
    CHECK(told.debrief().score() == own.score());
    CHECK(told.debrief().decisions_size() == own.decisions_size());
    CHECK(player.ask(ping()).has_pong());                               // nobody was thrown out
    CHECK(later.ask(get_debrief()).refused().code() == proto::NOT_NOW); // nor did this one come in
    CHECK(later.ask(read_debrief("0123")).refused().code() == proto::NO_SUCH_GAME);
    CHECK(later.ask(resume_game(player.token)).has_joined()); // the token is what it was

    Table table(running);
    Person guest(running.server->port(), "Guest");
    guest.enter(table.code);
    const auto refused = later.ask(read_debrief(guest.joined().token())).refused();
    CHECK(refused.code() == proto::NOT_ALLOWED);
    CHECK(refused.field() == "token");
}

TEST_CASE("a practice game's two futures: the one that happened is what happened", "[net]")
{
    RunningServer running;
    Player player(running);
    CHECK(player.ask(what_if(0, 0)).refused().code() == proto::NOT_NOW); // what comes is not told ahead
    play_on(player);
    const auto debrief = player.ask(get_debrief()).debrief();
    REQUIRE(debrief.decisions_size() > 3);
    CHECK(debrief.exactness().agreed());
    CHECK(debrief.exactness().entries() > 0);
    REQUIRE(debrief.profiles_size() > 0);
    CHECK(debrief.samples(0).people_size() == debrief.people_size());
    const auto& third = debrief.decisions(2);
    const auto same = player.ask(what_if(2, static_cast<std::uint32_t>(third.chosen())));
    REQUIRE(same.has_futures());
    CHECK(same.futures().given().as_it_happened());
    CHECK(same.futures().other().state_hash() == same.futures().given().state_hash());
    REQUIRE(third.what_if_size() > 0);
    const auto other = player.ask(what_if(2, third.what_if(0).response(), proto::BY_SITUATIONAL)).futures();
    CHECK(other.other().score() == third.what_if(0).score());
    CHECK(other.sentences_size() > 0);
    CHECK(other.other().samples_size() > 1);

    CHECK(player.ask(what_if(999, 0)).refused().code() == proto::NO_SUCH_RESPONSE);
    CHECK(player.ask(what_if(2, 77)).refused().field() == "response");
    auto unknown = what_if(2, 0, static_cast<proto::WhatIfPolicy>(77));
    CHECK(player.ask(unknown).refused().field() == "policy");
}

TEST_CASE(
    "in a room: the trainer at any time, those who took part after the end, a screen what is for all", "[net]"
)
{
    RunningServer running;
    Table table(running);
    table.answer();
    table.answer();
    CHECK(table.ana.refusal(get_debrief()) == proto::NOT_NOW);
    CHECK(table.ana.refusal(what_if(0, 0)) == proto::NOT_NOW);
    CHECK(table.wall.refusal(get_debrief()) == proto::NOT_NOW);
    const auto running_debrief = table.kim.ask(get_debrief());
    REQUIRE(running_debrief.has_debrief());
    CHECK_FALSE(running_debrief.debrief().finished());
    REQUIRE(table.kim.ask(what_if(0, 0)).has_futures());
    table.does([](auto& out) { out.mutable_bookmark()->set_text("Look at this"); });
    table.end();
    const auto own = table.ana.ask(get_debrief()).debrief();
    CHECK(names_in(own) == "Zebulon;"); // who led, and nobody else by name
    CHECK(table.ana.ask(what_if(0, 0)).has_futures());
    CHECK(table.wall.refusal(what_if(0, 0)) == proto::NOT_ALLOWED);
    const auto wall = table.wall.ask(get_debrief()).debrief();
    CHECK(names_in(wall).empty());
    CHECK(wall.people_size() == 0); // not revealed
    table.does([](auto& out) { out.mutable_projector()->set_reveal_people(true); });
    CHECK(table.wall.ask(get_debrief()).debrief().people_size() > 0);
    const auto trainers = table.kim.ask(get_debrief()).debrief();
    CHECK(names_in(trainers).find("Kim") != std::string::npos);
    bool marked = false;
    for (const auto& mark : trainers.marks())
        marked = marked || (mark.kind() == proto::MARK_BOOKMARK && mark.text() == "Look at this");
    CHECK(marked);
}

TEST_CASE("rooms side by side: the trainer's, until they are shown", "[net]")
{
    RunningServer running;
    Table table(running);
    table.kim.open(kScenario, 1);
    Person stranger(running.server->port(), "Bo");
    CHECK(stranger.refusal(get_comparison()) == proto::NOT_NOW);
    table.answer();
    const auto early = table.kim.ask(get_comparison());
    REQUIRE(early.has_comparison());
    REQUIRE(early.comparison().rooms_size() == 2);
    CHECK_FALSE(early.comparison().rooms(0).finished());
    table.end();
    CHECK(table.ana.refusal(get_comparison()) == proto::NOT_NOW);
    CHECK(table.wall.refusal(get_comparison()) == proto::NOT_NOW);
    table.does([](auto& out) { out.mutable_projector()->set_reveal_rooms(true); });
    table.kim.until_room(table.code, [](const auto& room) { return room.reveal_rooms(); });
    for (auto* who : {&table.ana, &table.wall}) {
        const auto shown = who->ask(get_comparison());
        REQUIRE(shown.has_comparison());
        CHECK(shown.comparison().rooms(0).finished());
        CHECK(shown.SerializeAsString().find("Zebulon") == std::string::npos);
    }
}

TEST_CASE("everybody of a table asks at once: each is answered, and the debrief is one and the same", "[net]")
{
    RunningServer running;
    Table table(running);
    std::vector<std::unique_ptr<Person>> people;
    for (int i = 0; i < 8; ++i) {
        people.push_back(std::make_unique<Person>(running.server->port(), "P" + std::to_string(i)));
        people.back()->enter(table.code);
    }
    table.answer();
    table.end();
    std::vector<std::uint64_t> asked;
    for (auto& person : people)
        asked.push_back(person->send(get_debrief()));
    for (std::size_t i = 0; i < people.size(); ++i) {
        const auto answer = people[i]->answer_to(asked[i]);
        REQUIRE(answer.has_debrief());
        CHECK(answer.debrief().score() == table.ana.ask(get_debrief()).debrief().score());
    }
}

TEST_CASE("more questions than the server works through at a time are refused with a sentence", "[net]")
{
    RunningServer running([](net::Limits& limits) { limits.lessons_waiting = 0; });
    Player player(running);
    play_on(player);
    const auto refused = player.ask(get_debrief()).refused();
    CHECK(refused.code() == proto::TOO_FAST);
    CHECK(refused.text().find("try again in a moment") != std::string::npos);
    CHECK(player.ask(what_if(0, 0)).refused().code() == proto::TOO_FAST);
    CHECK(player.ask(ping()).has_pong());
}

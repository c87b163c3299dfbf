// The spine: propose, store, commit; what is due by itself; who is refused what.
#include "server/engine/apply.hpp"
#include "tests/room/conversation.hpp"
#include "tests/support/printing.hpp"
#include "tests/support/scenario_builder.hpp"

using namespace twocircles;
using namespace twocircles::engine;
using namespace twocircles::testing;
using namespace std::chrono_literals;

namespace {

Scenario short_story()
{
    ScenarioBuilder b;
    b.people(3).beat("one").response("plan", {use(Act::plan)}, 2).response("listen", {use(Act::listen)}, 2);
    b.beat("two").response("check", {use(Act::check)}, 2).response("back", {use(Act::back)}, 2);
    return b.build();
}

room::RoomSetup instant()
{
    room::RoomSetup setup;
    setup.pace = room::Pace::instant;
    return setup;
}

} // namespace

TEST_CASE("a proposal changes nothing until it is committed")
{
    Conversation talk{short_story(), instant()};
    talk.join();
    const std::uint64_t before = hash(talk.room.world());
    const auto proposal = talk.propose(room::Begin{});
    REQUIRE(proposal.ok());
    CHECK(hash(talk.room.world()) == before);
    CHECK(talk.room.entries().empty());
    CHECK(proposal.value().number == 0);
    talk.room.commit(proposal.value(), talk.now);
    CHECK(hash(talk.room.world()) == proposal.value().entry.state_hash);
    CHECK(talk.room.entries().size() == 1);
    CHECK(proposal.value().progress.beats == 1);
}

TEST_CASE("a proposal that another commit has overtaken cannot be committed")
{
    Conversation talk{short_story(), instant()};
    talk.join();
    const auto first = talk.propose(room::Begin{});
    const auto second = talk.propose(room::StateVision{"Home by six."});
    talk.room.commit(first.value(), talk.now);
    CHECK_THROWS_AS(talk.room.commit(second.value(), talk.now), std::logic_error);
    CHECK(talk.room.entries().size() == 1);
}

TEST_CASE("a game is played from briefing to ending by answers and the passing of time")
{
    Conversation talk{short_story()};
    talk.join().ask(room::Begin{});
    CHECK(talk.room.world().phase == Phase::deciding);
    talk.answer(0).until_asked();
    CHECK(talk.room.world().beat_serial == 2);
    talk.answer(1).until_asked();
    CHECK(talk.over());
    CHECK(talk.heard<room::Ended>().size() == 1);
    CHECK(talk.heard<room::Beat>().size() == 2);
    CHECK(talk.room.progress().finished);
    CHECK_FALSE(talk.room.next_wakeup());
}

TEST_CASE("every stored hash is that of the world after the entry")
{
    Conversation talk{season(), instant()};
    talk.join().ask(room::Begin{});
    talk.finish(1);
    REQUIRE(talk.over());
    const Scenario& scenario = talk.room.scenario();
    World world{scenario, talk.room.setup().seed, false};
    for (const room::Entry& entry : talk.room.entries()) {
        for (const Event& event : entry.events)
            apply(scenario, world, event);
        REQUIRE(hash(world) == entry.state_hash);
    }
}

TEST_CASE("what follows an answer is told with that answer's promises kept and broken")
{
    ScenarioBuilder b;
    b.people(2).promise("sunday", {0, 1}, 9).promise("pay", {0, 1}, 9);
    b.beat("one").response("give").response("nothing");
    b.last_beat().responses[0].makes = {PromiseId{0}, PromiseId{1}};
    b.beat("two").response("mixed").response("other");
    Response& mixed = b.last_beat().responses[0];
    mixed.keeps = {PromiseId{1}};
    mixed.breaks = {PromiseId{0}};
    mixed.outcome = {
        {cond::node(Operator::all_of, {cond::leaf(Operator::broken, 0), cond::leaf(Operator::kept, 1)}),
         "Broken and kept."},
        {{}, "Neither was promised."}};
    for (const std::uint32_t first : {0u, 1u}) {
        Conversation talk{b.build(), instant()};
        talk.join().ask(room::Begin{});
        talk.answer(first);
        talk.answer(0);
        CHECK(
            talk.heard<room::ResponseShown>().back().outcome ==
            (first == 0 ? "Broken and kept." : "Neither was promised.")
        );
    }
}

TEST_CASE("an answer to an earlier beat is refused, even when it would fit the one now open")
{
    Conversation talk{short_story(), instant()};
    talk.join().ask(room::Begin{}).answer(0);
    REQUIRE(talk.room.world().beat_serial == 2);
    const std::uint64_t before = hash(talk.room.world());
    CHECK(talk.refused(room::Respond{1, 1}) == RefusalCode::wrong_beat);
    CHECK(talk.refused(room::Respond{3, 1}) == RefusalCode::wrong_beat);
    CHECK(hash(talk.room.world()) == before);
}

TEST_CASE("a response that is no response of the beat is refused, however large its number")
{
    Conversation talk{short_story(), instant()};
    talk.join().ask(room::Begin{});
    CHECK(talk.refused(room::Respond{1, 2}) == RefusalCode::no_such_response);
    CHECK(talk.refused(room::Respond{1, 65536}) == RefusalCode::no_such_response); // 0 in 16 bits
    CHECK(talk.refused(room::Respond{1, 0xffffffff}) == RefusalCode::no_such_response);
}

TEST_CASE("when time runs out the beat's own answer is given and the story goes on")
{
    Scenario scenario = short_story();
    scenario.beats[0].seconds = 30;
    scenario.beats[0].on_timeout = ResponseId{1};
    Conversation talk{scenario};
    talk.join().ask(room::Begin{});
    talk.pass(29999ms);
    CHECK(talk.room.world().phase == Phase::deciding);
    CHECK(talk.heard<room::ResponseShown>().empty());
    talk.pass(1ms);
    REQUIRE(talk.heard<room::ResponseShown>().size() == 1);
    CHECK(talk.heard<room::ResponseShown>()[0].by_timeout);
    CHECK(talk.heard<room::ResponseShown>()[0].text == scenario.beats[0].responses[1].text);
    talk.until_asked();
    CHECK(talk.room.world().beat_serial == 2);
}

TEST_CASE("silence that stands for no answer is told in the author's words")
{
    Scenario scenario = short_story();
    scenario.beats[0].seconds = 5;
    scenario.beats[0].timeout_text = "Nobody says anything.";
    Conversation talk{scenario};
    talk.join().ask(room::Begin{}).pass(5s);
    REQUIRE(talk.heard<room::ResponseShown>().size() == 1);
    CHECK(talk.heard<room::ResponseShown>()[0].outcome == "Nobody says anything.");
    CHECK(talk.heard<room::ResponseShown>()[0].acts.empty());
}

TEST_CASE("an untimed room lets people think as long as they like")
{
    Scenario scenario = short_story();
    scenario.beats[0].seconds = 5;
    room::RoomSetup setup;
    setup.untimed = true;
    Conversation talk{scenario, setup};
    talk.join().ask(room::Begin{}).pass(24h);
    CHECK(talk.room.world().phase == Phase::deciding);
    CHECK(talk.heard<room::Beat>()[0].seconds == 0);
    CHECK_FALSE(talk.heard<room::State>().back().time_left);
}

TEST_CASE("a beat on which nothing can be chosen goes by without an answer")
{
    Scenario scenario = short_story();
    for (Response& response : scenario.beats[0].responses)
        response.unlocked_when = cond::never();
    Conversation talk{scenario};
    talk.join().ask(room::Begin{}).until_asked();
    CHECK(talk.room.world().beat_serial == 2);
    CHECK(talk.room.world().beat == BeatId{1});
}

TEST_CASE("a seat that nobody holds is led by its script, after time to read")
{
    ScenarioBuilder b;
    b.people(2).seat("boss", {0}).seat("other", {1});
    b.beat("theirs", 1).response("plan", {use(Act::plan)}).response("listen", {use(Act::listen)});
    b.beat("mine", 0);
    Conversation talk{b.build()};
    talk.join().ask(room::Begin{});
    CHECK(talk.refused(room::Respond{1, 0}) == RefusalCode::wrong_seat);
    CHECK_FALSE(talk.heard<room::Beat>()[0].yours);
    talk.pass(1s);
    CHECK(talk.room.world().phase == Phase::deciding);
    talk.pass(10s);
    REQUIRE(talk.heard<room::ResponseShown>().size() == 1);
    CHECK(talk.heard<room::ResponseShown>()[0].seat == SeatId{1});
    talk.until_asked();
    CHECK(talk.heard<room::Beat>().back().yours);
}

TEST_CASE("a watched script plays the whole story by itself once it is begun")
{
    for (const LeaderPolicy policy :
         {LeaderPolicy::controlling, LeaderPolicy::inspiring, LeaderPolicy::random}) {
        room::RoomSetup setup = instant();
        setup.watching = policy;
        Conversation talk{season(), setup};
        talk.join().ask(room::Begin{});
        CHECK(talk.over());
        World world{talk.room.scenario(), setup.seed, false};
        play_out(policy, talk.room.scenario(), world);
        CHECK(hash(world) == hash(talk.room.world()));
    }
}

TEST_CASE("what could not be stored is due again in a second, not at once")
{
    Conversation talk{short_story(), instant()};
    talk.join();
    const auto begin = talk.propose(room::Begin{});
    talk.room.commit(begin.value(), talk.now);
    const auto answer = talk.propose(room::Respond{1, 0});
    talk.room.commit(answer.value(), talk.now);
    REQUIRE(talk.room.tick(talk.now, 0));
    talk.room.put_off(talk.now);
    CHECK_FALSE(talk.room.tick(talk.now + 999ms, 0));
    CHECK(talk.room.tick(talk.now + 1s, 0));
}

TEST_CASE("a room needs a seat that the scenario has")
{
    room::RoomSetup setup;
    setup.seat = SeatId{4};
    CHECK_THROWS_AS(Conversation(short_story(), setup), std::invalid_argument);
}

// What would have been: the same world, the same chance, another answer.
#include "server/debrief/what_if.hpp"

#include "server/engine/policy.hpp"
#include "tests/debrief/played.hpp"
#include "tests/support/printing.hpp"

using namespace twocircles;
using namespace twocircles::engine;
using namespace twocircles::testing;

namespace {

Conversation watched(std::uint64_t seed)
{
    room::RoomSetup setup = at_once(seed);
    setup.watching = LeaderPolicy::situational;
    Conversation talk{season(), setup};
    talk.join().ask(room::Begin{});
    return talk;
}

} // namespace

TEST_CASE("the what-if of the answer that was given is what happened, to the bit")
{
    // Led to its end by the leader that what-ifs go on with, every fork must lead back to the game itself.
    for (std::uint64_t seed = 0; seed < 4; ++seed) {
        const Conversation talk = watched(seed);
        const Scenario& scenario = talk.room.scenario();
        const debrief::Replay replayed = debrief::replay(scenario, talk.room.setup(), talk.room.entries());
        REQUIRE(replayed.forks.size() >= 12);
        for (const debrief::Fork& fork : replayed.forks)
            CHECK(hash(debrief::played_on(scenario, fork, fork.given)) == hash(talk.room.world()));
    }
}

TEST_CASE("every other open answer is asked about, the best first")
{
    const Conversation talk = watched(1);
    const debrief::Debrief told = debrief_of(talk);
    for (const debrief::Decision& decision : told.decisions) {
        CHECK(decision.what_if.size() == decision.other_responses.size());
        for (std::size_t i = 1; i < decision.what_if.size(); ++i)
            CHECK(decision.what_if[i - 1].score_difference >= decision.what_if[i].score_difference);
        for (const debrief::WhatIf& other : decision.what_if)
            CHECK(other.response != decision.response);
    }
}

TEST_CASE("an answer that does harm is found out, and the better one named")
{
    ScenarioBuilder b;
    b.people(3).beat("one").response("blame", {use(Act::humiliate, Strength::strong)});
    b.response("listen", {use(Act::listen, Strength::strong)});
    b.beat("two").response("a", {use(Act::back)}).response("b", {use(Act::listen)});
    Conversation talk{b.build(), at_once()};
    talk.join().ask(room::Begin{}).answer(0).answer(0);
    const debrief::Debrief told = debrief_of(talk);
    REQUIRE(told.decisions[0].what_if.size() == 1);
    CHECK(told.decisions[0].what_if[0].response == ResponseId{1});
    CHECK(told.decisions[0].what_if[0].score_difference > 5);
    REQUIRE(told.decisions[0].what_if[0].acts.size() == 1);
    CHECK(told.decisions[0].what_if[0].acts[0].act == Act::listen);
}

TEST_CASE("the effort is bounded, and spent first on what moved most")
{
    const Conversation talk = watched(2);
    debrief::Effort none;
    none.most_play_outs = 0;
    const debrief::Debrief without = debrief_of(talk, none);
    for (const debrief::Decision& decision : without.decisions)
        CHECK(decision.what_if.empty());
    debrief::Effort little;
    little.most_play_outs = 9;
    std::size_t asked = 0;
    const debrief::Debrief short_of = debrief_of(talk, little);
    for (const debrief::Decision& decision : short_of.decisions)
        asked += decision.what_if.empty() ? 0 : decision.what_if.size() + 1;
    CHECK(asked > 0);
    CHECK(asked <= 9);
}

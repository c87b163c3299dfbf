// What-ifs: two futures side by side, of which the one that happened is what happened.
#include "server/debrief/futures.hpp"

#include "server/engine/world.hpp"
#include "tests/debrief/played.hpp"
#include "tests/debrief/workshops.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace twocircles;
using namespace twocircles::engine;
using namespace twocircles::testing;

namespace {

struct Played
{
    std::shared_ptr<const Scenario> scenario;
    room::RoomSetup setup;
    std::vector<room::Entry> entries;

    debrief::Debrief debrief() const { return debrief::build(*scenario, setup, entries); }
    debrief::Futures ask(const debrief::Question& question) const
    {
        return debrief::ask(*scenario, setup, entries, question).value();
    }
    std::string refused(const debrief::Question& question) const
    {
        return debrief::ask(*scenario, setup, entries, question).error();
    }
};

Played alone(std::uint64_t seed, std::uint32_t answer = 1)
{
    Conversation talk{season(), at_once(seed)};
    talk.join().ask(room::StateVision{"Home by six."}).ask(room::Begin{});
    talk.finish(answer);
    return {std::make_shared<const Scenario>(talk.room.scenario()), talk.room.setup(), talk.room.entries()};
}

Played of(const Group& group)
{
    room::RoomSetup setup = group.room.setup();
    setup.seat = group.room.debrief_seat();
    return {group.scenario, setup, group.room.entries()};
}

// The course of the debrief from this decision on, as far as a future has it, is the future's.
void check_course(const debrief::Debrief& told, std::size_t decision, const debrief::Future& future)
{
    const auto answered = std::find_if(told.samples.begin(), told.samples.end(), [&](const auto& sample) {
        return sample.decision == decision && sample.kind == debrief::SampleKind::answered;
    });
    REQUIRE(answered != told.samples.end());
    const auto left = static_cast<std::size_t>(told.samples.end() - answered);
    REQUIRE(future.samples.size() == left + 1); // and the moment of the decision itself
    for (std::size_t i = 0; i < left; ++i) {
        const debrief::Sample& was = *(answered + static_cast<std::ptrdiff_t>(i));
        const debrief::Sample& would = future.samples[i + 1];
        CHECK(would.day == was.day);
        CHECK(would.kind == was.kind);
        CHECK(would.team == was.team);
        CHECK(would.score == was.score);
        CHECK(would.decision == was.decision);
        for (std::size_t k = 0; k < was.people.size(); ++k) {
            CHECK(would.people[k].meters == was.people[k].meters);
            CHECK(would.people[k].present == was.people[k].present);
        }
        for (std::size_t k = 0; k < was.circles.size(); ++k)
            CHECK(would.circles[k].influence == was.circles[k].influence);
    }
}

void check_exact(const Played& played)
{
    const debrief::Debrief told = played.debrief();
    const std::uint64_t hash = played.entries.back().state_hash;
    REQUIRE(told.finished);
    REQUIRE(told.exactness.agreed);
    for (std::size_t i = 0; i < told.decisions.size(); ++i) {
        const auto futures = played.ask({i, told.decisions[i].response, debrief::FuturePolicy::as_they_did});
        CHECK(futures.given.state_hash == hash);
        CHECK(futures.other.state_hash == hash);
        CHECK(futures.given.as_it_happened);
        CHECK_FALSE(futures.given.policy_from);
        CHECK(futures.given.score == told.score);
        CHECK(futures.given.ending_title == told.ending_title);
        CHECK(futures.given.decisions.size() == told.decisions.size() - i);
        check_course(told, i, futures.given);
        check_course(told, i, futures.other);
    }
}

} // namespace

TEST_CASE("the what-if of the answer that was given is what happened, to the bit and sample by sample")
{
    for (std::uint64_t seed = 0; seed < 3; ++seed)
        check_exact(alone(seed, static_cast<std::uint32_t>(seed)));
}

TEST_CASE("so it is in a room with people in every kind of seat, and a facilitator who steps in")
{
    SECTION("votes, stances, a step back, an event let happen")
    {
        check_exact(of(recorded_workshop().group));
    }
    SECTION("ended by the facilitator in the middle")
    {
        auto recorded = recorded_workshop(3);
        check_exact(of(recorded.group));
    }
}

TEST_CASE("both futures of another answer start from the same moment, with the same chance")
{
    const Played played = alone(4);
    const debrief::Debrief told = played.debrief();
    const auto other = played.debrief().decisions[2].what_if.front().response;
    const auto first = played.ask({2, other, debrief::FuturePolicy::as_they_did});
    const auto again = played.ask({2, other, debrief::FuturePolicy::as_they_did});
    CHECK(first.other.state_hash == again.other.state_hash);
    CHECK(first.other.state_hash != first.given.state_hash);
    CHECK(first.sentences == again.sentences);
    CHECK_FALSE(first.sentences.empty());
    CHECK(first.given.samples.front().team == first.other.samples.front().team);
    CHECK(first.other.response == other);
    CHECK(first.other.decisions.front().by == debrief::AnsweredBy::as_asked);
    for (std::size_t i = 0; i < first.people.size(); ++i)
        if (!first.people[i].gone_given && !first.people[i].gone_other)
            CHECK(
                first.people[i].meters[0] ==
                Approx(first.other.people[i].after[0] - first.given.people[i].after[0])
            );
}

TEST_CASE("the what-ifs of a debrief and those asked for agree")
{
    const Played played = alone(5);
    const debrief::Debrief told = played.debrief();
    const debrief::Decision& decision = told.decisions[3];
    REQUIRE_FALSE(decision.what_if.empty());
    for (const debrief::WhatIf& what_if : decision.what_if) {
        const auto futures = played.ask({3, what_if.response, debrief::FuturePolicy::situational});
        CHECK(futures.other.score == what_if.score);
        CHECK(futures.other.score - futures.given.score == Approx(what_if.score_difference).margin(1e-9));
        CHECK(futures.other.ending_title == what_if.ending);
    }
}

TEST_CASE("what was answered is followed as long as it can be, and it is said from where it is not")
{
    // The second beat's first response is open only after "plan"; the leader gave both.
    ScenarioBuilder b;
    b.people(2).beat("one").response("plan", {use(Act::plan)}, 1).response("listen", {use(Act::listen)}, 1);
    b.beat("two").response("check", {use(Act::check)}, 1).response("back", {use(Act::back)}, 1);
    b.beat("three").response("solve", {use(Act::solve)}, 1).response("energize", {use(Act::energize)}, 1);
    Scenario scenario = b.build();
    scenario.beats[1].responses[0].unlocked_when = cond::leaf(Operator::chosen, 0, 0);
    Conversation talk{scenario, at_once()};
    talk.join().ask(room::Begin{}).answer(0).answer(0).answer(1);
    const Played played{std::make_shared<const Scenario>(scenario), talk.room.setup(), talk.room.entries()};
    const auto futures = played.ask({0, ResponseId{1}, debrief::FuturePolicy::as_they_did});
    const auto& decisions = futures.other.decisions;
    REQUIRE(decisions.size() == 3);
    CHECK(decisions[1].by == debrief::AnsweredBy::policy);
    CHECK(decisions[1].response == ResponseId{1});
    CHECK(decisions[2].by == debrief::AnsweredBy::as_they_did);
    CHECK(decisions[2].response == ResponseId{1});
    REQUIRE(futures.other.policy_from);
    CHECK(*futures.other.policy_from == 1);
    const std::string& last = futures.sentences.back();
    CHECK(last.find(scenario.beats[1].title) != std::string::npos);
}

TEST_CASE("a scripted leader of any kind goes on from there")
{
    const Played played = alone(6);
    for (const auto policy :
         {debrief::FuturePolicy::controlling, debrief::FuturePolicy::inspiring,
          debrief::FuturePolicy::situational, debrief::FuturePolicy::random}) {
        const auto futures = played.ask({1, ResponseId{0}, policy});
        CHECK(futures.given.decisions.size() > 1);
        for (std::size_t i = 1; i < futures.other.decisions.size(); ++i)
            CHECK(futures.other.decisions[i].by != debrief::AnsweredBy::as_they_did);
    }
}

TEST_CASE("of a game still running the futures go on to the end")
{
    Conversation talk{season(), at_once(7)};
    talk.join().ask(room::Begin{}).answer(0).answer(1).answer(2);
    const Played played{
        std::make_shared<const Scenario>(talk.room.scenario()), talk.room.setup(), talk.room.entries()};
    const auto futures = played.ask({1, ResponseId{0}, debrief::FuturePolicy::as_they_did});
    CHECK_FALSE(futures.given.as_it_happened);
    CHECK(futures.given.samples.back().kind == debrief::SampleKind::end);
    CHECK(futures.given.decisions[1].by == debrief::AnsweredBy::as_they_did);
    REQUIRE(futures.given.policy_from);
    CHECK(*futures.given.policy_from == 2);
}

TEST_CASE("what cannot be asked is said in a sentence")
{
    const Played played = alone(1);
    CHECK(played.refused({99, ResponseId{0}, {}}) == "There is no such decision in this game.");
    CHECK(played.refused({0, ResponseId{77}, {}}) == "That response could not be chosen there.");
    CHECK(played.refused({0, ResponseId{}, {}}) == "That response could not be chosen there.");
}

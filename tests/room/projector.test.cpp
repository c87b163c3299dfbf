// What the audience screen is told of people: how a vote split and what the team needs, in numbers alone.
#include "tests/room/group.hpp"
#include "tests/support/printing.hpp"
#include "tests/support/scenario_builder.hpp"

#include <optional>

using namespace twocircles;
using namespace twocircles::engine;
using namespace twocircles::testing;

namespace {

Scenario one_beat(std::size_t seats = 1)
{
    ScenarioBuilder b;
    b.people(3);
    for (std::size_t i = 0; i < seats; ++i)
        b.seat("s" + std::to_string(i), {i});
    b.beat("only").response("plan", {use(Act::plan)}).response("listen", {use(Act::listen)});
    return b.build();
}

// Votes of people who share a seat, and what the screen has heard of them once it is decided.
struct Voting
{
    Group group;
    room::MemberId wall;

    explicit Voting(std::size_t people, room::RoomSettings settings = {}, std::size_t seats = 1)
        : group(one_beat(seats), workshop(settings))
    {
        const room::MemberId kim = group.run();
        wall = group.come("Wall", room::Role::projector);
        std::vector<room::MemberId> leads;
        for (std::size_t i = 0; i < people; ++i)
            leads.push_back(group.lead("Lead"));
        group.ask(kim, room::Start{});
        for (std::size_t i = 0; i < people; ++i) {
            CHECK(group.heard<room::Ballot>(wall).empty()); // never while it is open
            group.answer(leads[i], i == 0 ? 1 : 0);
        }
        group.pass(std::chrono::seconds{100});
    }
    std::optional<room::Ballot> seen() const
    {
        const auto all = group.heard<room::Ballot>(wall);
        return all.empty() ? std::nullopt : std::optional{all.back()};
    }
};

} // namespace

TEST_CASE("the projector sees how a decided vote split, not who voted for what")
{
    Voting voting{3};
    const auto split = voting.seen();
    REQUIRE(split);
    CHECK(split->chosen == 0U);
    CHECK(split->waiting.empty());
    std::size_t votes = 0;
    for (const auto& choice : split->choices) {
        CHECK(choice.members.empty());
        CHECK(choice.votes == (choice.option == 0 ? 2 : 1));
        votes += choice.votes;
    }
    CHECK(votes == 3);
    // And a screen that is connected again.
    voting.group.leave(voting.wall).forget();
    voting.group.arrive(voting.wall);
    if (voting.group.room.world().phase != Phase::ended) CHECK(voting.seen());
}

TEST_CASE("the projector sees no split that names people, that could not be read by all, or that is hidden")
{
    CHECK_FALSE(Voting{2}.seen());
    CHECK_FALSE(Voting(3, {}, 2).seen());
    room::RoomSettings hidden;
    hidden.feedback = room::FeedbackTiming::hidden;
    CHECK_FALSE(Voting(3, hidden).seen());
}

TEST_CASE("the projector sees how many need what, not who said it")
{
    Group group{one_beat()};
    const room::MemberId kim = group.run();
    const room::MemberId ana = group.lead("Ana");
    const room::MemberId ben = group.play("Ben", 0);
    const room::MemberId wall = group.come("Wall", room::Role::projector);
    group.ask(kim, room::Start{}).ask(kim, room::SetProjector{false, true});
    CHECK(group.state(wall).needs.empty());
    group.ask(ben, room::SayNeed{1, Need::rest, "I am tired."});
    const room::State on_wall = group.state(wall);
    REQUIRE(on_wall.needs.size() == kNeeds);
    CHECK(on_wall.needs[static_cast<std::size_t>(Need::rest)] == 1);
    CHECK_FALSE(on_wall.people[0].need);
    CHECK(on_wall.people[0].need_words.empty());
    CHECK(group.state(ana).people[0].need == Need::rest);
    CHECK(group.state(ana).people[0].need_words == "I am tired.");
    CHECK(group.state(ana).needs == on_wall.needs);
    group.answer(ana, 0);
    CHECK(group.state(wall).needs.empty());
}

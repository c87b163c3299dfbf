// Seats that several people share: votes, ties, who vanishes, and what is shown of it.
#include "server/room/votes.hpp"

#include "tests/room/group.hpp"
#include "tests/support/printing.hpp"
#include "tests/support/scenario_builder.hpp"

using namespace twocircles;
using namespace twocircles::engine;
using namespace twocircles::testing;
using namespace std::chrono_literals;

namespace {

Scenario story()
{
    ScenarioBuilder b;
    b.people(2).beat("one").response("plan", {use(Act::plan)}, 1).response("listen", {use(Act::listen)}, 1);
    b.response("back", {use(Act::back)}, 1);
    b.beat("two").response("check", {use(Act::check)}, 1);
    return b.build();
}

struct Table : Group
{
    Table() : Group(story())
    {
        kim = run();
        ana = lead("Ana");
        ben = lead("Ben");
        cem = lead("Cem");
    }
    Table& start()
    {
        ask(kim, room::Start{});
        return *this;
    }
    std::string said() const { return last<room::ResponseShown>(kim).text; }
    std::string text(std::size_t response) const { return scenario->beats[0].responses[response].text; }
    room::MemberId kim, ana, ben, cem;
};

room::Votes votes(std::initializer_list<std::uint32_t> options)
{
    room::Votes made;
    for (const std::uint32_t option : options)
        made.push_back({room::MemberId{made.size()}, option, {}});
    return made;
}

} // namespace

TEST_CASE("most votes win, and between equals the one that had its votes first")
{
    const auto any = [](std::uint32_t) { return true; };
    CHECK(room::winner(votes({1, 2, 2}), any) == 2);
    CHECK(room::winner(votes({1, 2}), any) == 1);
    CHECK(room::winner(votes({1, 2, 2, 1}), any) == 2); // reached two first
    CHECK(room::winner(votes({2, 1, 1, 2, 2}), any) == 2);
    CHECK_FALSE(room::winner({}, any));
    CHECK(room::winner(votes({1, 1, 2}), [](std::uint32_t option) { return option != 1; }) == 2);
}

TEST_CASE("the only one there answers at once")
{
    Table table;
    table.start().leave(table.ben).leave(table.cem).answer(table.ana, 2);
    CHECK(table.said() == table.text(2));
    CHECK(std::holds_alternative<Respond>(table.room.entries().back().command));
    CHECK(table.room.entries().back().by == table.ana);
}

TEST_CASE("several vote; when all who are there have, it is decided, and everybody of the seat sees the split"
)
{
    Table table;
    table.start().answer(table.ana, 0).answer(table.ben, 1);
    CHECK(table.room.world().phase == Phase::deciding);
    const auto open = table.last<room::Ballot>(table.cem);
    CHECK(open.choices.size() == 2);
    CHECK(open.waiting == std::vector{table.cem});
    CHECK_FALSE(open.chosen);
    CHECK(table.state(table.kim).waiting_for == std::vector<std::string>{"lead (Cem)"});
    CHECK(table.state(table.cem).you_are_waited_for);
    CHECK_FALSE(table.state(table.ana).you_are_waited_for);
    table.answer(table.cem, 1);
    CHECK(table.said() == table.text(1));
    CHECK_FALSE(table.last<room::ResponseShown>(table.kim).by_timeout);
    const auto decided = table.last<room::Ballot>(table.kim);
    CHECK(decided.chosen == 1U);
    CHECK(decided.choices[1].members == std::vector{table.ben, table.cem});
    CHECK(decided.waiting.empty());
    CHECK_FALSE(table.room.entries().back().by); // what was due by itself
}

TEST_CASE("a vote can be changed until it is decided")
{
    Table table;
    table.start().answer(table.ana, 0).answer(table.ben, 1).answer(table.ana, 1);
    CHECK(table.last<room::Ballot>(table.ben).choices.size() == 1);
    table.answer(table.cem, 2);
    CHECK(table.said() == table.text(1));
    CHECK(table.refused(table.ana, room::Respond{1, 0}) == RefusalCode::not_now);
}

TEST_CASE("at the deadline the votes so far decide; without any, silence does")
{
    Table table;
    table.start().answer(table.ben, 2);
    CHECK(*table.state(table.ana).time_left == 90s);
    table.pass(89999ms);
    CHECK(table.room.world().phase == Phase::deciding);
    table.pass(1ms);
    CHECK(table.said() == table.text(2));

    Table silent;
    silent.start().pass(90s);
    CHECK(silent.last<room::ResponseShown>(silent.kim).by_timeout);
}

TEST_CASE("who vanishes blocks nobody, and what they voted still counts")
{
    Table table;
    table.start().answer(table.ana, 0).answer(table.ben, 0).leave(table.cem);
    CHECK(table.said() == table.text(0));

    Table half;
    half.start().answer(half.ana, 1).leave(half.ana).answer(half.ben, 2);
    CHECK(half.room.world().phase == Phase::deciding);
    half.leave(half.cem);
    CHECK(half.said() == half.text(1)); // one each: Ana's came first
}

TEST_CASE("whoever leaves the seat takes their vote along")
{
    Table table;
    table.start().answer(table.ana, 0).ask(table.ana, room::TakeSeat{room::player_of(FollowerId{0})});
    CHECK(table.last<room::Ballot>(table.ben).choices.empty());
    table.answer(table.ben, 1).answer(table.cem, 1);
    CHECK(table.said() == table.text(1));
}

TEST_CASE("what cannot be chosen cannot be voted for")
{
    Scenario locked = story();
    locked.beats[0].responses[1].unlocked_when = cond::never();
    Group group{locked};
    const room::MemberId ana = group.lead("Ana");
    const room::MemberId ben = group.lead("Ben");
    group.ask(ana, room::Begin{});
    CHECK(group.refused(ben, room::Respond{1, 1}) == RefusalCode::locked);
    CHECK(group.refused(ben, room::Respond{1, 9}) == RefusalCode::no_such_response);
    CHECK(group.refused(ben, room::Respond{2, 0}) == RefusalCode::wrong_beat);
}

TEST_CASE("a follower's players vote on the stance, and the words of who wanted it first are said")
{
    Table table;
    const room::MemberId dee = table.play("Dee", 0);
    const room::MemberId eve = table.play("Eve", 0);
    const room::MemberId fay = table.play("Fay", 0);
    table.start().answer(table.ana, 0).answer(table.ben, 0).answer(table.cem, 0);
    table.stance(dee, Stance::question, "Why us?").stance(eve, Stance::commit, "Gladly.");
    const auto ballot = table.last<room::Ballot>(fay);
    CHECK(ballot.stances);
    CHECK(ballot.part == room::player_of(FollowerId{0}));
    CHECK(ballot.choices.size() == 2);
    CHECK(table.heard<room::Ballot>(table.ana).back().part == room::lead_of(SeatId{0})); // not theirs to see
    table.stance(fay, Stance::commit);
    const room::State state = table.state(table.ana);
    CHECK(state.people[0].stance == Stance::commit);
    bool said = false;
    for (const room::Note& note : table.heard<room::Note>(table.ana))
        said = said || (note.text == "Gladly." && note.follower == FollowerId{0});
    CHECK(said);
}

TEST_CASE("a stance of one alone is theirs at once")
{
    Table table;
    const room::MemberId dee = table.play("Dee", 1);
    table.start().answer(table.ana, 0).answer(table.ben, 0).answer(table.cem, 0);
    CHECK(table.state(dee).you_are_waited_for);
    CHECK(table.state(dee).wait == room::Wait::stances);
    table.stance(dee, Stance::withdraw, "No.");
    const room::Entry& entry = table.room.entries()[table.room.entries().size() - 1];
    CHECK(std::get<TakeStance>(entry.command).words == "No.");
    CHECK(entry.by == dee);
    CHECK(table.refused(dee, room::TakeStance{1, Stance::comply, ""}) == RefusalCode::not_now);
}

// One view for all who see the same: it is made once, and who gets the same pointer sees the same. Whose view
// differs, however little, gets one of their own.
#include "tests/room/group.hpp"
#include "tests/support/scenario_builder.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

using namespace twocircles;
using namespace twocircles::engine;
using namespace twocircles::testing;

namespace {

Scenario story()
{
    ScenarioBuilder b;
    b.people(2).beat("one").response("plan", {use(Act::plan)}, 1).response("listen", {use(Act::listen)}, 1);
    b.beat("two").response("check", {use(Act::check)}, 1);
    return b.build();
}

struct Table : Group
{
    explicit Table(room::FeedbackTiming timing = room::FeedbackTiming::live)
        : Group(story(), workshop(instantly(timing)))
    {
        kim = run();
        for (const char* name : {"Ana", "Ben", "Cem", "Dan"})
            leads.push_back(lead(name));
        for (const char* name : {"Eve", "Fay"})
            observers.push_back(come(name, room::Role::observer));
        player = play("Gus", 0);
        ask(kim, room::Start{});
    }

    // The views of this kind that somebody has been told, as often as they were.
    template <class Kind>
    std::vector<const room::View*> told(room::MemberId member) const
    {
        std::vector<const room::View*> views;
        for (const auto& delivery : deliveries)
            if (delivery.to == member && std::holds_alternative<Kind>(*delivery.view))
                views.push_back(delivery.view.get());
        return views;
    }
    template <class Kind>
    std::size_t distinct() const
    {
        std::set<const room::View*> views;
        for (const auto& delivery : deliveries)
            if (std::holds_alternative<Kind>(*delivery.view)) views.insert(delivery.view.get());
        return views.size();
    }

    room::MemberId kim, player;
    std::vector<room::MemberId> leads, observers;
};

} // namespace

TEST_CASE("those who hold a seat together share their state; who is waited for has another")
{
    Table table;
    table.forget();
    table.answer(table.leads[0], 0);
    const auto waited_for = table.told<room::State>(table.leads[1]);
    REQUIRE(waited_for.size() == 1);
    CHECK(table.told<room::State>(table.leads[2]) == waited_for);
    CHECK(table.told<room::State>(table.leads[3]) == waited_for);
    CHECK(table.state(table.leads[1]).you_are_waited_for);
    CHECK(table.told<room::State>(table.leads[0]) != waited_for);
    CHECK_FALSE(table.state(table.leads[0]).you_are_waited_for);
    CHECK(table.told<room::State>(table.observers[0]) == table.told<room::State>(table.observers[1]));
    // Ana; the other three; the observers; the player; the facilitator.
    CHECK(table.distinct<room::State>() == 5);
    CHECK(table.distinct<room::Ballot>() == 1);
}

TEST_CASE(
    "a person in a follower seat and a facilitator share no state with those whom feelings are kept from"
)
{
    Table table;
    table.forget();
    table.answer(table.leads[0], 0);
    CHECK(table.state(table.observers[0]).people[0].private_state);
    CHECK_FALSE(table.state(table.player).people[0].private_state);
    CHECK_FALSE(table.state(table.kim).people[0].private_state);
    for (const auto other : {table.leads[1], table.observers[0], table.kim})
        CHECK(table.told<room::State>(other) != table.told<room::State>(table.player));
    for (const auto other : {table.leads[1], table.observers[0]})
        CHECK(table.told<room::State>(other) != table.told<room::State>(table.kim));
}

TEST_CASE("what is said of a response, and why things moved, is made once for each way of seeing it")
{
    Table table;
    table.forget();
    for (const auto lead : table.leads)
        table.answer(lead, 0);
    table.stance(table.player, Stance::comply);
    table.at_beat(2);
    const auto members = table.room.members().list().size();
    for (const auto lead : table.leads) {
        CHECK(table.told<room::ResponseShown>(lead) == table.told<room::ResponseShown>(table.leads[0]));
        CHECK(table.told<room::Movements>(lead) == table.told<room::Movements>(table.leads[0]));
        CHECK(table.told<room::Beat>(lead) == table.told<room::Beat>(table.leads[0]));
    }
    CHECK(table.told<room::Beat>(table.leads[0]) != table.told<room::Beat>(table.player));
    CHECK(table.distinct<room::ResponseShown>() <= 4);
    CHECK(table.distinct<room::Beat>() <= 4);
    CHECK(members == 8);
}

TEST_CASE("beside the result everybody finds their own prediction, and shares it with who predicted the same")
{
    Table table(room::FeedbackTiming::predict_then_reveal);
    for (const auto lead : table.leads)
        table.answer(lead, 0);
    for (std::size_t i = 0; i < table.leads.size(); ++i)
        table.ask(table.leads[i], room::Predict{1, {std::int8_t{1}, 0, std::int8_t(i < 2 ? 1 : -1)}});
    for (const auto observer : table.observers)
        table.ask(observer, room::Predict{1, {0, 0, 0}});
    table.forget();
    table.stance(table.player, Stance::comply);
    table.ask(table.player, room::Predict{1, {0, 0, 0}});
    table.at_beat(2);
    const auto result = [&](std::size_t lead) {
        return table.told<room::PredictionResult>(table.leads[lead]);
    };
    REQUIRE(result(0).size() == 1);
    CHECK(result(0) == result(1));
    CHECK(result(2) == result(3));
    CHECK(result(0) != result(2));
    CHECK(table.last<room::PredictionResult>(table.leads[1]).yours == room::Prediction{1, 0, 1});
    CHECK(table.last<room::PredictionResult>(table.leads[3]).yours == room::Prediction{1, 0, -1});
}

TEST_CASE("a line in the chat and what a facilitator says to all is one view")
{
    Table table;
    table.forget();
    table.ask(table.leads[0], room::SayInChat{"Shall we?"})
        .ask(table.kim, room::SayToAll{"Five minutes more."});
    CHECK(table.distinct<room::ChatLine>() == 1);
    CHECK(table.distinct<room::Announcement>() == 1);
    CHECK(table.told<room::ChatLine>(table.leads[3]) == table.told<room::ChatLine>(table.observers[1]));
}

// When people see what their choices did, what they expected of them, and what stays somebody's own.
#include "tests/room/group.hpp"
#include "tests/support/printing.hpp"
#include "tests/support/scenario_builder.hpp"

#include <algorithm>

using namespace twocircles;
using namespace twocircles::engine;
using namespace twocircles::testing;
using namespace std::chrono_literals;

namespace {

// A response that lowers everybody's morale at once, and one that does next to nothing.
Scenario story()
{
    ScenarioBuilder b;
    b.people(3).beat("one").response("hit", {}, 2).response("nothing", {}, 2);
    b.beat("two").response("hit", {}, 2).response("nothing", {}, 2);
    Scenario scenario = b.build();
    for (Beat& beat : scenario.beats)
        beat.responses[0].pushes = {{Measure::morale, -.8, {}}, {Measure::loyalty, .6, {}}};
    return scenario;
}

struct Table : Group
{
    explicit Table(room::FeedbackTiming timing, room::Pace pace = room::Pace::calm)
        : Group(story(), [&] {
              room::RoomSettings settings = instantly(timing);
              settings.pace = pace;
              return workshop(settings);
          }())
    {
        kim = run();
        ana = lead("Ana");
        ben = play("Ben", 0);
        wall = come("Wall", room::Role::projector);
        obs = come("Obs", room::Role::observer);
        ask(kim, room::Start{});
    }
    room::MemberId kim, ana, ben, wall, obs;
};

constexpr std::size_t kMorale = 0;

} // namespace

TEST_CASE("live: everybody sees at once what moved, and why")
{
    Table table{room::FeedbackTiming::live};
    const double before = table.state(table.ana).team[kMorale];
    table.answer(table.ana, 0);
    CHECK(table.state(table.ana).team[kMorale] < before - 5);
    CHECK(table.heard<room::Movements>(table.ana).size() == 1);
    CHECK_FALSE(table.state(table.ana).meters_hidden);
}

TEST_CASE(
    "at the end of the beat: meters stand still until the consequences have run, but not for facilitators"
)
{
    for (const auto timing : {room::FeedbackTiming::end_of_beat, room::FeedbackTiming::predict_then_reveal}) {
        Table table{timing};
        const room::State before = table.state(table.ana);
        table.answer(table.ana, 0).stance(table.ben, Stance::comply);
        for (const room::MemberId member : {table.ana, table.ben, table.wall, table.obs}) {
            CHECK(table.state(member).team == before.team);
            CHECK(table.state(member).score == before.score);
            CHECK(table.heard<room::Movements>(member).empty());
        }
        CHECK(table.state(table.ana).people[1].meters == before.people[1].meters);
        CHECK(table.state(table.kim).team[kMorale] < before.team[kMorale] - 5);
        CHECK(table.heard<room::Movements>(table.kim).size() == 1);
        table.leave(table.obs).arrive(table.obs); // coming back is no way around it
        CHECK(table.heard<room::Movements>(table.obs).empty());
        table.at_beat(2);
        CHECK(table.state(table.ana).team[kMorale] < before.team[kMorale] - 1);
        REQUIRE(table.heard<room::Movements>(table.ana).size() == 1);
        CHECK(table.heard<room::Movements>(table.ana)[0].final);
    }
}

TEST_CASE("hidden: no meters, no reasons and no score, to the end; facilitators see them")
{
    Table table{room::FeedbackTiming::hidden};
    table.answer(table.ana, 0).stance(table.ben, Stance::comply);
    table.at_beat(2);
    table.answer(table.ana, 0).stance(table.ben, Stance::comply);
    REQUIRE(table.until(Phase::ended));
    for (const room::MemberId member : {table.ana, table.ben, table.wall, table.obs}) {
        CHECK(table.heard<room::Movements>(member).empty());
        for (const room::State& state : table.heard<room::State>(member)) {
            CHECK(state.meters_hidden);
            CHECK(state.team == room::TeamMeters{});
            CHECK(state.score == 0);
            CHECK(state.goals == std::vector<double>(state.goals.size()));
            for (const room::Person& person : state.people)
                CHECK(person.meters == room::PersonMeters{});
        }
        CHECK(table.last<room::Ended>(member).score == 0);
        CHECK_FALSE(table.last<room::Ended>(member).title.empty());
    }
    CHECK(table.last<room::Ended>(table.kim).score > 0);
    CHECK(table.state(table.kim).team[kMorale] > 0);
}

TEST_CASE("predict, then reveal: the story waits for what people expect, then tells who was right")
{
    Table table{room::FeedbackTiming::predict_then_reveal};
    CHECK(table.refused(table.ana, room::Predict{1, {0, 0, 0}}) == RefusalCode::not_now);
    table.answer(table.ana, 0).stance(table.ben, Stance::comply).pass(1s);
    const room::State waits = table.state(table.ana);
    CHECK(waits.wait == room::Wait::predictions);
    CHECK(waits.waiting_for == std::vector<std::string>{"everybody's prediction (Ana, Ben)"});
    CHECK(waits.you_are_waited_for);
    CHECK_FALSE(table.state(table.obs).you_are_waited_for); // observers may
    CHECK(table.refused(table.kim, room::Predict{1, {0, 0, 0}}) == RefusalCode::not_allowed);
    CHECK(table.refused(table.ana, room::Predict{2, {0, 0, 0}}) == RefusalCode::wrong_beat);
    CHECK(table.refused(table.ana, room::Predict{1, {5, 0, 0}}) == RefusalCode::not_now);
    table.ask(table.obs, room::Predict{1, {1, 1, 1}});
    table.ask(table.ana, room::Predict{1, {1, 0, 1}}).ask(table.ana, room::Predict{1, {-1, 0, 1}});
    CHECK(table.room.world().days_left > 0);
    table.ask(table.ben, room::Predict{1, {-1, 1, -1}});
    CHECK(table.state(table.ana).wait == room::Wait::nothing);
    table.forget();
    table.at_beat(2);
    const auto result = table.last<room::PredictionResult>(table.ana);
    CHECK(result.beat_serial == 1);
    CHECK(result.actual[0] == -1);
    CHECK(result.actual[2] == 1);
    CHECK(result.yours == room::Prediction{-1, 0, 1});
    CHECK(result.people == 3);
    CHECK(result.right[0] == 2);
    CHECK(result.right[2] == 2);
    CHECK_FALSE(table.last<room::PredictionResult>(table.wall).yours);
    // Before the beat that follows.
    std::vector<std::size_t> order;
    for (const room::Delivery& delivery : table.deliveries)
        if (delivery.to == table.ana && (std::holds_alternative<room::PredictionResult>(*delivery.view) ||
                                         std::holds_alternative<room::Beat>(*delivery.view)))
            order.push_back(delivery.view->index());
    CHECK(order.size() == 2);
    CHECK(order[0] == room::View{room::PredictionResult{}}.index());
    table.leave(table.ben).forget();
    table.arrive(table.ben);
    CHECK(table.last<room::PredictionResult>(table.ben).yours == room::Prediction{-1, 1, -1});
}

TEST_CASE("predictions are waited for no longer than people have to react")
{
    Table table{room::FeedbackTiming::predict_then_reveal, room::Pace::instant};
    table.answer(table.ana, 0).pass(29999ms);
    CHECK(table.room.world().phase == Phase::reacting);
    table.pass(1ms);
    CHECK(table.room.world().beat_serial == 2);
    CHECK(table.heard<room::PredictionResult>(table.ana).empty()); // nobody expected anything
    table.answer(table.ana, 0).stance(table.ben, Stance::comply).ask(table.kim, room::GoOn{});
    CHECK(table.room.world().phase == Phase::ended);
}

TEST_CASE("nobody waits for what those expect who are away")
{
    Table table{room::FeedbackTiming::predict_then_reveal, room::Pace::instant};
    table.answer(table.ana, 0).ask(table.ana, room::Predict{1, {0, 0, 0}});
    table.stance(table.ben, Stance::comply);
    REQUIRE(table.room.world().beat_serial == 1);
    table.leave(table.ben);
    CHECK(table.room.world().beat_serial == 2);
}

TEST_CASE("what a person in a follower seat feels is seen by them and by facilitators, until the end")
{
    Table table{room::FeedbackTiming::live};
    table.answer(table.ana, 0).stance(table.ben, Stance::withdraw, "Not again.");
    for (const room::MemberId member : {table.ana, table.obs, table.wall}) {
        const room::Person person = table.state(member).people[0];
        CHECK(person.private_state);
        CHECK(person.played);
        CHECK(person.meters == room::PersonMeters{});
        CHECK(person.stance == Stance::withdraw); // what they show is seen
        for (const room::Movements& movements : table.heard<room::Movements>(member))
            for (const room::Movement& movement : movements.movements)
                CHECK(movement.follower != FollowerId{0});
    }
    for (const room::MemberId member : {table.ben, table.kim}) {
        CHECK_FALSE(table.state(member).people[0].private_state);
        CHECK(table.state(member).people[0].meters != room::PersonMeters{});
    }
    CHECK_FALSE(table.state(table.ana).people[1].private_state);
    CHECK_FALSE(table.state(table.ana).people[1].played);
    // Handed to a script they are nobody's own feelings.
    table.ask(table.kim, room::SetScript{room::player_of(FollowerId{0}), true});
    CHECK_FALSE(table.state(table.ana).people[0].private_state);
    table.ask(table.kim, room::SetScript{room::player_of(FollowerId{0}), false});
    table.at_beat(2);
    table.answer(table.ana, 1).stance(table.ben, Stance::comply);
    REQUIRE(table.until(Phase::ended));
    CHECK_FALSE(table.state(table.ana).people[0].private_state);
    CHECK(table.state(table.ana).people[0].meters != room::PersonMeters{});
}

TEST_CASE("the projector shows the team; people when the facilitator reveals them; nothing when blank")
{
    Table table{room::FeedbackTiming::live};
    const room::State shown = table.state(table.wall);
    CHECK(shown.team[kMorale] > 0);
    CHECK_FALSE(shown.blank);
    for (const room::Person& person : shown.people) {
        CHECK(person.private_state);
        CHECK(person.meters == room::PersonMeters{});
    }
    table.ask(table.kim, room::SetProjector{false, true});
    CHECK(table.state(table.wall).people[1].meters[kMorale] > 0);
    CHECK(table.state(table.wall).people[0].private_state); // Ben's own still
    table.ask(table.kim, room::SetProjector{true, false});
    CHECK(table.state(table.wall).blank);
    CHECK_FALSE(table.state(table.ana).blank);
    CHECK(table.state(table.wall).people[1].private_state);
}

TEST_CASE("how the other rooms did is for everybody once the facilitator shows it and the story is over")
{
    Table table{room::FeedbackTiming::live};
    table.ask(table.kim, room::SetProjector{false, false, true});
    CHECK_FALSE(table.state(table.ana).rooms_shown);
    table.answer(table.ana, 1).stance(table.ben, Stance::comply);
    table.at_beat(2);
    table.answer(table.ana, 1).stance(table.ben, Stance::comply);
    REQUIRE(table.until(Phase::ended));
    CHECK(table.state(table.ana).rooms_shown);
    CHECK(table.state(table.wall).rooms_shown);
    table.ask(table.kim, room::SetProjector{false, false, false});
    CHECK_FALSE(table.state(table.wall).rooms_shown);
}

TEST_CASE("the open beat's responses: who answers, facilitators, observers, and the projector to read along")
{
    Scenario locked = story();
    locked.beats[0].responses[1].unlocked_when = cond::never();
    locked.beats[0].responses[1].locked_reason = "REASON";
    Group group{locked, workshop(instantly())};
    const room::MemberId kim = group.run();
    const room::MemberId ana = group.lead("Ana");
    const room::MemberId ben = group.play("Ben", 0);
    const room::MemberId wall = group.come("Wall", room::Role::projector);
    const room::MemberId obs = group.come("Obs", room::Role::observer);
    const room::MemberId guest = group.come("Guest");
    group.ask(kim, room::Start{});
    CHECK(group.last<room::Beat>(ana).yours);
    for (const room::MemberId member : {kim, obs, wall, ben, guest})
        CHECK_FALSE(group.last<room::Beat>(member).yours);
    for (const room::MemberId member : {ana, kim, obs, wall})
        CHECK(group.last<room::Beat>(member).responses.size() == 2);
    for (const room::MemberId member : {ben, guest})
        CHECK(group.last<room::Beat>(member).responses.empty());
    CHECK(group.last<room::Beat>(ana).responses[1].reason == "REASON");
    CHECK(group.last<room::Beat>(wall).responses[1].locked);
    CHECK(group.last<room::Beat>(wall).responses[1].reason.empty());
    group.answer(ana, 0).leave(wall).forget();
    group.arrive(wall);
    CHECK(group.last<room::Beat>(wall).responses.empty());
    CHECK_FALSE(group.last<room::ResponseShown>(wall).text.empty());
}

TEST_CASE("where several seats lead, nobody but facilitators reads what another seat could say")
{
    ScenarioBuilder b;
    b.people(2).seat("boss", {0}).seat("coach", {1});
    b.beat("theirs", 1).response("plan", {use(Act::plan)}).response("listen", {use(Act::listen)});
    Group group{b.build(), workshop(instantly())};
    const room::MemberId kim = group.run();
    const room::MemberId ana = group.lead("Ana", 0);
    const room::MemberId ben = group.lead("Ben", 1);
    const room::MemberId wall = group.come("Wall", room::Role::projector);
    const room::MemberId obs = group.come("Obs", room::Role::observer);
    group.ask(kim, room::Start{});
    CHECK(group.last<room::Beat>(ben).responses.size() == 2);
    CHECK(group.last<room::Beat>(kim).responses.size() == 2);
    for (const room::MemberId member : {ana, wall, obs})
        CHECK(group.last<room::Beat>(member).responses.empty());
    CHECK(group.refused(ana, room::Respond{1, 0}) == RefusalCode::wrong_seat);
}

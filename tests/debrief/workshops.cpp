#include "tests/debrief/workshops.hpp"

#include <utility>

namespace twocircles::testing {

using namespace engine;

Scenario canteen()
{
    ScenarioBuilder b;
    b.follower("ann", {.7, .3, .5, .6, .3, .8, .7}).says(Occasion::commit, "Yes!");
    b.follower("bob", {.3, .7, .6, .5, .2, .4, .5}).says(Occasion::comply, "Fine.");
    b.follower("cleo", {.5, .5, .5, .5, .6, .5, .6}).last_follower().ties = {{FollowerId{0}, .7}};
    b.goal(Measure::loyalty, 2).goal(Measure::delivery);
    b.promise("saturday", {1}, 6);
    b.beat("queue").response("plan", {use(Act::plan), use(Act::check, Strength::light)}, 3);
    b.last_response().makes = {PromiseId{0}};
    b.response("listen", {use(Act::listen)}, 3).response("blame", {use(Act::blame)}, 3);
    b.beat("menu").response("direct", {use(Act::direct)}, 3);
    b.response("empower", {use(Act::empower), use(Act::back)}, 3);
    b.beat("oven").situation({.7, 0, 0}).response("solve", {use(Act::solve, Strength::strong)}, 3);
    b.response("example", {use(Act::make_hero, 0)}, 3);
    b.beat("guests").response("envision", {use(Act::envision, Strength::strong)}, 3);
    b.response("sanction", {use(Act::sanction, 2)}, 3);
    Scenario scenario = b.build();
    scenario.about.title = "The Canteen";
    scenario.about.id = "canteen";
    scenario.promises[0].text = "Bob has his Saturday off.";
    ScenarioEvent rain;
    rain.id = "rain";
    rain.title = "Rain";
    rain.text = "It comes through the roof.";
    rain.when = cond::never();
    rain.pushes = {{Measure::morale, -.2, {}}};
    scenario.events = {rain};
    scenario.observer = {
        {"Who speaks first?", {"somebody who leads", "somebody of the team"}}, {"A promise is made.", {}}};
    scenario.questions = {"What would you do again?"};
    return scenario;
}

namespace {

using room::Prediction;

void expect(Recorded& r, room::MemberId who, Prediction prediction)
{
    r.group.ask(who, room::Predict{r.group.room.world().beat_serial, prediction});
}

void first(Recorded& r)
{
    Group& group = r.group;
    group.ask(r.dora, room::SayNeed{1, Need::rest, "I was up all night."});
    group.ask(r.olga, room::TickTask{0, 1}).ask(r.kim, room::Bookmark{"They look at each other."});
    group.answer(r.ana, 0).answer(r.ben, 1).answer(r.cem, 0);
    group.stance(r.dora, Stance::question, "And who pays?");
    expect(r, r.olga, {1, 1, 1});
    expect(r, r.ana, {1, 0, 1});
    expect(r, r.ben, {-1, 0, 0});
    expect(r, r.cem, {1, 0, 0});
    expect(r, r.dora, {0, 0, -1});
}

// The first answer is taken back, and they answer otherwise.
void second(Recorded& r)
{
    Group& group = r.group;
    group.answer(r.ana, 0).answer(r.ben, 0).answer(r.cem, 0);
    group.ask(r.olga, room::WriteObservation{"Nobody asked the team."});
    group.ask(r.kim, room::SendBack{});
    group.answer(r.ana, 1).answer(r.ben, 0).answer(r.cem, 1);
    group.stance(r.dora, Stance::commit);
    for (const room::MemberId who : {r.ana, r.ben, r.cem, r.dora})
        expect(r, who, {1, 1, 1});
}

void third(Recorded& r)
{
    Group& group = r.group;
    group.ask(r.kim, room::Inject{0}).ask(r.kim, room::SayToAll{"Five minutes left."});
    group.ask(r.ana, room::StateVision{"A kitchen that people queue for."});
    group.answer(r.ana, 1).answer(r.ben, 1).answer(r.cem, 0);
    group.stance(r.dora, Stance::take_a_chance, "Watch me.");
    for (const room::MemberId who : {r.ana, r.ben, r.cem, r.dora})
        expect(r, who, {0, 1, 0});
}

void fourth(Recorded& r)
{
    r.group.leave(r.ben).answer(r.ana, 0).answer(r.cem, 0);
    r.group.stance(r.dora, Stance::comply);
    r.group.ask(r.kim, room::GoOn{});
}

} // namespace

Recorded recorded_workshop(std::size_t answers)
{
    Recorded r{Group{canteen(), workshop(instantly(room::FeedbackTiming::predict_then_reveal), 7)}};
    Group& group = r.group;
    r.kim = group.run();
    r.ana = group.lead("Ana");
    r.ben = group.lead("Ben");
    r.cem = group.lead("Cem");
    r.dora = group.play("Dora", 2);
    r.olga = group.come("Olga", room::Role::observer);
    group.ask(r.kim, room::Start{});
    std::size_t given = 0;
    for (const auto& part : {first, second, third, fourth}) {
        if (given++ == answers) break;
        group.pass(std::chrono::seconds{2});
        part(r);
        group.pass(std::chrono::seconds{5});
    }
    if (group.room.world().phase != Phase::ended) group.ask(r.kim, room::EndStory{});
    return r;
}

} // namespace twocircles::testing

#include "tests/support/scenario_builder.hpp"

namespace twocircles::testing {

using namespace engine;

namespace {

void add_people(ScenarioBuilder& b)
{
    // autonomy, structure, susceptibility, expressiveness, cynicism, boldness, competence
    b.follower("sam", {.75, .25, .4, .7, .45, .65, .75}).says(Occasion::commit, "Right. Count me in.");
    b.says(Occasion::question, "And who said that?").says(Occasion::failure, "That was me.");
    b.says(Occasion::leaving, "I am off.").last_follower().ties = {{FollowerId{1}, .8}};
    b.follower("mira", {.4, .7, .6, .5, .2, .4, .55})
        .says(Occasion::commit, "Yes.")
        .says(Occasion::comply, "All right.");
    b.says(Occasion::success, "It worked!")
        .says(Occasion::opening, "Have you heard?", cond::leaf(Operator::crisis));
    b.follower("jonas", {.3, .8, .7, .3, .3, .25, .35}).says(Occasion::comply, "If you say so.");
    b.follower("lea", {.65, .35, .35, .8, .15, .85, .65})
        .says(Occasion::take_a_chance, "Let me try something.");
    b.says(Occasion::success, "Ha!").says(Occasion::failure, "It fell apart.").says(Occasion::hero, "Me?");
    b.follower("tom", {.5, .5, .5, .5, .75, .45, .6})
        .says(Occasion::withdraw, "Fine.")
        .says(Occasion::question, "Why?");
    b.last_follower().loyalty = .25;
    b.follower("ines", {.55, .45, .8, .6, .35, .5, .5}).says(Occasion::commit, "Let's go.");
    b.last_follower().ties = {{FollowerId{4}, .6}, {FollowerId{3}, .9}};
}

// Four ways to answer: by the book, by the heart, both, and a way out.
void four_ways(ScenarioBuilder& b, Act control, Act influence, Act way_out)
{
    b.response("book", {use(control), use(Act::check, Strength::light)});
    b.response("heart", {use(influence), use(Act::listen, Strength::light)});
    b.response("both", {use(control, Strength::light), use(influence)});
    b.response("out", {use(way_out)});
}

} // namespace

Scenario season()
{
    ScenarioBuilder b;
    add_people(b);
    b.goal(Measure::delivery, 2).goal(Measure::innovation).goal(Measure::loyalty, 2).goal(Measure::order);
    b.flag("asked").counter("complaints", 0, 0, 10);
    b.promise("days_off", {1}, 12).promise_due_with("raise", {0, 3}, 7);
    b.pool("small").pool("late", GoEnd{});

    b.beat("monday");
    four_ways(b, Act::plan, Act::envision, Act::facilitate);
    b.last_response().makes = {PromiseId{0}};
    b.beat("routine");
    four_ways(b, Act::organize, Act::energize, Act::budget);
    b.last_response().days = 2.75;
    b.beat("belt_stops").situation({.8, 0, 0});
    four_ways(b, Act::direct, Act::listen, Act::solve);
    b.beat("who_was_it").room({0, 1, 4});
    four_ways(b, Act::sanction, Act::back, Act::blame);
    b.next(GoPool{PoolId{0}});
    b.beat("new_market").situation({0, .9, 0});
    four_ways(b, Act::plan, Act::envision, Act::empower);
    b.last_response().makes = {PromiseId{1}};
    b.beat("road_map").when(cond::leaf(Operator::visited, 4));
    four_ways(b, Act::organize, Act::empower, Act::evaluate);
    b.next(GoPool{PoolId{0}});
    b.beat("quarrel").situation({0, 0, .8});
    four_ways(b, Act::facilitate, Act::listen, Act::sanction);
    b.beat("pay_day");
    four_ways(b, Act::reward, Act::energize, Act::evaluate);
    b.last_response().keeps = {PromiseId{1}};
    b.beat("lea_tries");
    four_ways(b, Act::check, Act::empower, Act::make_hero);
    b.last_response().acts = {use(Act::make_hero, 3)};
    b.beat("tired");
    four_ways(b, Act::budget, Act::listen, Act::reward);
    b.sets(SetCounter{CounterId{0}, 3, true});
    b.beat("last_push").situation({.4, 0, .2});
    four_ways(b, Act::direct, Act::energize, Act::plan);
    b.beat("look_back");
    four_ways(b, Act::evaluate, Act::make_hero, Act::listen);
    b.last_beat().responses[1].acts[0] = use(Act::make_hero, 5);
    b.beat("call").in_pool(1);
    four_ways(b, Act::solve, Act::listen, Act::humiliate);
    b.beat("coffee").in_pool(0, 2);
    four_ways(b, Act::check, Act::listen, Act::keep_promise);
    b.beat("parcel").in_pool(0);
    four_ways(b, Act::solve, Act::empower, Act::lie);

    b.event("customer", cond::node(Operator::less, {cond::of_team(Measure::order), cond::number(42)}));
    b.last_event().situation.crisis = .4;
    b.last_event().sets = {SetCounter{CounterId{0}, 2, true}, SetFlag{FlagId{0}, true}};
    b.last_event().pushes = {{Measure::stress, .1, {}}};
    b.last_event().go = BeatId{12};
    b.ending(
        "carried", cond::node(Operator::greater_equal, {cond::of_team(Measure::loyalty), cond::number(60)})
    );
    b.ending("over");
    Scenario made = b.build();
    made.order = .5;
    return made;
}

} // namespace twocircles::testing

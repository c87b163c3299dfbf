// Properties of the follower model, 12 to 18: crisis, change, conflict, failure and heroes.
#include "tests/engine/model/support/leading.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>

using namespace twocircles::engine;
using namespace twocircles::engine::leading;
using enum twocircles::engine::Ingredient;

namespace {

const Doses kCommanding = {{command, .6}, {structure, .4}, {monitor, .3}};

struct Crisis
{
    Team team;
    double damage = 0, delivered = 0, respect_gained = 0, stress = 0;
};
Crisis crisis_with_novices(const Doses& doses)
{
    Traits novice;
    novice.competence = .35;
    Team team(flat_with(novice));
    run(team, 10, style(mixed()));
    const double delivered = team.delivered_total(), respect = mean(team, State::respect);
    start_crisis(team, 1);
    run(team, 10, style(doses));
    return {
        team, team.damage_total(), team.delivered_total() - delivered, mean(team, State::respect) - respect,
        mean(team, State::stress)};
}

} // namespace

TEST_CASE(
    "12: in a crisis of novices control limits damage, delivers and earns respect; inspiring alone does not"
)
{
    const Crisis control = crisis_with_novices(kCommanding), inspire = crisis_with_novices(leader());
    CHECK(control.damage < .5 * inspire.damage);
    CHECK(control.delivered > 1.3 * inspire.delivered);
    CHECK(control.respect_gained > inspire.respect_gained);
    CHECK(control.stress < inspire.stress);
}

TEST_CASE("13: the same command costs respect in calm and earns it in a crisis")
{
    const auto respect_gained = [](bool crisis) {
        Team team = flat_team();
        run(team, 10, style(mixed()));
        if (crisis) start_crisis(team, 1);
        const double before = mean(team, State::respect);
        for (int k = 0; k < 4; ++k) {
            act(team, {.doses = {{command, 1}}});
            run(team, 1);
        }
        return mean(team, State::respect) - before;
    };
    CHECK(respect_gained(false) < 0);
    CHECK(respect_gained(true) > 0);
}

TEST_CASE("14: who goes on commanding after the crisis loses loyalty against who lets go")
{
    Team stays = crisis_with_novices(kCommanding).team, lets_go = stays;
    run(stays, 40, style(kCommanding));
    run(lets_go, 40, style(mixed()));
    CHECK(mean(lets_go, State::loyalty) > mean(stays, State::loyalty) + .1);
}

TEST_CASE("15: in change, first the vision and then the plan")
{
    struct Outcome
    {
        double value, delivered, direction;
    };
    const auto go = [](const Doses& first, const Doses& then) {
        Team team = flat_team();
        run(team, 10, style({{structure, .3}, {reward, .2}, {care, .2}}));
        start_change(team, .9);
        const double delivered = team.delivered_total(), innovated = team.innovated_total();
        run(team, 20, style(first));
        run(team, 20, style(then));
        const double d = team.delivered_total() - delivered, i = team.innovated_total() - innovated;
        return Outcome{.5 * i / (.067 * 40) + .5 * d / (.22 * 40), d, team.direction()};
    };
    const Doses envision = {{vision, .8}, {care, .3}, {empower, .3}},
                plan = {{structure, .7}, {monitor, .3}, {care, .3}};
    const Outcome right = go(envision, plan), wrong = go(plan, envision);
    const Outcome only_vision = go(envision, envision), only_plan = go(plan, plan);
    CHECK(right.value > wrong.value);
    CHECK(right.value > only_plan.value);
    CHECK(right.delivered > 1.15 * only_vision.delivered);
    CHECK(right.direction > std::max(only_vision.direction, only_plan.direction));
}

TEST_CASE("16: listening and agreed rules end a conflict sooner than pep talks or orders")
{
    const auto go = [](const Doses& doses) {
        Team team = flat_team();
        run(team, 10, style(mixed()));
        start_conflict(team, .9);
        run(team, 15, style(doses));
        return team;
    };
    const Team listening = go({{care, .9}, {structure, .3}}), talking = go({{energize, 1.2}});
    const Team ordering = go({{command, .9}, {punish, .4}});
    CHECK(listening.conflict() < talking.conflict());
    CHECK(listening.conflict() < ordering.conflict());
    CHECK(mean(listening, State::heart_trust) > mean(ordering, State::heart_trust));
}

TEST_CASE("17: when a hero fails, backing beats ignoring beats blaming, for the hero and for those who see it"
)
{
    // Hero's risk-taking, a witness's risk-taking, hero's loyalty.
    const auto go = [](const Deed& answer) {
        Team team = flat_team();
        run(team, 20, style(mixed()));
        act(team, {.doses = {{reward, 1}}, .to = {0}, .hero = true});
        run(team, 3);
        Inside::of(team).at(Column::failed_at, 0) = team.day();
        nudge(team, 0, State::morale, 0, -.06, kCause);
        nudge(team, 0, State::stress, 0, .08, kCause);
        CHECK(team.recently_failed(0));
        if (!answer.doses.empty()) {
            act(team, answer);
            CHECK_FALSE(team.recently_failed(0)); // somebody has answered
        }
        run(team, 6);
        CHECK_FALSE(team.recently_failed(0)); // or it is too late
        return std::array{team.risk_taking(0), team.risk_taking(1), team.value(0, State::loyalty)};
    };
    const auto backed = go({.doses = {{care, 1}}, .to = {0}}), ignored = go({});
    const auto blamed = go({.doses = {{punish, 1}}, .to = {0}, .fair = false});
    for (std::size_t k = 0; k < backed.size(); ++k) {
        CAPTURE(k);
        CHECK(backed[k] > ignored[k]);
        CHECK(ignored[k] > blamed[k]);
    }
}

TEST_CASE("18: making a hero lifts the hero and the risk-taking of those who see it, more than a quiet reward"
)
{
    Team honoured = flat_team();
    run(honoured, 10, style(mixed()));
    Team rewarded = honoured;
    act(honoured, {.doses = {{reward, 1}}, .to = {0}, .hero = true});
    act(rewarded, {.doses = {{reward, 1}}, .to = {0}});
    run(honoured, 4);
    run(rewarded, 4);
    for (const State s : {State::morale, State::inner_drive, State::loyalty, State::respect}) {
        CHECK(honoured.value(0, s) > rewarded.value(0, s));
    }
    CHECK(honoured.risk_taking(1) > rewarded.risk_taking(1));
}

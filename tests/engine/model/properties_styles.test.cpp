// Properties of the follower model, 1 to 11: the machinery, and what styles of leading do over a season.
#include "tests/engine/model/support/leading.hpp"
#include "tests/engine/model/support/season.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>

using namespace twocircles::engine;
using namespace twocircles::engine::leading;

namespace {

Team after_60_days(const Doses& doses)
{
    Team team = flat_team();
    run(team, 60, style(doses));
    return team;
}

} // namespace

TEST_CASE("1: the same seed and inputs give the same state, another seed another")
{
    const auto play = [](std::uint64_t seed) {
        TeamSetup setup = flat();
        setup.seed = seed;
        setup.individual_differences = true;
        setup.outside_noise = .5;
        return hash(season(style(mixed()), setup));
    };
    CHECK(play(9) == play(9));
    CHECK(play(9) != play(10));
}

TEST_CASE("3: a quarter day and a sixteenth of a day lead to the same place")
{
    TeamSetup fine = flat();
    fine.steps_per_day = 16;
    Team a = flat_team(), b(fine);
    run(a, 60, style(mixed()));
    run(b, 60, style(mixed()));
    for (int s = 0; s < kStates; ++s) {
        CAPTURE(s);
        CHECK(std::abs(mean(a, static_cast<State>(s)) - mean(b, static_cast<State>(s))) < .02);
    }
    CHECK(std::abs(risk(a) - risk(b)) < .02);
}

TEST_CASE("4: leaders win hearts, managers win heads")
{
    const Team led = after_60_days(leader()), managed = after_60_days(manager());
    CHECK(mean(led, State::heart_trust) > mean(led, State::competence_trust) + .1);
    CHECK(mean(managed, State::competence_trust) > mean(managed, State::heart_trust) + .1);
}

TEST_CASE("5: loyalty is highest with a leader, lower with a manager, lowest under coercion")
{
    const double led = mean(after_60_days(leader()), State::loyalty);
    const double managed = mean(after_60_days(manager()), State::loyalty);
    const double coerced = mean(after_60_days(coercive()), State::loyalty);
    CHECK(led > managed + .1);
    CHECK(managed > coerced + .1);
}

TEST_CASE("6: motivated from within, people take risks; coerced, none")
{
    CHECK(risk(after_60_days(leader())) > 2 * risk(after_60_days(manager())));
    CHECK(risk(after_60_days(coercive())) < .05);
}

TEST_CASE("7: managers give a road map, leaders a destination, and direction needs both")
{
    const Team led = after_60_days(leader()), managed = after_60_days(manager()),
               both = after_60_days(mixed());
    CHECK(mean(managed, State::plan_clarity) > mean(managed, State::vision) + .2);
    CHECK(mean(led, State::vision) > mean(led, State::plan_clarity) + .2);
    CHECK(both.direction() > std::max(led.direction(), managed.direction()));
}

TEST_CASE("8: order and delivery come from managing, innovation from leading")
{
    const Team led = after_60_days(leader()), managed = after_60_days(manager()),
               both = after_60_days(mixed());
    CHECK(managed.order() > both.order());
    CHECK(both.order() > led.order());
    CHECK(led.innovated_total() > 3 * managed.innovated_total());
    CHECK(both.innovated_total() > 3 * managed.innovated_total());
    CHECK(managed.delivered_total() > 1.5 * led.delivered_total());
}

namespace {

using enum Ingredient;
const Doses kControl = {{structure, .35}, {monitor, .2}, {reward, .2}, {command, .1}};
const Doses kInspire = {{vision, .25}, {energize, .2}, {empower, .3}, {care, .3}};

Doses together(Doses a, const Doses& b)
{
    a.insert(b.begin(), b.end());
    return a;
}

} // namespace

TEST_CASE("9: controlling and inspiring complement each other")
{
    const double none = worth(season(style({}))), control = worth(season(style(kControl)));
    const double inspire = worth(season(style(kInspire))),
                 both = worth(season(style(together(kControl, kInspire))));
    CHECK(both > std::max(control, inspire));
    CHECK(both - control - inspire + none > 0);
}

TEST_CASE("10: at equal effort the best share of control is neither none nor all, however delivery is weighed"
)
{
    std::vector<Team> seasons;
    for (int eighths = 0; eighths <= 8; ++eighths) {
        const double share = eighths / 8.0;
        Doses doses;
        const Doses control = {{structure, .6}, {monitor, .35}, {reward, .35}, {command, .2}};
        for (const auto& [g, rate] : control)
            doses[g] = rate * share * 1.1;
        const Doses inspire = {{vision, .4}, {energize, .35}, {empower, .45}, {care, .5}};
        for (const auto& [g, rate] : inspire)
            doses[g] = rate * (1 - share);
        seasons.push_back(season(style(doses)));
    }
    const auto value = [](const Team& t, double weight) {
        return weight * t.delivered_total() / (.22 * 90) + (1 - weight) * t.innovated_total() / (.067 * 90) -
               .03 * t.damage_total();
    };
    for (const double weight : {.8, .5, .2}) {
        CAPTURE(weight);
        std::vector<double> values;
        for (const Team& t : seasons)
            values.push_back(value(t, weight));
        const auto best = std::max_element(values.begin(), values.end());
        CHECK(best != values.begin());
        CHECK(best != values.end() - 1);
    }
    std::vector<double> mixed_season;
    for (const Team& t : seasons)
        mixed_season.push_back(worth(t));
    const double best = *std::max_element(mixed_season.begin(), mixed_season.end());
    CHECK(best > 1.1 * std::max(mixed_season.front(), mixed_season.back()));
}

TEST_CASE("11: adapting to the situation beats the best fixed mix")
{
    const Policy calm = style(together(kControl, kInspire)),
                 in_crisis = style({{command, .7}, {structure, .5}, {care, .3}});
    const Policy in_change = style({{vision, .7}, {structure, .4}, {care, .25}, {empower, .2}});
    const Policy in_conflict = style({{care, 1.0}, {structure, .35}, {empower, .2}});
    const Policy adaptive = [&](Team& t, int day) {
        (t.urgency() > .25    ? in_crisis
         : t.conflict() > .25 ? in_conflict
         : t.novelty() > .5   ? in_change
                              : calm)(t, day);
    };
    CHECK(worth(season(adaptive)) > worth(season(style(together(kControl, kInspire)))));
}

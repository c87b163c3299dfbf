// Properties of the follower model, 19 to 31: circles, trust, time, and differences between people.
#include "tests/engine/model/support/leading.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>

using namespace twocircles::engine;
using namespace twocircles::engine::leading;
using enum twocircles::engine::Ingredient;

namespace {

// Ten people in a row, each knowing the neighbours; the first four report.
TeamSetup row_of_ten()
{
    TeamSetup setup = flat(10, 4);
    setup.seed = 2;
    setup.ties.assign(100, 0);
    for (std::size_t i = 0; i + 1 < 10; ++i)
        setup.ties[i * 10 + i + 1] = setup.ties[(i + 1) * 10 + i] = 1;
    return setup;
}

double outside_loyalty(const Team& team)
{
    double sum = 0;
    for (int i = 4; i < 10; ++i)
        sum += team.value(i, State::loyalty);
    return sum / 6;
}

} // namespace

TEST_CASE("19: vision travels beyond the reports and fades with distance, plans and orders stay inside")
{
    const std::vector<int> reports = {0, 1, 2, 3};
    Team inspired(row_of_ten()), ordered(row_of_ten()), left_alone(row_of_ten());
    run(inspired, 90, [&](Team& t, int) {
        act(t, {.doses = {{vision, .8}}, .to = reports});
        act(t, {.doses = {{care, .5}}, .to = reports});
        act(t, {.doses = {{empower, .4}}, .to = reports});
    });
    run(ordered, 90, [&](Team& t, int) {
        act(t, {.doses = {{structure, .8}}, .to = reports});
        act(t, {.doses = {{monitor, .5}}, .to = reports});
        act(t, {.doses = {{command, .4}}, .to = reports});
    });
    run(left_alone, 90);
    double nearer = 1;
    for (const int i : {4, 5, 6, 8}) {
        CAPTURE(i);
        const double gained = inspired.value(i, State::vision) - left_alone.value(i, State::vision);
        CHECK(gained > 0);
        CHECK(gained < nearer);
        nearer = gained;
        CHECK(ordered.value(i, State::plan_clarity) == left_alone.value(i, State::plan_clarity));
    }
    CHECK(inspired.value(4, State::vision) - left_alone.value(4, State::vision) > .1);

    TeamSetup strangers = row_of_ten();
    strangers.ties.assign(100, 0);
    Team without_ties(strangers), untouched(strangers);
    run(without_ties, 90, [&](Team& t, int) { act(t, {.doses = {{vision, .8}}, .to = reports}); });
    run(untouched, 90);
    CHECK(without_ties.value(4, State::vision) == untouched.value(4, State::vision));
}

TEST_CASE("20: inspiring in the open wins voluntary followers, ordering people who do not report loses them")
{
    Team inspiring(row_of_ten()), ordering(row_of_ten()), silent(row_of_ten());
    run(inspiring, 90, [](Team& t, int day) {
        act(t, {.doses = {{vision, .6}}});
        act(t, {.doses = {day % 2 == 1 ? std::pair(care, .8) : std::pair(energize, .6)}});
    });
    run(ordering, 90, [](Team& t, int day) {
        act(t, {.doses = {{structure, .6}}});
        act(t, {.doses = {day % 2 == 1 ? std::pair(command, .8) : std::pair(monitor, .6)}});
    });
    run(silent, 90);
    CHECK(outside_loyalty(inspiring) > outside_loyalty(silent) + .12);
    CHECK(outside_loyalty(ordering) < outside_loyalty(silent) - .05);
    const auto voluntary = [](const Team& t) {
        int n = 0;
        for (int i = 0; i < t.followers(); ++i)
            n += t.voluntary_follower(i, 0);
        return n;
    };
    CHECK(voluntary(inspiring) >= 3);
    CHECK(voluntary(ordering) == 0);
    CHECK_FALSE(inspiring.voluntary_follower(0, 0)); // reports are not volunteers
}

TEST_CASE("21: a broken promise weighs two to five times a kept one")
{
    Team kept = flat_team(), broken = flat_team();
    const double before = mean(kept, State::heart_trust);
    act(kept, {.promise = 1});
    act(broken, {.promise = -1});
    const double ratio =
        (before - mean(broken, State::heart_trust)) / (mean(kept, State::heart_trust) - before);
    CHECK(ratio >= 2);
    CHECK(ratio <= 5);
}

TEST_CASE("22: a breach is repaired by a run of kept promises, a lie never fully")
{
    Team repaired = flat_team();
    const double before = mean(repaired, State::heart_trust);
    act(repaired, {.promise = -1});
    int promises = 0;
    while (mean(repaired, State::heart_trust) < before && promises < 50) {
        act(repaired, {.promise = 1});
        run(repaired, 2);
        ++promises;
    }
    CHECK(promises >= 3);
    CHECK(promises < 50);

    const auto good_days = [](Team& t, int day) {
        if (day % 3 == 0) act(t, {.doses = {{care, 1}}, .promise = 1});
    };
    Team clean = flat_team(), breach = flat_team(), lie = flat_team();
    act(breach, {.promise = -1});
    act(lie, {.lie = true});
    for (Team* t : {&clean, &breach, &lie})
        run(*t, 200, good_days);
    CHECK(mean(clean, State::heart_trust) - mean(breach, State::heart_trust) < .02);
    CHECK(mean(clean, State::heart_trust) - mean(lie, State::heart_trust) > .03);
}

TEST_CASE("23: morale halves in days, loyalty in weeks")
{
    const auto half_life = [](State s, const Doses& doses, int days) {
        Team with = flat_team(), without = flat_team();
        const auto act_once = [&](Team& t, int) { act(t, {.doses = doses}); };
        if (days > 0) {
            run(with, days, act_once);
            run(without, days);
        } else {
            act(with, {.doses = doses});
        }
        const double start = with.day(), gained = mean(with, s) - mean(without, s);
        while (mean(with, s) - mean(without, s) > gained / 2 && with.day() < start + 300) {
            steps(with, 1);
            steps(without, 1);
        }
        return with.day() - start;
    };
    const double morale = half_life(State::morale, {{energize, 1}}, 0);
    CHECK(morale >= 1);
    CHECK(morale <= 5);
    CHECK(half_life(State::loyalty, {{care, .6}, {vision, .4}}, 30) > 20);
}

TEST_CASE("24: repetition wears off, and vision without delivery costs competence-trust")
{
    Team team = flat_team();
    double first = 0, last = 0;
    for (int k = 0; k < 10; ++k) {
        const double before = team.value(0, State::morale);
        act(team, {.doses = {{energize, 1}}});
        last = (team.value(0, State::morale) - before) / (1 - before);
        if (k == 0) first = last;
        run(team, 1);
    }
    CHECK(last < .6 * first);

    Team dreaming = flat_team();
    run(dreaming, 90, style({{vision, .7}, {energize, .7}, {empower, .5}}));
    CHECK(mean(dreaming, State::competence_trust) < .40);
}

TEST_CASE("25: checking hurts the independent expert and not the novice; a free hand in a crisis frightens "
          "the novice")
{
    TeamSetup setup = flat();
    setup.followers[0].traits.autonomy = setup.followers[0].traits.competence = .85;
    setup.followers[1].traits.autonomy = setup.followers[1].traits.competence = .2;
    Team checked(setup), freed(setup);
    for (int k = 0; k < 5; ++k)
        act(checked, {.doses = {{monitor, 1}}});
    const auto change = [](const Team& t, int i, State s) { return t.value(i, s) - t.baseline(i, s); };
    CHECK(change(checked, 0, State::inner_drive) < -.03);
    CHECK(change(checked, 1, State::inner_drive) > -.01);
    start_crisis(freed, 1);
    act(freed, {.doses = {{empower, 1}}});
    CHECK(change(freed, 1, State::stress) > .03);
    CHECK(change(freed, 1, State::stress) > change(freed, 0, State::stress));
}

TEST_CASE("26: with novices directing starts ahead, empowering improves more and overtakes")
{
    Traits novice;
    novice.competence = .3;
    struct Course
    {
        double first_delivery = 0;
        std::vector<double> values;
    };
    const auto go = [&](const Doses& doses) {
        Team team(flat_with(novice));
        Course course;
        for (int k = 0; k < 8; ++k) {
            const double delivered = team.delivered_total(), innovated = team.innovated_total();
            run(team, 15, style(doses));
            const double d = team.delivered_total() - delivered, i = team.innovated_total() - innovated;
            if (k == 0) course.first_delivery = d;
            course.values.push_back(.5 * d / (.22 * 15) + .5 * i / (.067 * 15));
        }
        return course;
    };
    const Course directed = go({{command, .5}, {structure, .5}, {monitor, .4}});
    const Course empowered = go({{empower, .6}, {care, .4}, {vision, .2}, {structure, .15}});
    CHECK(directed.first_delivery > empowered.first_delivery);
    CHECK(
        empowered.values.back() - empowered.values.front() > directed.values.back() - directed.values.front()
    );
    CHECK(empowered.values.back() > directed.values.back());
}

TEST_CASE("27: one strong talk lifts the output of the next two days by 3 to 20 percent")
{
    Team talked = flat_team();
    run(talked, 20, style({{structure, .2}, {reward, .1}}));
    Team silent = talked;
    const double before = talked.delivered_total();
    act(talked, {.doses = {{vision, 1}, {energize, 1}}});
    run(talked, 2);
    run(silent, 2);
    const double lift = (talked.delivered_total() - before) / (silent.delivered_total() - before) - 1;
    CHECK(lift > .03);
    CHECK(lift < .20);
}

TEST_CASE("28: a clear plan raises delivery")
{
    Team planned = flat_team(), unplanned = flat_team();
    run(planned, 30, style({{structure, .35}}));
    run(unplanned, 30);
    CHECK(planned.delivery_rate() > 1.2 * unplanned.delivery_rate());
}

TEST_CASE("29: rewards help the drive of the unmotivated and crowd out that of the driven")
{
    const auto gained = [](double drive) {
        TeamSetup setup = flat();
        for (auto& follower : setup.followers)
            follower.inner_drive = drive;
        Team team(setup);
        act(team, {.doses = {{reward, 1}}});
        return mean(team, State::inner_drive) - drive;
    };
    CHECK(gained(.8) <= 1e-12);
    CHECK(gained(.3) > .005);
}

TEST_CASE("30: without anybody leading, order, morale, respect and competence-trust fall")
{
    Team team = flat_team();
    run(team, 40);
    CHECK(team.order() < .45);
    CHECK(mean(team, State::morale) < .5);
    CHECK(mean(team, State::respect) < .45);
    CHECK(mean(team, State::competence_trust) < .45);
}

TEST_CASE("31: an expressive person in low spirits pulls the others down more than a reserved one")
{
    const auto others_morale = [](double expressiveness) {
        TeamSetup setup = flat();
        setup.seed = 4;
        setup.followers[0].traits.expressiveness = expressiveness;
        setup.followers[0].morale = .05;
        Team team(setup);
        run(team, 1);
        return team.value(1, State::morale);
    };
    CHECK(others_morale(.95) < others_morale(.05));
}

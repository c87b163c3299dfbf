// How a team is built, how it takes several leaders, and what happens when people leave.
#include "tests/engine/model/support/leading.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <stdexcept>

using namespace twocircles::engine;
using namespace twocircles::engine::leading;
using enum twocircles::engine::Ingredient;

namespace {

// Three people report to the first leader, three to the second.
TeamSetup two_leaders()
{
    TeamSetup setup = flat();
    setup.leaders = 2;
    for (std::size_t i = 0; i < 6; ++i)
        setup.followers[i].reports_to = {i < 3, i >= 3};
    return setup;
}

Policy both_envision()
{
    return [](Team& t, int) {
        act(t, {.doses = {{vision, .6}, {structure, .4}, {care, .3}}, .leader = 0});
        act(t, {.doses = {{vision, .6}, {structure, .4}, {care, .3}}, .leader = 1});
    };
}

} // namespace

TEST_CASE("a team that cannot be is refused with the reason")
{
    CHECK_THROWS_AS(Team(TeamSetup{}), std::invalid_argument);
    TeamSetup setup = flat();
    setup.leaders = 0;
    CHECK_THROWS_AS(Team(setup), std::invalid_argument);
    setup = flat();
    setup.ties = {1, 2, 3};
    CHECK_THROWS_AS(Team(setup), std::invalid_argument);
    setup = flat(2);
    setup.ties = {0, -1, 1, 0};
    CHECK_THROWS_AS(Team(setup), std::invalid_argument);
    setup = flat();
    setup.alignment = {1, 1};
    CHECK_THROWS_AS(Team(setup), std::invalid_argument);
    setup = flat();
    setup.followers[0].reports_to = {true, true};
    CHECK_THROWS_AS(Team(setup), std::invalid_argument);
}

TEST_CASE("traits are exact, a stated start is exact, and its baseline follows half-way")
{
    TeamSetup setup = flat();
    setup.individual_differences = true;
    setup.outside_noise = .35;
    setup.keep_ledger = true;
    setup.followers[2].traits.competence = .8;
    setup.followers[2].morale = .1;
    setup.followers[2].toward = {{.loyalty = .9}};
    const Team plain = [&] {
        TeamSetup other = setup;
        other.followers[2].morale.reset();
        other.followers[2].toward.clear();
        return Team(other);
    }();
    const Team team(setup);
    CHECK(team.value(2, State::competence) == .8);
    CHECK(team.value(2, State::morale) == .1);
    CHECK(team.baseline(2, State::morale) == Approx((.1 + plain.baseline(2, State::morale)) / 2));
    CHECK(team.value(2, State::loyalty) == .9);
    const auto why = ledger(team, 2, State::loyalty);
    REQUIRE(why.size() == 1);
    CHECK(why[0].cause == code(ModelCause::before_the_story));
    CHECK(why[0].amount == Approx(.9 - team.baseline(2, State::loyalty)));
    CHECK(plain.value(2, State::morale) == plain.baseline(2, State::morale));
}

TEST_CASE("nobody said anything about people: the same seed draws the same, others differ")
{
    CHECK(drawn_traits(7, 1) == drawn_traits(7, 1));
    CHECK_FALSE(drawn_traits(7, 1) == drawn_traits(7, 2));
    CHECK_FALSE(drawn_traits(7, 1) == drawn_traits(8, 1));
}

TEST_CASE("a second leader whom nobody reports to and who says nothing hardly changes the team")
{
    TeamSetup one = flat();
    TeamSetup two = flat();
    two.leaders = 2;
    Team alone(one), accompanied(two);
    run(alone, 40, style(mixed()));
    run(accompanied, 40, style(mixed()));
    CHECK(mean(accompanied, State::loyalty) == Approx(mean(alone, State::loyalty)).margin(.02));
    CHECK(accompanied.delivered_total() == Approx(alone.delivered_total()).epsilon(.03));
    CHECK(accompanied.direction() == Approx(alone.direction()).margin(.01));
}

TEST_CASE("trust, respect, loyalty and vision are felt toward each leader by itself")
{
    Team team(two_leaders());
    run(team, 60, [](Team& t, int) {
        act(t, {.doses = {{care, .6}, {vision, .5}}, .leader = 0});
        if (t.step() == 40) act(t, {.doses = {{command, .8}}, .promise = -1, .leader = 1});
    });
    for (int i = 0; i < 6; ++i) {
        CHECK(team.value(i, State::heart_trust, 0) > team.value(i, State::heart_trust, 1) + .1);
        CHECK(team.value(i, State::loyalty, 0) > team.value(i, State::loyalty, 1) + .1);
        CHECK(team.value(i, State::vision, 0) > team.value(i, State::vision, 1) + .1);
        CHECK(team.leader_followed(i) == 0);
    }
    CHECK(team.voluntary_follower(4, 0)); // reports to the other one
    CHECK_FALSE(team.voluntary_follower(1, 0));
}

TEST_CASE("control reaches one's own reports alone")
{
    Team team(two_leaders());
    const double before = team.value(4, State::plan_clarity), trust = team.value(4, State::heart_trust, 0);
    act(team, {.doses = {{structure, 1}}, .leader = 0});
    CHECK(team.value(4, State::plan_clarity) == before);
    CHECK(team.value(4, State::heart_trust, 0) < trust); // reactance
    CHECK(team.value(1, State::plan_clarity) > before);
    CHECK(circle_of(structure) == Circle::control);
    CHECK(circle_of(care) == Circle::influence);
    CHECK(circle_of(abuse) == Circle::neither);
}

TEST_CASE("two strong visions cost direction as far as they differ, a weak one costs nothing")
{
    const auto direction = [](double agreement) {
        TeamSetup setup = two_leaders();
        setup.alignment = {1, agreement, agreement, 1};
        Team team(setup);
        CHECK(team.alignment(0, 1) == agreement);
        run(team, 40, both_envision());
        return team.direction();
    };
    const double agreed = direction(1), different = direction(.5), opposed = direction(0);
    CHECK(different < agreed - .02);
    CHECK(opposed < different - .02);

    Team one_speaks(two_leaders());
    TeamSetup aligned = two_leaders();
    aligned.alignment = {1, 1, 1, 1};
    Team undisturbed(aligned);
    for (Team* t : {&one_speaks, &undisturbed}) {
        run(*t, 20, [](Team& team, int) { act(team, {.doses = {{vision, .6}}, .leader = 0}); });
    }
    CHECK(one_speaks.direction() == Approx(undisturbed.direction()).epsilon(1e-6));
}

TEST_CASE("one leader split into two who agree and share the work leads about alike")
{
    TeamSetup split = flat();
    split.leaders = 2;
    split.alignment = {1, 1, 1, 1};
    for (auto& f : split.followers)
        f.reports_to = {true, true};
    Team one = flat_team(), two(split);
    run(one, 40, [](Team& t, int) { act(t, {.doses = {{care, .5}, {structure, .5}}}); });
    run(two, 40, [](Team& t, int day) {
        act(t, {.doses = {{care, .5}, {structure, .5}}, .leader = day % 2});
    });
    CHECK(mean(two, State::plan_clarity) == Approx(mean(one, State::plan_clarity)).margin(.03));
    CHECK(mean(two, State::morale) == Approx(mean(one, State::morale)).margin(.05));
}

TEST_CASE("who leaves is felt by those with ties, makes more leaving likelier, and counts no more")
{
    TeamSetup setup = flat();
    setup.keep_ledger = true;
    setup.leaving = true;
    for (auto& f : setup.followers)
        f.toward = {{.loyalty = .2}};
    for (auto& f : setup.followers)
        f.morale = .2;
    Team team(setup);
    std::vector<Happening> out;
    const auto leaver = [&]() -> const Happening* {
        const auto it =
            std::find_if(out.begin(), out.end(), [](auto& h) { return h.kind == Happening::Kind::left; });
        return it == out.end() ? nullptr : &*it;
    };
    Team before = team;
    while (leaver() == nullptr && team.day() < 400) {
        before = team;
        advance(team, 1, out);
    }
    REQUIRE(leaver() != nullptr);
    const int gone = leaver()->follower, witness = gone == 0 ? 1 : 0;
    CHECK(leaver()->day == team.day());
    CHECK_FALSE(team.present(gone));
    CHECK(team.count(Among::present) == before.count(Among::present) - 1);
    CHECK(team.count(Among::reports) == team.count(Among::present));
    const auto why_gone = ledger(team, witness, State::morale);
    CHECK(std::any_of(why_gone.begin(), why_gone.end(), [](auto& e) {
        return e.cause == code(ModelCause::somebody_left) && e.amount < 0;
    }));
    CHECK(Inside::of(team).at(Column::unrest, witness) > 0);

    // Afterwards nothing reaches the one who left, and nothing comes from there.
    const Team then = team;
    act(team, {.doses = {{abuse, 1}, {vision, 1}}, .to = {gone}, .promise = -1, .hero = true});
    nudge(team, gone, State::morale, 0, .5, kCause);
    CHECK(hash(team) == hash(then));
    CHECK_FALSE(force_attempt(team, gone, out));
    advance(team, 40, out);
    for (int s = 0; s < kStates; ++s) {
        CHECK(team.value(gone, static_cast<State>(s)) == then.value(gone, static_cast<State>(s)));
    }
    CHECK(team.delivery(gone) == 0);
    CHECK(ledger_error(team) < 1e-9);
}

TEST_CASE("a team that everybody left stands still without harm")
{
    TeamSetup setup = flat(3);
    setup.leaving = true;
    for (auto& f : setup.followers)
        f.toward = {{.loyalty = 0}};
    Team team(setup);
    run(team, 600, style({{abuse, 1}}));
    REQUIRE(team.count(Among::present) == 0);
    CHECK(team.delivery_rate() == 0);
    CHECK(team.mean(State::morale) == 0);
    CHECK(team.direction() == 0);
    CHECK(std::isfinite(team.order()));
}

TEST_CASE("a forced attempt comes off or fails, is counted, and is drawn anew each time")
{
    int succeeded = 0;
    Team team = flat_team();
    for (int k = 0; k < 200; ++k) {
        Team copy = team;
        std::vector<Happening> out;
        const bool ok = force_attempt(team, 1, out);
        REQUIRE(out.size() == 1);
        CHECK(out[0].kind == (ok ? Happening::Kind::attempt_succeeded : Happening::Kind::attempt_failed));
        CHECK(out[0].follower == 1);
        CHECK(team.recently_failed(1) == (!ok || copy.recently_failed(1)));
        succeeded += ok;
    }
    CHECK(succeeded == team.attempts_succeeded(1));
    CHECK(200 - succeeded == team.attempts_failed(1));
    CHECK(succeeded > 60);
    CHECK(succeeded < 160);
}

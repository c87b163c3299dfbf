// "Why did Sam's loyalty fall?": ledgers, snapshots and their differences.
#include "tests/engine/model/support/leading.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>

using namespace twocircles::engine;
using namespace twocircles::engine::leading;
using enum twocircles::engine::Ingredient;

namespace {

constexpr CauseCode kBroken = 300, kBlamed = 301, kOrders = 302, kListening = 303;

double amount_of(const std::vector<LedgerEntry>& entries, CauseCode cause)
{
    const auto it = std::find_if(entries.begin(), entries.end(), [&](auto& e) { return e.cause == cause; });
    return it == entries.end() ? 0 : it->amount;
}

double sum_of(const std::vector<LedgerEntry>& entries)
{
    double sum = 0;
    for (const auto& e : entries)
        sum += e.amount;
    return sum;
}

Team team_with_ledger(int n = 6)
{
    TeamSetup setup = flat(n);
    setup.keep_ledger = true;
    setup.outside_noise = .35;
    return Team(setup);
}

} // namespace

TEST_CASE("a story of a broken promise, blame and orders explains itself")
{
    Team team = team_with_ledger();
    run(team, 30, [](Team& t, int) { act(t, {.doses = {{care, .4}, {vision, .3}}, .cause = kListening}); });
    const LedgerSnapshot before(team);
    act(team, {.to = {2}, .promise = -1, .cause = kBroken});
    Inside::of(team).at(Column::failed_at, 2) = team.day();
    act(team,
        {.doses = {{punish, .6}}, .to = {2}, .fair = false, .cause = kBlamed, .seen_cause = kBlamed + 50});
    run(team, 15, [](Team& t, int) { act(t, {.doses = {{command, .5}, {monitor, .3}}, .cause = kOrders}); });
    const LedgerSnapshot after(team);

    const auto reasons = why(before, after, 2, State::loyalty);
    const double change = after.value(2, State::loyalty) - before.value(2, State::loyalty);
    CHECK(change < -.05);
    CHECK(sum_of(reasons) == Approx(change).margin(1e-9));
    CHECK(amount_of(reasons, kBroken) < -.01);
    CHECK(amount_of(reasons, kBlamed) < -.01);
    CHECK(amount_of(reasons, kOrders) < 0);
    CHECK(amount_of(reasons, kListening) < 0); // what listening had given wears off
    CHECK(amount_of(reasons, via(State::heart_trust)) < 0);
    for (std::size_t k = 1; k < reasons.size(); ++k) {
        CHECK(std::abs(reasons[k - 1].amount) >= std::abs(reasons[k].amount));
    }

    // The mediated line opens into heart-trust's own ledger.
    const auto mediator = mediator_of(via(State::heart_trust));
    REQUIRE(mediator);
    CHECK(mediator->state == State::heart_trust);
    const auto behind = why(before, after, 2, mediator->state, mediator->leader);
    CHECK(amount_of(behind, kBlamed) < -.05);
    CHECK(amount_of(behind, kBroken) < -.05);

    // Who only saw the blame has it under its own name.
    CHECK(amount_of(why(before, after, 3, State::heart_trust), kBlamed + 50) < 0);

    const auto risk = why_risk(before, after, 2);
    CHECK(sum_of(risk) == Approx(after.risk_taking(2) - before.risk_taking(2)).margin(1e-9));
    CHECK(amount_of(risk, code(ModelCause::felt_control)) < 0);
    CHECK(amount_of(risk, via(State::heart_trust)) < 0);
}

TEST_CASE("large teams keep the eight largest causes of each state and fold the rest")
{
    Team team = team_with_ledger(13);
    for (CauseCode k = 0; k < 30; ++k) {
        act(team, {.doses = {{care, k == 17 ? 1.0 : .05}}, .cause = 500 + k});
        run(team, 1);
    }
    const auto entries = ledger(team, 4, State::heart_trust);
    const auto callers =
        std::count_if(entries.begin(), entries.end(), [](auto& e) { return e.cause >= 500; });
    CHECK(callers == 8);
    CHECK(amount_of(entries, 517) > 0);
    CHECK(amount_of(entries, code(ModelCause::other)) > 0);
    CHECK(ledger_error(team) < 1e-9);

    Team small = team_with_ledger(12);
    for (CauseCode k = 0; k < 30; ++k)
        act(small, {.doses = {{care, .05}}, .cause = 500 + k});
    const auto whole = ledger(small, 4, State::heart_trust);
    CHECK(std::count_if(whole.begin(), whole.end(), [](auto& e) { return e.cause >= 500; }) == 30);
}

TEST_CASE("without a ledger there is nothing to read, but risk-taking still splits")
{
    Team team = flat_team();
    run(team, 10, style(mixed()));
    CHECK_FALSE(team.keeps_ledger());
    CHECK(ledger(team, 0, State::morale).empty());
    CHECK(sum_of(risk_split(team, 0)) == Approx(team.risk_taking(0)).margin(1e-12));
}

TEST_CASE("risk-taking that would fall below nothing is explained with a limit")
{
    Team team = team_with_ledger();
    run(team, 60, style(coercive()));
    const auto split = risk_split(team, 0);
    CHECK(amount_of(split, code(ModelCause::limit)) > 0);
    CHECK(sum_of(split) == Approx(team.risk_taking(0)).margin(1e-12));
}

TEST_CASE("codes of mediated causes lead back to the state and leader they stand for")
{
    for (int l = 0; l < kMaxLeaders; ++l) {
        for (int s = 0; s < kStates; ++s) {
            const auto state = static_cast<State>(s);
            const auto found = mediator_of(via(state, l));
            REQUIRE(found);
            CHECK(found->state == state);
            CHECK(found->leader == (is_toward_leader(state) ? l : 0));
            CHECK(via(state, l) < kFirstCallerCause);
        }
    }
    CHECK_FALSE(mediator_of(code(ModelCause::colleagues)));
    CHECK_FALSE(mediator_of(kFirstCallerCause));
}

TEST_CASE("differences are sorted, drop what is too small, and name what is gone")
{
    const std::vector<LedgerEntry> before = {{1, .5}, {2, .1}, {4, .2}}, after = {{1, .1}, {3, .3}, {4, .2}};
    const auto changes = difference(before, after, .15);
    REQUIRE(changes.size() == 2);
    CHECK(changes[0].cause == 1);
    CHECK(changes[0].amount == Approx(-.4));
    CHECK(changes[1].cause == 3);
    CHECK(sum_of(difference(before, after)) == Approx(-.2));
}

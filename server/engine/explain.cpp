#include "server/engine/explain.hpp"

#include "server/engine/explain_organisation.hpp"
#include "server/engine/opening.hpp"

#include <algorithm>

namespace twocircles::engine {

namespace {

constexpr double kPoints = 100;
constexpr double kNothing = 1e-12;

void add_state(Amounts& into, const Moments& m, State state, int leader, double weight)
{
    for (const auto& [cause, amount] : changes_of(m, state, leader))
        add_opened(into, m, cause, weight * amount);
}

void add_risk(Amounts& into, const Moments& m)
{
    Amounts changes;
    for (const LedgerEntry& entry : risk_split(m.before, m.who))
        changes[entry.cause] -= entry.amount;
    for (const LedgerEntry& entry : risk_split(m.after, m.who))
        changes[entry.cause] += entry.amount;
    for (const auto& [cause, amount] : changes)
        add_opened(into, m, cause, amount);
}

void add_measure(Amounts& into, const Moments& m, Measure measured, int leader)
{
    switch (measured) {
    case Measure::morale:
        return add_state(into, m, State::morale, leader, 1);
    case Measure::risk_taking:
        return add_risk(into, m);
    case Measure::loyalty:
        return add_state(into, m, State::loyalty, leader, 1);
    case Measure::respect:
        return add_state(into, m, State::respect, leader, 1);
    case Measure::trust:
        add_state(into, m, State::heart_trust, leader, .5);
        return add_state(into, m, State::competence_trust, leader, .5);
    case Measure::stress:
        return add_state(into, m, State::stress, leader, 1);
    case Measure::inner_drive:
        return add_state(into, m, State::inner_drive, leader, 1);
    case Measure::competence:
        return add_state(into, m, State::competence, leader, 1);
    case Measure::vision:
        return add_state(into, m, State::vision, leader, 1);
    case Measure::plan_clarity:
        return add_state(into, m, State::plan_clarity, leader, 1);
    default:
        return;
    }
}

void add_follower(
    Amounts& into, const World& before, const World& after, Measure measured, FollowerId follower,
    SeatId toward
)
{
    const int who = static_cast<int>(follower.index());
    if (!before.team.present(who)) return; // nothing of theirs was shown, nothing is
    if (!after.team.present(who)) {
        into[code(ModelCause::somebody_left)] -= measure(before, measured, follower, toward) / kPoints;
        return;
    }
    const SeatId seat = toward ? toward : home_seat(after, follower);
    add_measure(into, {before.team, after.team, who}, measured, static_cast<int>(seat.index()));
}

// What is not accounted for (no ledger kept; what the formulas of the organisation leave over) is said to be
// unexplained, never hidden.
Explanation finished(Amounts amounts, double before, double after, double scale)
{
    Explanation result{before, after, {}};
    double said = 0;
    for (auto& [cause, amount] : amounts)
        said += amount *= scale;
    amounts[code(ModelCause::other)] += (after - before) - said;
    for (const auto& [cause, amount] : amounts)
        if (amount > kPoints * kNothing || amount < -kPoints * kNothing)
            result.reasons.push_back({unpack(cause), amount});
    std::stable_sort(result.reasons.begin(), result.reasons.end(), [](const Reason& a, const Reason& b) {
        return (a.amount < 0 ? -a.amount : a.amount) > (b.amount < 0 ? -b.amount : b.amount);
    });
    return result;
}

} // namespace

Explanation explain(
    const Scenario&, const World& before, const World& after, Measure measured, FollowerId follower,
    SeatId toward
)
{
    Amounts amounts;
    if (of_organisation(measured))
        add_organisation(amounts, before, after, measured, toward);
    else
        add_follower(amounts, before, after, measured, follower, toward);
    return finished(
        std::move(amounts), measure(before, measured, follower, toward),
        measure(after, measured, follower, toward), kPoints
    );
}

Explanation explain_team(
    const Scenario& scenario, const World& before, const World& after, Measure measured, SeatId toward
)
{
    if (of_organisation(measured)) return explain(scenario, before, after, measured, FollowerId{0}, toward);
    Amounts amounts;
    const std::size_t n = scenario.followers.size();
    for (std::size_t i = 0; i < n; ++i)
        add_follower(amounts, before, after, measured, FollowerId{i}, toward);
    return finished(
        std::move(amounts), measure(before, measured, toward), measure(after, measured, toward),
        n > 0 ? kPoints / static_cast<double>(n) : 0
    );
}

} // namespace twocircles::engine

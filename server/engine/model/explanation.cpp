#include "server/engine/model/explanation.hpp"

#include "server/engine/model/coefficients.hpp"
#include "server/engine/model/exponential.hpp"
#include "server/engine/model/views.hpp"

#include <algorithm>

namespace twocircles::engine {

std::vector<LedgerEntry> ledger(const Team& team, int follower, State s, int leader)
{
    const TeamState& t = Inside::of(team);
    std::vector<LedgerEntry> entries;
    if (!t.ledger.on()) return entries;
    const int row = row_of(s, leader);
    for (int slot = 0; slot < t.ledger.own_slots(); ++slot) {
        const double amount = t.ledger.own_amount(row, slot, follower);
        if (amount != 0) entries.push_back({t.ledger.cause_of_slot(slot), amount});
    }
    const auto callers = static_cast<std::ptrdiff_t>(entries.size());
    for (int place = 0; place < t.ledger.caller_places(); ++place) {
        const auto [cause, amount] = t.ledger.caller_entry(row, place, follower);
        if (amount != 0) entries.push_back({cause, amount});
    }
    std::stable_sort(entries.begin() + callers, entries.end(), [](auto& a, auto& b) {
        return a.cause < b.cause;
    });
    return entries;
}

std::vector<LedgerEntry> risk_split(const Team& team, int follower)
{
    namespace c = coefficient;
    const TeamState& t = Inside::of(team);
    std::vector<LedgerEntry> entries;
    double target = 0;
    const auto add = [&](CauseCode cause, double amount) {
        target += amount;
        if (amount != 0) entries.push_back({cause, amount});
    };
    const auto received = [&](Ingredient g) { return t.at(column_of(g), follower); };
    add(code(ModelCause::character),
        c::kRiskConstant + c::kRiskByBoldness * (t.at(Column::boldness, follower) - .5));
    const double orders =
        received(Ingredient::monitor) + received(Ingredient::punish) + .6 * received(Ingredient::command);
    add(code(ModelCause::felt_control),
        c::kRiskByControl * (1 - exp_of(-.35 * orders)) * (1 - .6 * t.scalars.urgency));
    const double strain = team.value(follower, State::stress) - c::kBaseline[static_cast<int>(State::stress)];
    add(via(State::stress), c::kRiskByStress * strain);
    add(via(State::inner_drive), c::kRiskByDrive * team.value(follower, State::inner_drive));
    const int followed = team.leader_followed(follower);
    const std::vector<double> shares = leader_shares(t, follower);
    for (int l = 0; l < t.leaders; ++l) {
        if (l == followed)
            add(via(State::vision, l), c::kRiskByVision * team.value(follower, State::vision, l));
        add(via(State::heart_trust, l), c::kRiskByHeartTrust * shares[static_cast<std::size_t>(l)] *
                                            team.value(follower, State::heart_trust, l));
    }
    const double drawn_to = std::clamp(target, 0.0, 1.0);
    add(code(ModelCause::limit), drawn_to - target);
    add(code(ModelCause::settling), team.risk_taking(follower) - drawn_to);
    std::stable_sort(entries.begin(), entries.end(), [](auto& a, auto& b) { return a.cause < b.cause; });
    return entries;
}

std::vector<LedgerEntry>
difference(const std::vector<LedgerEntry>& before, const std::vector<LedgerEntry>& after, double smallest)
{
    std::vector<LedgerEntry> changes;
    auto b = before.begin();
    auto a = after.begin();
    while (b != before.end() || a != after.end()) { // both are in order of cause
        if (a == after.end() || (b != before.end() && b->cause < a->cause)) {
            changes.push_back({b->cause, -b->amount});
            ++b;
        } else if (b == before.end() || a->cause < b->cause) {
            changes.push_back(*a++);
        } else {
            changes.push_back({a->cause, a->amount - b->amount});
            ++a;
            ++b;
        }
    }
    const auto size = [](const LedgerEntry& e) { return e.amount < 0 ? -e.amount : e.amount; };
    std::erase_if(changes, [&](const LedgerEntry& e) { return e.amount == 0 || size(e) < smallest; });
    std::stable_sort(changes.begin(), changes.end(), [&](const LedgerEntry& x, const LedgerEntry& y) {
        return size(x) != size(y) ? size(x) > size(y) : x.cause < y.cause;
    });
    return changes;
}

LedgerSnapshot::LedgerSnapshot(const Team& team) : leaders_(team.leaders())
{
    const auto append = [&](std::vector<std::uint32_t>& starts, const std::vector<LedgerEntry>& row) {
        starts.push_back(static_cast<std::uint32_t>(entries_.size()));
        entries_.insert(entries_.end(), row.begin(), row.end());
    };
    for (int i = 0; i < team.followers(); ++i) {
        for (int row = 0; row < Inside::of(team).rows(); ++row) {
            const bool personal = row < kPersonalStates;
            const int leader = personal ? 0 : (row - kPersonalStates) / kLeaderStates;
            const auto state = static_cast<State>(personal ? row : row - kLeaderStates * leader);
            values_.push_back(team.value(i, state, leader));
            append(starts_, engine::ledger(team, i, state, leader));
        }
    }
    for (int i = 0; i < team.followers(); ++i) {
        risks_.push_back(team.risk_taking(i));
        append(risk_starts_, engine::risk_split(team, i));
    }
    starts_.push_back(risk_starts_.empty() ? 0 : risk_starts_.front());
    risk_starts_.push_back(static_cast<std::uint32_t>(entries_.size()));
}

std::size_t LedgerSnapshot::row(int follower, State s, int leader) const
{
    return static_cast<std::size_t>(
        follower * (kPersonalStates + kLeaderStates * leaders_) + row_of(s, leader)
    );
}

std::vector<LedgerEntry>
LedgerSnapshot::rows_entries(const std::vector<std::uint32_t>& starts, std::size_t row) const
{
    return {entries_.begin() + starts[row], entries_.begin() + starts[row + 1]};
}

double LedgerSnapshot::value(int follower, State s, int leader) const
{
    return values_[row(follower, s, leader)];
}
double LedgerSnapshot::risk_taking(int follower) const
{
    return risks_[static_cast<std::size_t>(follower)];
}

std::vector<LedgerEntry> LedgerSnapshot::ledger(int follower, State s, int leader) const
{
    return rows_entries(starts_, row(follower, s, leader));
}

std::vector<LedgerEntry> LedgerSnapshot::risk_split(int follower) const
{
    return rows_entries(risk_starts_, static_cast<std::size_t>(follower));
}

std::vector<LedgerEntry>
why(const LedgerSnapshot& before, const LedgerSnapshot& after, int follower, State s, int leader)
{
    return difference(before.ledger(follower, s, leader), after.ledger(follower, s, leader));
}

std::vector<LedgerEntry> why_risk(const LedgerSnapshot& before, const LedgerSnapshot& after, int follower)
{
    return difference(before.risk_split(follower), after.risk_split(follower));
}

} // namespace twocircles::engine

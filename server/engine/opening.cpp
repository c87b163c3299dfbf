#include "server/engine/opening.hpp"

namespace twocircles::engine {

namespace {

constexpr double kNothing = 1e-12;
// A mediated amount is opened into what moved the mediator only while it is a fraction of that, as the
// couplings of the follower model are; more means that older movements are still arriving.
constexpr double kMostPassedOn = 1.0;
// Parts that nearly cancel out would be blown up into large ones for and against.
constexpr double kMostCancelling = 4.0;
constexpr int kDepth = 3; // loyalty via respect via competence-trust via the plan

double size_of(double x)
{
    return x < 0 ? -x : x;
}

Amounts levels_of(const Moments& m, State state, int leader)
{
    Amounts levels;
    for (const LedgerEntry& entry : ledger(m.after, m.who, state, leader))
        levels[entry.cause] += entry.amount;
    return levels;
}

void open(Amounts& into, const Moments& m, CauseCode cause, double amount, int depth);

// Shares `amount` among the causes in `among`, in proportion; false when it does not follow from them.
bool share_out(Amounts& into, const Moments& m, double amount, const Amounts& among, int depth)
{
    double whole = 0;
    double gross = 0;
    for (const auto& [cause, part] : among) {
        whole += part;
        gross += size_of(part);
    }
    const double net = size_of(whole);
    if (net <= kNothing || size_of(amount) > kMostPassedOn * net || gross > kMostCancelling * net)
        return false;
    for (const auto& [cause, part] : among)
        open(into, m, cause, amount * part / whole, depth);
    return true;
}

void open(Amounts& into, const Moments& m, CauseCode cause, double amount, int depth)
{
    const auto mediator = mediator_of(cause);
    if (mediator && depth < kDepth) {
        const State state = mediator->state;
        if (share_out(into, m, amount, changes_of(m, state, mediator->leader), depth + 1)) return;
        if (share_out(into, m, amount, levels_of(m, state, mediator->leader), depth + 1)) return;
    }
    into[cause] += amount;
}

} // namespace

Amounts changes_of(const Moments& m, State state, int leader)
{
    Amounts changes;
    for (const LedgerEntry& entry : ledger(m.before, m.who, state, leader))
        changes[entry.cause] -= entry.amount;
    for (const LedgerEntry& entry : ledger(m.after, m.who, state, leader))
        changes[entry.cause] += entry.amount;
    return changes;
}

void add_opened(Amounts& into, const Moments& m, CauseCode cause, double amount)
{
    open(into, m, cause, amount, 0);
}

void add_opened_by_level(Amounts& into, const Moments& m, State state, int leader, double amount)
{
    if (!share_out(into, m, amount, levels_of(m, state, leader), 1)) into[via(state, leader)] += amount;
}

} // namespace twocircles::engine

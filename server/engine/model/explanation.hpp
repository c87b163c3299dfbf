// Why a state stands where it stands, and why it moved: read from the ledgers a Team keeps.
// Sum of a state's entries + its baseline = its value, to 1e-9, always. Whole for teams of up to 12; beyond,
// the 8 largest of the caller's causes per state and `other`.
#pragma once

#include "server/engine/model/ledger_causes.hpp"
#include "server/engine/model/team.hpp"

#include <vector>

namespace twocircles::engine {

struct LedgerEntry
{
    CauseCode cause = 0;
    double amount = 0; // in units of the state, 0..1
};

// The causes of where this state stands now, none zero, in order of cause code. Empty without a ledger.
std::vector<LedgerEntry> ledger(const Team&, int follower, State, int leader = 0);

// The same for risk-taking: the linear split of its formula (follower model 4.2) over its terms. Needs no
// ledger; the sum is risk_taking() to 1e-12 (there is no baseline). A `via` term can be opened into that
// state's ledger.
std::vector<LedgerEntry> risk_split(const Team&, int follower);

// after - before, cause by cause, largest first (equal sizes: lower code first), without what is below
// `smallest`.
std::vector<LedgerEntry> difference(
    const std::vector<LedgerEntry>& before, const std::vector<LedgerEntry>& after, double smallest = 0
);

// All ledgers of a team at one moment, cheap to keep (a compact copy without the team's other numbers).
class LedgerSnapshot
{
public:
    explicit LedgerSnapshot(const Team&);
    double value(int follower, State, int leader = 0) const;
    double risk_taking(int follower) const;
    std::vector<LedgerEntry> ledger(int follower, State, int leader = 0) const;
    std::vector<LedgerEntry> risk_split(int follower) const;

private:
    std::size_t row(int follower, State, int leader) const;
    std::vector<LedgerEntry> rows_entries(const std::vector<std::uint32_t>& starts, std::size_t row) const;
    int leaders_ = 0;
    std::vector<double> values_, risks_;
    std::vector<std::uint32_t> starts_, risk_starts_; // where each row begins in entries_
    std::vector<LedgerEntry> entries_;
};

// Why a state moved between two moments of the same game. The amounts add up to the change, to 1e-9.
std::vector<LedgerEntry>
why(const LedgerSnapshot& before, const LedgerSnapshot& after, int follower, State, int leader = 0);
std::vector<LedgerEntry> why_risk(const LedgerSnapshot& before, const LedgerSnapshot& after, int follower);

} // namespace twocircles::engine

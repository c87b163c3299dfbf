// Opens "because another state stands where it stands" into what moved that state, so that people read acts
// and events. Used by explain() alone.
#pragma once

#include "server/engine/model/explanation.hpp"

#include <map>

namespace twocircles::engine {

using Amounts =
    std::map<CauseCode, double>; // shares of 1; ordered, so that sums come out the same everywhere

// One follower at two moments.
struct Moments
{
    const Team& before;
    const Team& after;
    int who;
};

// The ledger's changes of one state, cause by cause.
Amounts changes_of(const Moments&, State, int leader);

// Adds `amount` under `cause`, or, if that is another state, under the causes of that state's change, else of
// its level; three deep. The parts always add up to `amount`.
void add_opened(Amounts& into, const Moments&, CauseCode cause, double amount);
// The same by the state's level only: for what a state does by where it stands.
void add_opened_by_level(Amounts& into, const Moments&, State, int leader, double amount);

} // namespace twocircles::engine

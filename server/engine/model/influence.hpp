// What people and circumstances do to a team at one moment (follower model 4.3, 4.5).
#pragma once

#include "server/engine/model/ledger_causes.hpp"
#include "server/engine/model/team.hpp"

#include <span>

namespace twocircles::engine {

struct Dose
{
    Ingredient ingredient{};
    double strength = 0; // 0..1 one remark or deed; more is a lot of them at once
};

// One thing a leader says or does to some of the team.
struct Influence
{
    int leader = 0;
    std::span<const int> targets; // in this order; an empty list means nobody; those who left feel nothing
    std::span<const Dose> doses;
    CauseCode cause = kFirstCallerCause;      // what the ledger calls it
    CauseCode seen_cause = kFirstCallerCause; // the same, for those who only saw it done to somebody else
    bool fair = true;                         // a sanction: deserved and by the rules
    int promise = 0;                          // +1 a promise to the targets is kept, -1 broken
    bool lie = false;                         // and found out: leaves a lasting scar
    bool hero = false;                        // honoured in public
};
void receive(Team&, const Influence&);

// A single tagged impulse: saturating toward 0 and 1, losses weighing more than gains as in the model, and
// what touches heart-trust or respect moves loyalty with it. For stances and the effects a scenario states
// itself.
void nudge(Team&, int follower, State, int leader, double amount, CauseCode);

// Strength 0..1. A crisis or conflict raises the level to at least this; change sets novelty to it, and makes
// half of everyone's plan clarity and vision stale.
void start_crisis(Team&, double urgency = 1);
void start_change(Team&, double novelty = .9);
void start_conflict(Team&, double conflict = .8);

} // namespace twocircles::engine

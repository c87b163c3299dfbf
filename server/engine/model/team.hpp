// The team as numbers: every follower's state, the situation, the team's outputs. A value: copy it, and both
// copies go on alike. Read here; changed by influence.hpp and advance.hpp alone. No thread owns it, none is
// needed. Followers and leaders are indices 0.. ; story time is in days.
#pragma once

#include "server/engine/model/happening.hpp"
#include "server/engine/model/setup.hpp"
#include "server/engine/model/team_state.hpp"
#include "server/engine/model/vocabulary.hpp"

#include <cassert>
#include <cstdint>

namespace twocircles::engine {

class Team
{
public:
    Team() = default; // nobody
    // Throws std::invalid_argument if the setup has no followers, too many, no leaders, or lists of the wrong
    // length.
    explicit Team(const TeamSetup&);

    int followers() const { return state_.followers; } // those the story began with
    int leaders() const { return state_.leaders; }
    bool keeps_ledger() const { return state_.ledger.on(); }

    // One follower. `leader` counts only for the states toward a leader.
    double value(int follower, State, int leader = 0) const;
    double
    baseline(int follower, State, int leader = 0) const; // where the state returns to if nothing happens
    double risk_taking(int follower) const;              // 0..1
    bool present(int follower) const;                    // false after leaving
    bool reports_to(int follower, int leader) const;     // the leader's circle of control, as long as present
    // The leader's circle of influence beyond it: loyalty > .5 and respect > .5 though not a report.
    bool voluntary_follower(int follower, int leader) const;
    bool recently_failed(int follower) const; // an attempt of the last four days that nobody has answered
    int attempts_succeeded(int follower) const;
    int attempts_failed(int follower) const;
    double effort(int follower) const;   // 0..1.1 in the last step
    double delivery(int follower) const; // share of the last step's rates; 0 for those who do not report
    double innovation(int follower) const;
    int leader_followed(int follower) const; // the one with the highest loyalty (the first of equals)

    // The team. Means over nobody are 0.
    double mean(State, int leader = 0, Among = Among::reports) const;
    double mean_risk_taking(Among = Among::reports) const;
    int count(Among = Among::reports) const;
    double order() const { return state_.scalars.order; }         // 0..1
    double direction() const { return state_.scalars.direction; } // 0..1, of the last step
    // Per head of those who reported at the start and day: .22 is a good delivery, .045..0.067 a good
    // innovation.
    double delivery_rate() const { return state_.scalars.delivery_rate; }
    double innovation_rate() const { return state_.scalars.innovation_rate; }
    double delivered_total() const { return state_.scalars.delivered; } // rate x days
    double innovated_total() const
    {
        return state_.scalars.innovated;
    } // rate x days + .25 per success of an attempt
    double damage_total() const { return state_.scalars.damage; } // urgency that nobody directed x days
    double recent_delivery() const { return state_.scalars.recent_delivery; } // 0..1, .5 = as needed

    // The situation.
    double urgency() const { return state_.scalars.urgency; }   // 0..1
    double novelty() const { return state_.scalars.novelty; }   // 0..1, rest .3
    double conflict() const { return state_.scalars.conflict; } // 0..1
    double day() const;                                         // since the start
    std::uint64_t step() const { return state_.step; }

    // How far two leaders' visions agree, 0..1. Two strong visions that differ cost direction.
    double alignment(int leader, int other) const;
    void set_alignment(int leader, int other, double agreement); // both ways

private:
    friend struct Inside;
    TeamState state_;
};

// Asked thousands of times in every game that is played by script.
inline double Team::value(int follower, State s, int leader) const
{
    assert(follower >= 0 && follower < state_.followers && leader >= 0 && leader < state_.leaders);
    return state_.value(s, leader, follower);
}
inline bool Team::present(int follower) const
{
    return state_.at(Column::present, follower) != 0;
}
inline bool Team::reports_to(int follower, int leader) const
{
    return state_.at(reports_column(leader), follower) != 0;
}

inline TeamState& Inside::of(Team& team)
{
    return team.state_;
}
inline const TeamState& Inside::of(const Team& team)
{
    return team.state_;
}

// Continues `chain` over the exact bits of everything that decides how the team goes on (not the ledgers,
// which only explain): equal chains = equal games.
std::uint64_t hash(const Team&, std::uint64_t chain = 0);

} // namespace twocircles::engine

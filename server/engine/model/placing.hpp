// Puts a team where somebody wants it, by no influence and with no cause in the ledger: for a story that is
// to begin in the middle (stage.hpp). What people return to by themselves stays as it is. Values 0..1 are
// limited.
#pragma once

#include "server/engine/model/team.hpp"

namespace twocircles::engine {

void place(Team&, int follower, State, int leader, double value); // `leader` as in Team::value
void place_risk_taking(Team&, int follower, double value);
void place_failure(Team&, int follower); // an attempt that has just failed
void place_order(Team&, double value);
void place_direction(Team&, double value); // of the last step; the next one makes it anew
void place_recent_delivery(Team&, double value);
void place_damage(Team&, double days); // 0 or more
void place_urgency(Team&, double value);
void place_novelty(Team&, double value);
void place_conflict(Team&, double value);

} // namespace twocircles::engine

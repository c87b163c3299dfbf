// Who listens to whom: keeps each person's ties summing to 1 and what the step wants to know of them in
// advance.
#pragma once

#include "server/engine/model/team_state.hpp"

namespace twocircles::engine {

// After the raw ties were set, or somebody left: rows sum to 1 again (or to 0 for somebody who listens to
// nobody).
void normalise_ties(TeamState&);

// Nobody listens to this person any more, nor this person to anybody; the others turn to those who remain.
void cut_ties(TeamState&, int follower);

} // namespace twocircles::engine

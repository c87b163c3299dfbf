// What a client saw last, in one line, with a hash over what every client of the room must agree on.
#pragma once

#include "client/model/view_model.hpp"

#include <string>

namespace twocircles::client::robot {

// "final NAME room=BCDF phase=ended day=48 score=63.2 team=41.0,39.5,... state=<hash> view=<hash>". A
// scenario with several leading seats shows score and team as each seat sees them: there they stay out of the
// view's hash.
std::string final_view(const std::string& name, const model::ViewModel&);

} // namespace twocircles::client::robot

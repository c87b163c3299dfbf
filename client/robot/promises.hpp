// What a client may rely on whatever happens to lines, servers and other clients. The robot looks at each
// state for it, so that every game it plays is a test of it. Pure.
#pragma once

#include "client/model/view_model.hpp"

#include <string>

namespace twocircles::client::robot {

// Which promise the next state breaks; empty: none. `before`: the view as it is before it takes the state in.
// - What was shown stays: neither the story's day nor its situation goes back, also after the server was
//   killed, unless the facilitator sent the room back.
// - Every wait for people has an end and says whom it is for.
std::string broken_promise(const model::ViewModel& before, const model::RoomState& next);

} // namespace twocircles::client::robot

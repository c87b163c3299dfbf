// Looks for servers on this network, for those who have no screen to list them on.
#pragma once

#include "client/robot/options.hpp"

namespace twocircles::client::app {

// `twocircles --find`: looks for two seconds, prints each server with its addresses and rooms, and says what
// to do when there is none. The exit status: 0 when one was found, else 1.
int find_servers();

// Where a robot's room is, for as long as the robot may take, half a minute if that was not said. Without a
// room: the one server there is. Puts the address into the options; false: there is none, and standard error
// says so.
bool find_server_of(robot::Options&);

} // namespace twocircles::client::app

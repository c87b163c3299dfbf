// A scripted leader plays a scenario as fast as it can while this client watches; the debrief is printed.
#pragma once

#include "client/app/connections.hpp"
#include "client/app/controller.hpp"
#include "client/strings/strings.hpp"

namespace twocircles::client::app {

// The controller must have been told which scenario to open and by which script. 0 = played to the debrief, 1
// = the server refused or went away; the reason is on standard error.
int run_autoplay(Controller&, Connections&, const Strings&);

} // namespace twocircles::client::app

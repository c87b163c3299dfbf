// Plays in the terminal: lines from standard input, pages to standard output, until the player quits or input
// ends.
#pragma once

#include "client/app/connections.hpp"
#include "client/app/controller.hpp"
#include "client/strings/strings.hpp"

namespace twocircles::client::app {

// The process's exit status: 0 = left by the player's wish, or the game was played to its end; 1 = the server
// went away and input ended before it came back.
int run_terminal(Controller&, Connections&, const Strings&);

} // namespace twocircles::client::app

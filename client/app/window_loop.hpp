// Plays in a window: one frame after another until the player quits.
#pragma once

#include "client/app/command_line.hpp"
#include "client/app/connections.hpp"
#include "client/app/controller.hpp"

#include <filesystem>

namespace twocircles::client::app {

// The process's exit status; what went wrong is on standard error. Throws what ui::Window throws.
int run_window(Controller&, Connections&, const std::filesystem::path& assets, const CommandLine&);

} // namespace twocircles::client::app

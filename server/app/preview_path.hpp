// The way that --path says: choices by their names, one after the other.
#pragma once

#include "server/engine/result.hpp"
#include "server/engine/scenario.hpp"
#include "server/room/retrace.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace twocircles::app {

// "belt.map,kitchen.-": beat and response, "-" = silence; blanks do not count. The error is a sentence that
// names the place and what was perhaps meant.
engine::Result<std::vector<room::Choice>, std::string> way_of(std::string_view path, const engine::Scenario&);

} // namespace twocircles::app

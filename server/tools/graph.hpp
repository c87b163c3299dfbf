// The flow of a scenario as a drawing in Graphviz' language. Pure.
#pragma once

#include "server/engine/scenario.hpp"
#include "server/study/traffic.hpp"

#include <string>

namespace twocircles::tools {

// The ways that games took, thicker the more took them; where no game came, those that the file allows,
// dotted.
std::string to_dot(const engine::Scenario&, const study::Traffic&);

} // namespace twocircles::tools

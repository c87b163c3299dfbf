// A debrief as text that people can read and compare.
#pragma once

#include "server/debrief/debrief.hpp"

#include <string>

namespace twocircles::testing {

std::string written(const engine::Scenario&, const debrief::Debrief&);

} // namespace twocircles::testing

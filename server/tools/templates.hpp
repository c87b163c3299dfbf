// Scenario files to fill in: server/tools/templates, inside the program.
#pragma once

#include <string_view>

namespace twocircles::tools {

std::string_view minimal_template();
std::string_view full_template();

} // namespace twocircles::tools

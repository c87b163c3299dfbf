// The text that a YAML scalar in single quotes stands for. The library's own reading of it loses memory when
// many quotes are doubled in it.
#pragma once

#include <string>
#include <string_view>

namespace twocircles::scenario {

// What stands between the quotes, both without. Doubled quotes are one; a break with the blanks around it is
// a space, of several breaks all but the first stay (YAML 1.2.2, 6.5 and 7.3.2).
std::string single_quoted(std::string_view inside);

} // namespace twocircles::scenario

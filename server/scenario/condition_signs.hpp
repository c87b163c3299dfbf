// Signs and words of other languages in a condition: = for ==, && for and, curly quotes, percent signs. Each
// is answered with what is written here instead, and all of them in one go.
#pragma once

#include "server/scenario/condition_parse.hpp"

#include <string_view>
#include <vector>

namespace twocircles::scenario {

std::vector<ConditionFault> lint_signs(std::string_view condition);

} // namespace twocircles::scenario

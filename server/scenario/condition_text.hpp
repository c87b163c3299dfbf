// A condition that stands in no file: of the command line, with one number left open as X.
#pragma once

#include "server/engine/condition.hpp"
#include "server/engine/scenario.hpp"
#include "server/scenario/problem.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace twocircles::scenario {

struct ConditionText
{
    engine::Condition condition;   // the open number is 0 in it
    std::size_t open = 0;          // its term
    std::vector<Problem> problems; // in the text itself; then the condition is empty
    std::string wrong;             // empty, or a sentence: X is missing, or where no number can be found
};

// X stands once, as a side of < <= > or >= or in a sum there. `called` names the text in problems.
ConditionText read_open_condition(std::string_view text, const engine::Scenario&, std::string_view called);

} // namespace twocircles::scenario

// A scalar of the file to a condition in memory: parsed, names resolved, types checked; everything wrong is
// reported at its place in the file, also inside quotes and texts of several lines.
#pragma once

#include "server/engine/condition.hpp"
#include "server/scenario/names.hpp"
#include "server/scenario/problem.hpp"
#include "server/scenario/source.hpp"
#include "server/scenario/tree.hpp"

#include <vector>

namespace twocircles::scenario {

// Which names conditions have read; for the warnings about names never used.
struct Uses
{
    std::vector<bool> flags, counters;
};

// Empty (always true) if `node` is null, not a scalar, or wrong.
engine::Condition make_condition(const Node* node, const Names&, const Source&, Problems&, Uses&);

} // namespace twocircles::scenario

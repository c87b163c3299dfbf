// Between which values a condition can lie, whatever happens in the game: by intervals, so that it never
// claims what is not so. Pure.
#pragma once

#include "server/engine/scenario.hpp"

#include <vector>

namespace twocircles::review {

struct Range
{
    double low = 0, high = 1;
};

// What the story can change at all: flags and counters that nothing sets keep their start.
struct Changeable
{
    explicit Changeable(const engine::Scenario&);
    std::vector<bool> flags, counters;
};

Range range_of(const engine::Condition&, const engine::Scenario&, const Changeable&);

enum class Truth
{
    always,
    never,
    sometimes
};
// An empty condition always holds.
Truth truth_of(const engine::Condition&, const engine::Scenario&, const Changeable&);

} // namespace twocircles::review

// How far a condition is from being so, in points: what a search goes by to come nearer to it. Pure; any
// thread.
#pragma once

#include "server/engine/condition.hpp"

#include <cstddef>
#include <vector>

namespace twocircles::study {

class Closeness
{
public:
    explicit Closeness(const engine::Condition&); // not empty

    // At least 0 where the condition holds, below 0 where not; a comparison lacks as many points as its sides
    // differ, a yes-or-no question fifty.
    double of(const engine::Scenario&, const engine::World&) const;

private:
    double of(std::size_t term, const engine::Scenario&, const engine::World&) const;
    double value(std::size_t term, const engine::Scenario&, const engine::World&) const;
    std::vector<engine::Condition> parts_; // by term: the condition up to it
};

} // namespace twocircles::study

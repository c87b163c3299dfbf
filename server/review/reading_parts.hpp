// The parts of remarks_of_reading. For the reading*.cpp files alone.
#pragma once

#include "server/engine/scenario.hpp"
#include "server/scenario/outline.hpp"
#include "server/scenario/problem.hpp"

#include <string>

namespace twocircles::review {

struct Reading
{
    const engine::Scenario& scenario;
    const scenario::Outline& outline;
    scenario::Problems& problems;

    void remark(scenario::Fault fault, scenario::Span at, std::string message) const
    {
        problems.add(fault, at, std::move(message));
    }
};

void read_conditions(const Reading&); // and the flags and promises that they ask about
void read_texts(const Reading&);

} // namespace twocircles::review

// How often which act was done: counts, not judgements.
#pragma once

#include "server/debrief/debrief.hpp"

namespace twocircles::debrief {

struct Interval
{
    double low = 0, high = 1;
};
// 90 % Wilson score interval of a share (0..1) seen in so many trials.
Interval wilson(double share, std::uint32_t trials);

// From the decisions that were taken in this seat; what time ran out over was not chosen and is not counted,
// nor is what a script answered, unless it is a script that was watched.
Profile profile_of(engine::SeatId, const std::vector<Decision>&, bool scripts_too);

} // namespace twocircles::debrief

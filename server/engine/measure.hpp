// The inverse of two readings of measure.cpp, for whoever sets what is shown.
#pragma once

namespace twocircles::engine {

// The rate (world.recent_innovation) that measure() shows as this share, 0..1; the highest shown is .99.
double innovation_rate_shown_as(double share);
// The damage (team.damage_total()) that measure() shows as this share of protection, 0..1; the lowest is .01.
double damage_shown_as(double share);

} // namespace twocircles::engine

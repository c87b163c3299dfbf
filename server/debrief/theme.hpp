// What a pivotal moment was about, so that a debrief can go through them theme by theme: from what was done
// and what came of it, never from who did it.
#pragma once

#include "server/debrief/debrief.hpp"
#include "server/room/guide.hpp"

namespace twocircles::debrief {

// The first that fits: time ran out or nothing was said (pace); a promise was kept or broken before the next
// decision (promises); somebody took a chance, became a hero or left (people); else the circle that weighed
// more among the acts of the response.
room::GuideTheme theme_of(const Debrief&, const Moment&);

// The moments of a debrief, in its order, as a room's guide names them.
room::GuideMoments guide_moments(const Debrief&);

} // namespace twocircles::debrief

#pragma once
// Where people stand, and what it means: inside the ring of control if they report to you, inside the disc of
// influence if they follow of their own will, nearer the more they do. Pure arithmetic; no drawing.

#include "client/ui/draw/geometry.hpp"

#include <span>
#include <vector>

namespace twocircles::client::ui {

struct StagePerson
{
    float follow = 0.5F; // 0..1
    bool reports = true; // in the circle of control
    bool follows_freely = false;
    bool gone = false;
    bool unknown = false; // how they stand to you is not to be known: on the rim of the disc
};

struct StagePlan
{
    ImVec2 you;
    ImVec2 ring_centre, disc_centre;
    float ring_radius = 0.0F, disc_radius = 0.0F;
    float person_radius = 0.0F;
    std::vector<ImVec2> people; // in the order given; who is gone stands at the edge
};

/// `unit`: pixels per logical pixel. `reach`: 0..1, how far your influence goes (grows the disc).
/// `grip`: 0..1, how firm the order is (grows the ring a little). `names`: height of a name below a person.
StagePlan plan_stage(Rect area, std::span<StagePerson const> people, float reach, float grip, float unit);

} // namespace twocircles::client::ui

#pragma once
// The circles of one leading seat: as a picture of one day, and as lanes over the whole story.

#include "client/model/debrief.hpp"
#include "client/ui/widgets/ui.hpp"

#include <vector>

namespace twocircles::client::ui {

/// The circles of a seat in a sample; null when it tells of none.
model::CirclesAt const* circles_of(model::Sample const& sample, int seat);
/// The last sample up to `day` that tells of this seat's circles; null when there is none.
model::Sample const* circles_sample(model::Debrief const& debrief, int seat, double day);
/// Whether a circle, as CirclesAt lists it, holds this follower.
bool holds(std::vector<int> const& circle, int follower);
/// Still with the team on that day, as far as the sample tells.
bool is_there(model::Debrief const& debrief, model::Sample const& sample, int follower);

/// Who is within which circle on a day; returns the height, which goes with the width.
float circles_picture(
    model::Debrief const& debrief, Ui& ui, ImVec2 at, float width, model::Sample const& sample, int seat
);

/// How the team stands toward the seat, and below for each follower when they were within which circle.
/// Pressing into it moves `day`. Returns the height.
float circles_lanes(model::Debrief const& debrief, Ui& ui, ImVec2 at, float width, int seat, double& day);

} // namespace twocircles::client::ui

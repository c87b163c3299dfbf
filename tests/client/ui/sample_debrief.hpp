// A debrief with everything in it, and the guided debrief on one of its pages.
#pragma once

#include "client/model/view_model.hpp"

namespace twocircles::client::ui::sample {

/// With a clock, people's meters, and signs beside the decisions.
model::ViewModel rich_debrief(double now);
/// The same, guided: this client follows. Nine pages, the fourth (a pivotal moment) is shown.
model::ViewModel guided(double now);
/// The same on the last page, with something written.
model::ViewModel guided_commitments(double now);
/// As a projector is told of it.
model::ViewModel audience_guided(double now);
/// Every section has something to show; seen in a workshop's room.
model::ViewModel whole_debrief(double now);
/// The same as a projector is told of it, people not shown.
model::ViewModel audience_whole_debrief(double now);
model::Comparison rooms_side_by_side(model::ViewModel const& view);

} // namespace twocircles::client::ui::sample

#pragma once
// What the audience sees of the debrief: the course, how many were within the circles day by day, and what
// there is more of than one (promises, heroes, rooms) in rows a whole room can read. Nothing here tells what
// somebody feels unless people are shown.

#include "client/model/view_model.hpp"
#include "client/ui/widgets/ui.hpp"

namespace twocircles::client::ui {

/// The team's three meters over the whole story, with the decisions.
void audience_timeline(model::Debrief const& debrief, Ui& ui, Rect area);

bool audience_has_lanes(model::Debrief const& debrief);
void audience_lanes(model::ViewModel const& view, Ui& ui, Rect area);

/// How many rows a page holds, at least one.
std::size_t audience_promises_fit(Ui const& ui, Rect area);
std::size_t audience_heroes_fit(Ui const& ui, Rect area);
std::size_t audience_rooms_fit(Ui const& ui, Rect area);

void audience_promises(
    model::Debrief const& debrief, Ui& ui, Rect area, std::size_t first, std::size_t count
);
void audience_heroes(model::Debrief const& debrief, Ui& ui, Rect area, std::size_t first, std::size_t count);
void audience_rooms(
    model::Comparison const& comparison, Ui& ui, Rect area, std::size_t first, std::size_t count
);

} // namespace twocircles::client::ui

#pragma once
// The selected room, or all of them: where it stands, what wants an answer, what can be done, who sits where.

#include "client/ui/screens/console/desk.hpp"

namespace twocircles::client::ui {

void room_panel(model::ViewModel const& view, Ui& ui, Desk& desk, Rect area);

/// Its parts; each draws at `at` and returns the height used.
float room_head(model::ViewModel const& view, Ui& ui, Desk& desk, ImVec2 at, float width);
float room_actions(model::ViewModel const& view, Ui& ui, Desk& desk, ImVec2 at, float width);
float room_members(model::ViewModel const& view, Ui& ui, Desk& desk, ImVec2 at, float width);

} // namespace twocircles::client::ui

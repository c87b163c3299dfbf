#pragma once
// Every room at a glance, at the left of the console. As much of each is told as there is height for.

#include "client/ui/screens/console/desk.hpp"

namespace twocircles::client::ui {

void room_list(model::ViewModel const& view, Ui& ui, Desk& desk, Rect area);

} // namespace twocircles::client::ui

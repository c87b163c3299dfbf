#pragma once
// Who is in the room: what part everybody has, and who is away. For a panel beside the game or in the lobby.

#include "client/model/view_model.hpp"
#include "client/ui/widgets/ui.hpp"

#include <string>

namespace twocircles::client::ui {

/// Scrolls. Wants at least 200 x 120 logical pixels; two columns where there is room for them.
void room_people(model::ViewModel const& view, Ui& ui, Rect area);

/// "38 people here, 2 away": for a heading.
std::string people_count(model::ViewModel const& view, Ui const& ui);

} // namespace twocircles::client::ui

#pragma once
// One line over everything that happens in a room: whom it waits for and how long, that it is your turn, or
// why all stands still.

#include "client/model/view_model.hpp"
#include "client/ui/widgets/ui.hpp"

namespace twocircles::client::ui {

/// 0 where there is nothing to say (practice, a story that is over).
float waiting_line_height(model::ViewModel const& view, Ui& ui, float width);

/// `covered`: something else is open below, so that pressing the line leads back to the story; true then.
bool waiting_line(model::ViewModel const& view, Ui& ui, Rect area, bool covered);

} // namespace twocircles::client::ui

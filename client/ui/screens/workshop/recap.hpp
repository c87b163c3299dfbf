#pragma once
// Over a new situation: what came of the answer before, in one line, with the way to read it in full. The
// clock of a shared room runs on, so nobody is held on the page that tells it.

#include "client/model/view_model.hpp"
#include "client/ui/widgets/ui.hpp"

namespace twocircles::client::ui {

/// There is something to look back at.
bool can_look_back(model::ViewModel const& view);

/// The line at `at`; returns its height. `pressed` becomes true when somebody wants to read it.
float recap(model::ViewModel const& view, Ui& ui, ImVec2 at, float width, bool& pressed);

} // namespace twocircles::client::ui

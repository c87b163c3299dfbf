#pragma once
// The guided debrief for the audience: step and clock, and what is talked about. What somebody felt is shown
// only when the facilitator shows people.

#include "client/model/view_model.hpp"
#include "client/ui/widgets/ui.hpp"

namespace twocircles::client::ui {

void audience_guide(model::ViewModel const& view, Ui& ui, Rect area);

} // namespace twocircles::client::ui

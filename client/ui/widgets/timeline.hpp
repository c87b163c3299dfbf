#pragma once
// The three meters of the team over the whole story, with the decisions marked; one of them is chosen.

#include "client/model/messages.hpp"
#include "client/ui/widgets/ui.hpp"

#include <span>

namespace twocircles::client::ui {

struct TimelineView
{
    std::span<model::Sample const> samples;
    std::span<model::Decision const> decisions;
};

/// Draws into `area` and changes `chosen` (index of a decision) by mouse or arrow keys; true when changed.
bool timeline(Ui& ui, ImGuiID id, Rect area, TimelineView const& view, int& chosen);

} // namespace twocircles::client::ui

#pragma once
// What somebody did, over the acts of both circles: control to the left, influence to the right, from the
// middle outwards. No verdict, no label: only how often.

#include "client/model/messages.hpp"
#include "client/ui/widgets/ui.hpp"

#include <optional>
#include <span>

namespace twocircles::client::ui {

/// Draws from `at` over `width`; returns its height. `control_share`: 0..1; nothing: not known well enough to
/// be shown, so that the circles above are left out.
float profile(
    Ui& ui, ImVec2 at, float width, std::span<model::ActTotal const> acts, std::optional<double> control_share
);

} // namespace twocircles::client::ui

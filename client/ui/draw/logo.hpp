#pragma once
// The two circles: mark of the game, loading sign, and the motif behind quiet screens.

#include "client/ui/draw/geometry.hpp"
#include "client/ui/theme/theme.hpp"

#include <imgui/imgui.h>

namespace twocircles::client::ui {

/// The mark, `size` high and about 1.5 times as wide; for headings and small places.
void logo(ImDrawList& list, ImVec2 centre, float size, Theme const& theme);

/// The loading sign: the circles drift together and apart. `seconds` since it appeared.
void loading_sign(ImDrawList& list, ImVec2 centre, float size, Theme const& theme, float seconds);

/// The large motif: a ring of control and a soft disc of influence, with `radius` each, breathing with
/// `phase` (radians; hold it still for reduced motion). Where they meet it is light.
void motif(ImDrawList& list, ImVec2 centre, float radius, Theme const& theme, float phase, float strength);

} // namespace twocircles::client::ui

#pragma once
// Below the debrief of a practice game: how it compares with the game it was played again from, or what it
// took where it was meant to fail; and the way to play it again differently.

#include "client/model/view_model.hpp"
#include "client/ui/widgets/ui.hpp"

namespace twocircles::client::ui {

/// Draws it from `at` downwards and returns its height with the space below; 0: there is nothing to say.
float afterword(model::ViewModel const& view, Ui& ui, ImVec2 at, float width);

} // namespace twocircles::client::ui

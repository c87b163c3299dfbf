#pragma once
// The scores of one scenario's games, with the line through them and its 90 % band.

#include "client/progress/trend.hpp"
#include "client/ui/widgets/ui.hpp"

namespace twocircles::client::ui {

void progress_plot(Ui& ui, Rect area, progress::Series const& series);

} // namespace twocircles::client::ui

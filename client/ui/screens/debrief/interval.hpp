#pragma once
// How much of what was done was control, and how sure that is: one bar from control at the left to influence
// at the right, the stretch in which the true share lies with 90 % certainty drawn as a band of both.

#include "client/model/debrief.hpp"
#include "client/ui/widgets/ui.hpp"

#include <string>

namespace twocircles::client::ui {

/// Draws the bar into `area`; nothing but an empty track when there are not enough decisions to say.
void share_bar(Ui& ui, Rect area, model::SeatProfile const& profile);
/// "41 % control; from 12 decisions between 30 % and 52 % with 90 % certainty", or that they are too few.
std::string share_words(Ui const& ui, model::SeatProfile const& profile);
/// The same, short enough for a line of the projector.
std::string audience_share_words(Ui const& ui, model::SeatProfile const& profile);

} // namespace twocircles::client::ui

// A player with games behind them, for the pages about it.
#pragma once

#include "client/model/view_model.hpp"

namespace twocircles::client::ui::sample {

/// Nine games of three scenarios, one of them meant to fail.
model::ViewModel progress(double now);
model::ViewModel no_progress(double now);
/// The debrief of a game that was played again, and of one that was meant to fail.
model::ViewModel debrief_again(double now);
model::ViewModel debrief_failed(double now);
/// A situation of a game that is played again.
model::ViewModel deciding_again(double now);
model::ViewModel briefing_to_fail(double now);

} // namespace twocircles::client::ui::sample

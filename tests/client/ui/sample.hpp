// A game in the middle, as the view model would hold it: people with names of all lengths, everything filled.
#pragma once

#include "client/model/view_model.hpp"

namespace twocircles::client::ui::sample {

model::ViewModel home(double now);
model::ViewModel scenarios(double now);
model::ViewModel briefing(double now);
/// A situation with responses, one of them locked, and a time limit.
model::ViewModel deciding(double now);
/// The same a moment later: answered, days passing, people speaking.
model::ViewModel passing(double now);
/// As deciding, with seven goals in long words, one of them something the scenario counts.
model::ViewModel many_goals(double now);
model::ViewModel ended(double now);
model::ViewModel debrief(double now);
model::ViewModel settings(double now);

} // namespace twocircles::client::ui::sample

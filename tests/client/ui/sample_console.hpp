// The facilitator's console as a trainer would have it: rooms in every state, names of all lengths.
#pragma once

#include "client/model/view_model.hpp"

namespace twocircles::client::ui::sample {

/// Nothing is open yet.
model::ViewModel console_empty(double now);
/// One room before it begins, with somebody who has no seat yet.
model::ViewModel console_one(double now);
/// KXRM deciding with the clock on, BCDF paused, a place asked back in HJLN.
model::ViewModel console_three(double now);
/// Ten, four to twelve people in each; one that cannot go on, one that waits for the others, one over.
model::ViewModel console_ten(double now);
/// As three, with the longest names that can be.
model::ViewModel console_long(double now);

} // namespace twocircles::client::ui::sample

// The game in a room that people share, as the view model would hold it: each part at each moment.
#pragma once

#include "client/model/view_model.hpp"

namespace twocircles::client::ui::sample {

/// You share the leading seat with three others; two have voted, you have not; two of the team say what they
/// need.
model::ViewModel voting(double now);
/// The same, a moment later: you have voted, too, and may change it.
model::ViewModel voted(double now);
/// You hold a leading seat alone.
model::ViewModel leading_alone(double now);
/// The other leading seat is asked.
model::ViewModel other_leads(double now);
/// You play Priya while somebody leads; you have said what you need.
model::ViewModel needing(double now);
/// The answer is given and your stance is asked for; you share Priya with somebody who has voted.
model::ViewModel asked_for_stance(double now);
/// The same for somebody who holds the seat alone.
model::ViewModel asked_for_stance_alone(double now);
/// You lead; before the room sees what came of it, it says what it expects.
model::ViewModel expecting(double now);
/// You observe while the first seat is asked.
model::ViewModel observing(double now);
/// You run the room and watch it; the votes are yours to see.
model::ViewModel facilitating(double now);
/// Days pass after a vote that was divided.
model::ViewModel divided(double now);
/// The next situation has come by itself; what was expected and what came is there to look back at.
model::ViewModel next_one(double now);
/// Meters are hidden until the end.
model::ViewModel hidden(double now);
/// The facilitator has stopped the time and says why.
model::ViewModel held_up(double now);
/// It has ended, with the meters hidden.
model::ViewModel ended_hidden(double now);
/// The story has not begun; you run the room.
model::ViewModel before_it_begins(double now);
/// Twelve of the team, forty people with long names, fourteen of them on your seat, all of them waited for.
model::ViewModel crowd(double now);

} // namespace twocircles::client::ui::sample

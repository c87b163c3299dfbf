// Rooms that people share, as the view model would hold them: before the story and in it, small and crowded,
// with names and briefs of all lengths.
#pragma once

#include "client/model/view_model.hpp"

namespace twocircles::client::ui::sample {

/// Seven people, two leading seats, six of the team; you have no seat yet.
model::ViewModel lobby(double now);
/// You share the first leading seat; nobody runs the room, so you may begin.
model::ViewModel lobby_leading(double now);
/// You play Priya, with a brief and a secret of hers, and the facilitator starts.
model::ViewModel lobby_following(double now);
/// You observe; the sheet has tasks with and without lists.
model::ViewModel lobby_observing(double now);
/// You run the room.
model::ViewModel lobby_facilitating(double now);
/// The story runs; you have no seat.
model::ViewModel lobby_late(double now);
/// Forty people with long names, twelve of the team, three leading seats with long briefs; locked.
model::ViewModel lobby_crowded(double now);

/// Adds chat lines of several people, one removed.
void talk(model::ViewModel& view);
/// Adds one more announcement, as if it had come this moment.
void announce(
    model::ViewModel& view, model::Announcement::Kind kind, std::string const& from, std::string const& text,
    double now
);
/// The observer's sheet with ticks and lines written.
model::ObserverSheet sheet();

} // namespace twocircles::client::ui::sample

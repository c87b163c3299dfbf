#pragma once
// A room that people share, in words: who somebody is, what part they have, who holds a seat. Reads the lobby
// of the view model.

#include "client/model/view_model.hpp"
#include "client/ui/widgets/ui.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace twocircles::client::ui {

/// Somebody in this room, or null.
model::MemberCard const* find_member(model::ViewModel const& view, int member);
/// This client's own card, or null.
model::MemberCard const* find_you(model::ViewModel const& view);
/// The name as the room knows it; "?" for somebody who is not there any more.
std::string member_name(model::ViewModel const& view, Ui const& ui, int member);

/// A seat of this room, or null.
model::SeatState const* find_seat(model::ViewModel const& view, model::Role role, int index);
/// The seat this client holds, or null.
model::SeatState const* find_your_seat(model::ViewModel const& view);
/// This client holds a leading or a follower seat.
bool has_seat(model::ViewModel const& view);

/// "leads as Kim Sander", "plays Priya", "observes", "no seat yet".
std::string part_of(model::ViewModel const& view, Ui const& ui, model::MemberCard const& member);

/// "Mira, Tom (away)"; you come first, as "you".
std::string names_of(model::ViewModel const& view, Ui const& ui, std::vector<int> const& members);

/// How many people (no screens) are here now.
int people_here(model::ViewModel const& view);

/// Characters, as the server counts them; not bytes.
std::size_t characters(std::string_view text);

} // namespace twocircles::client::ui

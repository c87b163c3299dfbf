#pragma once
// Parts of the audience's picture that keep nothing.

#include "client/model/view_model.hpp"
#include "client/ui/widgets/ui.hpp"

#include <string>
#include <vector>

namespace twocircles::client::ui {

/// Somebody's state is known here: the facilitator shows people.
bool people_revealed(model::ViewModel const& view);

/// Where people connect to, best first, without what leads to the asker's own computer.
std::vector<std::string> reachable(std::vector<std::string> const& addresses);

/// "Ana, Tom and 3 more": at most `most` of them by name.
std::string some_names(Ui const& ui, std::vector<std::string> const& names, std::size_t most);

/// The three meters of the team, side by side; with reasons where `area` is high enough for them.
void audience_meters(model::ViewModel const& view, Ui& ui, Rect area);
/// The height they want, with room for `reason_lines` lines.
float audience_meters_height(Ui const& ui, int reason_lines);

/// How to come in, who is here, what is free.
void audience_join(model::ViewModel const& view, Ui& ui, Rect area);

/// Dots: which of several pages this is.
float page_dots_width(Ui const& ui, std::size_t count);
void page_dots(Ui& ui, ImVec2 right_middle, std::size_t count, std::size_t at);

} // namespace twocircles::client::ui

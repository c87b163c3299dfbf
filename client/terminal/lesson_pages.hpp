// What a game teaches beyond its course, as text, and how a what-if is asked for. Pure.
#pragma once

#include "client/model/view_model.hpp"
#include "client/terminal/paper.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace twocircles::client::terminal {

// Every option of a decision with its number, votes and what it would have led to.
std::string options_lines(const Paper&, const model::Decision&);
// Per leading seat: how much of what was done was control, and how sure that is.
std::string shares_lines(const Paper&, const model::Debrief&);
// Who took chances, what people expected, what was written down beside the story.
std::string sidelines(const Paper&, const model::Debrief&);
std::string futures_page(const Paper&, const model::ViewModel&);
std::string comparison_page(const Paper&, const model::ViewModel&);

// "what if 3 2", with the leader who goes on after it if one is named, or "rooms"; nothing when the line is
// neither. `reply` gets what was wrong with it.
std::optional<std::vector<model::Intent>>
lesson_command(const Paper&, std::string_view line, const model::ViewModel&, std::string& reply);

} // namespace twocircles::client::terminal

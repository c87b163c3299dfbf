// The player's own games as text: how they move, what to practise next, each of them; and what two games or a
// game that was meant to fail have to say. Pure: a view model in, text out (ending with a line break).
#pragma once

#include "client/model/intent.hpp"
#include "client/model/view_model.hpp"
#include "client/terminal/paper.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace twocircles::client::terminal {

std::string progress_page(const Paper&, const model::ViewModel&);
// Below the debrief; empty: it was played plainly.
std::string afterword_lines(const Paper&, const model::ViewModel&);
// " (last time)" behind the response given in the game that is played again; else empty.
std::string last_time_mark(const Paper&, const model::ViewModel&, std::size_t response);

// g, n 1, x 2, f 3 and delete at home; x after the end of a game. Nothing: it is none of these.
std::optional<std::vector<model::Intent>>
progress_command(const Paper&, std::string_view line, const model::ViewModel&, std::string& reply);

} // namespace twocircles::client::terminal

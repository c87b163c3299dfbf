// The commands that groups need, all beginning with a slash, and what a plain line means to somebody who is
// waited for. Pure.
#pragma once

#include "client/model/view_model.hpp"
#include "client/terminal/paper.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace twocircles::client::terminal {

// Nothing when the line is not one of these commands. `reply` gets what is to be printed at once.
std::optional<std::vector<model::Intent>>
group_command(const Paper&, std::string_view line, const model::ViewModel&, std::string& reply);

// A line without a slash from a member of a workshop's room who owes a stance or a prediction; nothing when
// it is none.
std::optional<std::vector<model::Intent>>
owed_answer(const Paper&, std::string_view line, const model::ViewModel&, std::string& reply);

} // namespace twocircles::client::terminal

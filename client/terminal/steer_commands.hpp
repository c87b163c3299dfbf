// The facilitator's commands. Most begin with a room's code, or `all` for every room. Pure.
#pragma once

#include "client/model/view_model.hpp"
#include "client/terminal/paper.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace twocircles::client::terminal {

// Nothing when the line is none of these.
std::optional<std::vector<model::Intent>>
steer_command(const Paper&, std::string_view line, const model::ViewModel&, std::string& reply);

} // namespace twocircles::client::terminal

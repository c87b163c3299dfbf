// The guided debrief as text: one page at a time, and the commands for it.
#pragma once

#include "client/model/view_model.hpp"
#include "client/terminal/paper.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace twocircles::client::terminal {

// The page this client shows, with its step and its clock; empty: no guide is open.
std::string guide_page(const Paper&, const model::ViewModel&, double now);
// What people will do differently, as far as it may be read here; one's own are numbered.
std::string commitments_page(const Paper&, const model::ViewModel&);

// What "open", "next", "more 5" ... do to a guide; nothing when it is none of that. A
// guide without pages has none to turn to.
std::optional<model::GuideAction> guide_action(std::string_view words, const model::Guide&);
// "/guide next", "/look 3", "/commit anonymous Ask first." ...; nothing: it was something else.
std::optional<std::vector<model::Intent>>
guide_command(const Paper&, std::string_view line, const model::ViewModel&, double now, std::string& reply);

} // namespace twocircles::client::terminal

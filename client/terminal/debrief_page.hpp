// The debrief as text: timeline, decisions, moments, profile, questions.
#pragma once

#include "client/model/view_model.hpp"
#include "client/terminal/paper.hpp"

#include <string>

namespace twocircles::client::terminal {

std::string debrief_page(const Paper&, const model::ViewModel&);

} // namespace twocircles::client::terminal

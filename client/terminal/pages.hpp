// The screens as text. Pure: a view model in, text out (ending with a line break).
#pragma once

#include "client/model/view_model.hpp"
#include "client/terminal/paper.hpp"

#include <string>

namespace twocircles::client::terminal {

std::string home_page(const Paper&, const model::ViewModel&); // unfinished games and scenarios, numbered
std::string briefing_page(const Paper&, const model::ViewModel&);
std::string return_page(const Paper&, const model::ViewModel&); // back in a game that was on
std::string beat_page(const Paper&, const model::ViewModel&, double now);
std::string response_page(const Paper&, const model::ViewModel&); // what was said and what came of it
std::string note_line(const Paper&, const model::ViewModel&, const model::Note&);
std::string movements_page(const Paper&, const model::ViewModel&); // why things moved
std::string meters_page(const Paper&, const model::ViewModel&);    // team meters, organisation, goals
std::string people_page(const Paper&, const model::ViewModel&);    // everybody's meters
std::string ending_page(const Paper&, const model::ViewModel&);
std::string help_page(const Paper&);
std::string preview_page(const Paper&, const model::Preview&); // the file an author is writing

// "Sam", or the team in words.
std::string who(const Paper&, const model::ViewModel&, int follower);
std::string measure_name(const Paper&, model::Measure);
std::string act_name(const Paper&, const model::ActShown&);

} // namespace twocircles::client::terminal

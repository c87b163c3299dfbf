// What groups add to the game, as text: who is in the room and on which seat, who is waited for, votes,
// stances, needs, predictions, chat and the facilitator's word. Pure.
#pragma once

#include "client/model/view_model.hpp"
#include "client/terminal/paper.hpp"

#include <string>

namespace twocircles::client::terminal {

std::string rooms_page(const Paper&, const model::ViewModel&); // of the server connected to
std::string lobby_page(const Paper&, const model::ViewModel&); // seats, numbered as /take wants them
std::string member_name(const model::ViewModel&, int member);  // as typed, without control characters
std::string seat_name(const model::ViewModel&, model::Role, int index);
std::string ballot_lines(const Paper&, const model::ViewModel&);
std::string stance_prompt(const Paper&, const model::ViewModel&);
std::string need_prompt(const Paper&);
std::string waiting_line(const Paper&, const model::ViewModel&, double now); // empty: nobody is waited for
std::string chat_line(const Paper&, const model::ChatLine&);
std::string announcement_line(const Paper&, const model::Announcement&);
std::string prediction_page(const Paper&, const model::ViewModel&);
std::string sheet_page(const Paper&, const model::ViewModel&);
std::string console_page(const Paper&, const model::ViewModel&); // every room at a glance
std::string group_help(const Paper&, bool facilitator);

} // namespace twocircles::client::terminal

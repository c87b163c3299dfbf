#pragma once
// The sheets of the console: what needs words or a choice. sheet() draws the one that lies open.

#include "client/ui/screens/console/desk.hpp"

#include <string>

namespace twocircles::client::ui {

void sheet(model::ViewModel const& view, Ui& ui, Desk& desk, Rect area);

/// Each draws itself over `area`. `where`: the room in words.
void pause_sheet(Ui& ui, Desk& desk, Rect area, std::string const& where);
void tell_sheet(Ui& ui, Desk& desk, Rect area, std::string const& where);
void bookmark_sheet(Ui& ui, Desk& desk, Rect area, std::string const& where);
void inject_sheet(model::ViewModel const& view, Ui& ui, Desk& desk, Rect area, std::string const& where);
void speak_sheet(model::ViewModel const& view, Ui& ui, Desk& desk, Rect area, std::string const& where);
void rules_sheet(model::ViewModel const& view, Ui& ui, Desk& desk, Rect area, std::string const& where);
void chat_sheet(model::ViewModel const& view, Ui& ui, Desk& desk, Rect area, std::string const& where);
void compare_sheet(model::ViewModel const& view, Ui& ui, Desk& desk, Rect area, std::string const& where);
void finish_sheet(model::ViewModel const& view, Ui& ui, Desk& desk, Rect area, std::string const& where);
void member_sheet(model::ViewModel const& view, Ui& ui, Desk& desk, Rect area, std::string const& where);
void remove_sheet(model::ViewModel const& view, Ui& ui, Desk& desk, Rect area, std::string const& where);
void seat_sheet(model::ViewModel const& view, Ui& ui, Desk& desk, Rect area, std::string const& where);
void way_in_sheet(model::ViewModel const& view, Ui& ui, Desk& desk, Rect area);

} // namespace twocircles::client::ui

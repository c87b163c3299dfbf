#pragma once
// The sheet that opens rooms: which scenario, how many, what they are called, how they run. Keeps what was
// chosen for the next time.

#include "client/ui/screens/console/desk.hpp"

#include <string>

namespace twocircles::client::ui {

class SheetPage;

class OpenRooms
{
public:
    void draw(model::ViewModel const& view, Ui& ui, Desk& desk, Rect area);

private:
    /// Draws nothing where there is one language alone.
    std::string choose_language(model::ViewModel const& view, Ui& ui, SheetPage& page);

    std::string story_;    // id of the scenario in its own language
    std::string language_; // chosen for it; empty: as it is listed
    int count_ = 1;
    std::string names_; // with commas between them
    model::RoomSettings settings_;
};

/// "Red, Blue" as names; blanks around each are left out, and names left empty stay so.
std::vector<std::string> split_names(std::string_view typed);

} // namespace twocircles::client::ui

#pragma once
// The panels that a shared room has beside the game, once for the whole window: what was read, typed or
// noticed on one screen is so on the others too. Owned by Gui; screens of a room get a reference.

#include "client/ui/screens/workshop/announcements.hpp"
#include "client/ui/screens/workshop/chat.hpp"
#include "client/ui/screens/workshop/observer_sheet.hpp"
#include "client/ui/screens/workshop/room_people.hpp"

namespace twocircles::client::ui {

struct RoomPanels
{
    ChatPanel chat;
    Announcements announcements;
    ObserverSheetPanel sheet;
    // room_people() and people_count() keep nothing.
};

} // namespace twocircles::client::ui

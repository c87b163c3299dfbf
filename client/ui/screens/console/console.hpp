#pragma once
// The facilitator's: every room at a glance, and everything that can be done to one.

#include "client/model/view_model.hpp"
#include "client/ui/screens/console/desk.hpp"
#include "client/ui/screens/console/open_rooms.hpp"
#include "client/ui/widgets/ui.hpp"

namespace twocircles::client::ui {

class ConsoleScreen
{
public:
    void draw(model::ViewModel const& view, Ui& ui);

private:
    void top_bar(model::ViewModel const& view, Ui& ui, Rect bar);
    void nothing_open(Ui& ui, Rect area);

    Desk desk_;
    OpenRooms open_rooms_;
};

} // namespace twocircles::client::ui

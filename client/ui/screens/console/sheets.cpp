#include "client/ui/screens/console/sheets.hpp"

namespace twocircles::client::ui {

void sheet(model::ViewModel const& view, Ui& ui, Desk& desk, Rect area)
{
    auto const* room = desk.room(view);
    std::string const where = room != nullptr ? room->code + " " + room->name : ui.tr("console.all_rooms");
    switch (desk.sheet()) {
    case Sheet::none:
    case Sheet::open_rooms: // keeps what was chosen: the screen draws it
        break;
    case Sheet::pause:
        pause_sheet(ui, desk, area, where);
        break;
    case Sheet::tell:
        tell_sheet(ui, desk, area, where);
        break;
    case Sheet::bookmark:
        bookmark_sheet(ui, desk, area, where);
        break;
    case Sheet::inject:
        inject_sheet(view, ui, desk, area, where);
        break;
    case Sheet::speak:
        speak_sheet(view, ui, desk, area, where);
        break;
    case Sheet::rules:
        rules_sheet(view, ui, desk, area, where);
        break;
    case Sheet::chat:
        chat_sheet(view, ui, desk, area, where);
        break;
    case Sheet::compare:
        compare_sheet(view, ui, desk, area, where);
        break;
    case Sheet::finish:
        finish_sheet(view, ui, desk, area, where);
        break;
    case Sheet::member:
        member_sheet(view, ui, desk, area, where);
        break;
    case Sheet::remove:
        remove_sheet(view, ui, desk, area, where);
        break;
    case Sheet::seat:
        seat_sheet(view, ui, desk, area, where);
        break;
    case Sheet::way_in:
        way_in_sheet(view, ui, desk, area);
        break;
    }
}

} // namespace twocircles::client::ui

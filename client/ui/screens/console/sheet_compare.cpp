// The rooms of the workshop side by side, as far as they have ended; asked for anew whenever it is opened.
// And whether everybody may see them.
#include "client/ui/screens/console/parts.hpp"
#include "client/ui/screens/console/sheets.hpp"
#include "client/ui/screens/debrief/rooms_part.hpp"

#include <algorithm>

namespace twocircles::client::ui {

namespace {

bool shown_to_all(model::ViewModel const& view, Desk const& desk)
{
    if (auto const* room = desk.room(view)) {
        return desk.screening(*room).rooms;
    }
    auto const& rooms = view.console->rooms;
    return !rooms.empty() && std::ranges::all_of(rooms, [&](model::RoomOverview const& room) {
        return !room.problem.empty() || desk.screening(room).rooms;
    });
}

} // namespace

void compare_sheet(model::ViewModel const& view, Ui& ui, Desk& desk, Rect area, std::string const& where)
{
    SheetPage page(ui, desk, area, ui.tr("rooms.side_by_side"), where);
    bool ask = desk.take_fresh();
    Rect line = page.row(kActionHeight);
    auto const press = [&](char const* name, std::string const& words, ActionLook const& look, Key key) {
        float const w = std::min(action_width(ui, words, look), page.width);
        if (w > line.w) {
            line = page.row(kActionHeight);
        }
        Rect const place = line.take_left(w);
        line.take_left(ui.px(8.0F));
        bool const pressed = action(ui, ui.id(name), place, words, look);
        return (pressed || ui.key(key)) && look.enabled;
    };
    bool const shown = shown_to_all(view, desk);
    if (press("rooms-for-all", ui.tr("rooms.for_everybody"), {.key = "E", .on = shown}, Key::e)) {
        desk.show(view, ui, [&](Screening& screening) { screening.rooms = !shown; });
    }
    ask |= press("rooms-again", ui.tr("rooms.ask_again"), {.key = "J", .enabled = !view.waiting}, Key::j);
    page.y += ui.px(8.0F);
    if (view.comparison) {
        page.y += side_by_side(*view.comparison, ui, {page.x, page.y}, page.width);
    } else {
        page.say(ui.tr("rooms.coming"));
    }
    if (ask) {
        ui.push(model::AskRoom{model::AskComparison{}});
    }
    page.end(page.y);
}

} // namespace twocircles::client::ui

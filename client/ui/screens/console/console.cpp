#include "client/ui/screens/console/console.hpp"

#include "client/ui/screens/console/parts.hpp"
#include "client/ui/screens/console/room_list.hpp"
#include "client/ui/screens/console/room_panel.hpp"
#include "client/ui/screens/console/said.hpp"
#include "client/ui/screens/console/sheets.hpp"
#include "client/ui/widgets/controls.hpp"

#include <algorithm>

namespace twocircles::client::ui {

namespace {

// To where the console was come from; the connection stays, and with it the right to run rooms.
void go_back(model::ViewModel const& view, Ui& ui)
{
    ui.push(model::ShowScreen{view.hosting.on ? model::Screen::host : model::Screen::join});
}

} // namespace

void ConsoleScreen::draw(model::ViewModel const& view, Ui& ui)
{
    desk_.follow(view, ui);
    Rect rest = ui.whole();
    Rect const bar = rest.take_top(ui.px(ui.logical_height() < 520.0F ? 48.0F : 56.0F));
    if (!view.console) {
        top_bar(view, ui, bar);
        ui.paragraph(
            {rest.x + ui.px(48.0F), rest.y + ui.px(24.0F)}, rest.w - ui.px(96.0F), Type::body,
            ui.theme().quiet, ui.tr("console.coming")
        );
        return;
    }
    rest.take_left(ui.px(10.0F));
    rest.take_bottom(ui.px(8.0F));
    Rect const list = rest.take_left(std::clamp(rest.w * 0.385F, ui.px(240.0F), ui.px(560.0F)));
    if (view.console->rooms.empty()) {
        top_bar(view, ui, bar);
        rest = {list.x, list.y, list.w + rest.w, list.h};
        nothing_open(ui, rest);
    } else {
        room_list(view, ui, desk_, list);
        top_bar(view, ui, bar);
        room_panel(view, ui, desk_, rest);
    }
    if (desk_.sheet() == Sheet::open_rooms) {
        open_rooms_.draw(view, ui, desk_, rest);
    } else {
        sheet(view, ui, desk_, rest);
    }
    desk_.give_focus_back(ui);
    confirmation(view, ui);
}

void ConsoleScreen::top_bar(model::ViewModel const& view, Ui& ui, Rect bar)
{
    Theme const& t = ui.theme();
    bar.take_left(ui.px(12.0F));
    bar.take_right(ui.px(12.0F));
    Rect const back = bar.take_left(ui.px(40.0F));
    if (icon_button(
            ui, ui.id("back"), {back.x + ui.px(18.0F), back.centre().y}, Icon::back, ui.tr("page.back"), "Esc"
        ) ||
        ui.key(Key::escape)) {
        go_back(view, ui);
    }
    if (!view.console) {
        ui.text_in(bar, Type::lead_strong, t.text, ui.tr("console.window_title"));
        return;
    }
    ActionLook const opening = {.key = "O", .strong = view.console->rooms.empty()};
    ActionLook const asking = {.key = "H"};
    std::string const &open = ui.tr("console.open"), &way = ui.tr("console.way_in");
    auto const take = [&](std::string const& words, ActionLook const& look) {
        Rect place = bar.take_right(action_width(ui, words, look));
        bar.take_right(ui.px(8.0F));
        return around(place.centre(), place.w, ui.px(40.0F));
    };
    if (action(ui, ui.id("open"), take(open, opening), open, opening) || ui.key(Key::o)) {
        desk_.open(ui, Sheet::open_rooms);
    }
    if (action(ui, ui.id("way-in"), take(way, asking), way, asking) || ui.key(Key::h)) {
        desk_.open(ui, Sheet::way_in);
    }
    bar.take_right(ui.px(8.0F));
    std::string const& title = ui.tr("console.window_title");
    float const wide = ui.width_of(Type::lead_strong, title);
    if (wide <= bar.w) {
        ui.text_in(bar.take_left(wide), Type::lead_strong, t.text, title);
    }
    bar.take_left(ui.px(20.0F));
    std::string where;
    if (!view.console->addresses.empty()) {
        where = view.console->addresses.front();
    }
    if (view.console->facilitators > 1) {
        where += (where.empty() ? "" : "   ") +
                 ui.strings().count("console.facilitators", view.console->facilitators);
    }
    if (ui.width_of(Type::body, where) <= bar.w) {
        ui.text_in(bar, Type::body, t.quiet, where);
    }
}

void ConsoleScreen::nothing_open(Ui& ui, Rect area)
{
    Theme const& t = ui.theme();
    float const width = std::min(area.w - ui.px(64.0F), ui.px(520.0F));
    std::string const &heading = ui.tr("console.empty"), &text = ui.tr("console.empty_note");
    std::string const& open = ui.tr("console.open");
    ButtonLook const look = {ButtonKind::primary, std::nullopt, "O", true, 1};
    float const high = ui.height_of(Type::title, heading, width) + ui.height_of(Type::body, text, width) +
                       ui.px(8.0F + 24.0F + 48.0F);
    float const x = area.centre().x - width / 2.0F;
    float y = std::max(area.y, area.centre().y - high / 2.0F - ui.px(40.0F));
    y += ui.paragraph({x, y}, width, Type::title, t.text, heading) + ui.px(8.0F);
    y += ui.paragraph({x, y}, width, Type::body, t.quiet, text) + ui.px(24.0F);
    if (button(ui, ui.id("open-first"), {x, y, button_width(ui, open, look), ui.px(48.0F)}, open, look)) {
        desk_.open(ui, Sheet::open_rooms);
    }
}

} // namespace twocircles::client::ui

// What opens over the right side: the log, where things stand, one's brief, and what a shared room has
// besides.
#include "client/ui/screens/people.hpp"
#include "client/ui/screens/play.hpp"
#include "client/ui/screens/sentences.hpp"
#include "client/ui/screens/workshop/deeds.hpp"
#include "client/ui/widgets/controls.hpp"

#include <cmath>

namespace twocircles::client::ui {

namespace {

void heading(Ui& ui, Rect& area, std::string_view text)
{
    area.take_top(ui.paragraph(area.min(), area.w, Type::lead_strong, ui.theme().text, text) + ui.px(8.0F));
}

// A quiet way on at the right of a panel's heading row.
bool link(Ui& ui, char const* name, Rect& area, std::string_view label, std::string_view key)
{
    ButtonLook const look = {ButtonKind::quiet, std::nullopt, key, true, 0};
    Rect row = area.take_bottom(ui.px(44.0F));
    row.take_top(ui.px(4.0F));
    return button(
        ui, ui.id(name), row.take_left(std::min(button_width(ui, label, look), row.w)), label, look
    );
}

} // namespace

void PlayScreen::side(model::ViewModel const& view, Ui& ui, Rect area, RoomPanels& panels)
{
    switch (side_) {
    case Side::log:
        log(view, ui, area, panels);
        break;
    case Side::standing:
        standing_panel(view, ui, area);
        break;
    case Side::brief:
        brief_.draw(view, ui, area);
        break;
    case Side::look_back:
        consequences(view, ui, area);
        break;
    case Side::told:
        heading(ui, area, ui.tr("announcement.title"));
        panels.announcements.list(view, ui, area);
        break;
    case Side::chat:
        heading(ui, area, ui.tr("chat.title"));
        panels.chat.draw(view, ui, area);
        break;
    case Side::people:
        heading(ui, area, people_count(view, ui));
        if (link(ui, "to-seats", area, ui.tr("play.seats"), {})) {
            ui.push(model::ShowScreen{model::Screen::lobby});
        }
        room_people(view, ui, area);
        break;
    case Side::sheet:
        heading(ui, area, ui.tr("group.sheet"));
        panels.sheet.draw(view, ui, area);
        break;
    case Side::none:
        break;
    }
}

void PlayScreen::log(model::ViewModel const& view, Ui& ui, Rect area, RoomPanels& panels)
{
    Theme const& t = ui.theme();
    ui.paragraph(area.take_top(ui.px(36.0F)).min(), area.w, Type::lead_strong, t.text, ui.tr("play.log"));
    if (in_workshop(view) && link(ui, "to-told", area, ui.tr("announcement.title"), "T")) {
        open(Side::told, panels);
    }
    ScrollArea scroll(ui, "log", area);
    float y = scroll.top().y + ui.px(4.0F);
    float const x = scroll.top().x, indent = ui.px(28.0F);
    if (view.notes.empty()) {
        y += ui.paragraph({x, y}, scroll.width(), Type::body, t.quiet, ui.tr("play.log_empty"));
    }
    double day = -1.0;
    for (auto newest = view.notes.rbegin(); newest != view.notes.rend(); ++newest) {
        auto const& note = *newest;
        if (std::floor(note.day) != day) {
            day = std::floor(note.day);
            y += overline(ui, {x, y}, ui.tr("play.day", {{"n", whole(day + 1.0)}})) + ui.px(4.0F);
        }
        Colour const ink = note.kind == model::NoteKind::spoke ? t.quiet : t.influence.ink;
        icon(
            ui.draw(), icon_of(note.kind), {x + ui.px(9.0F), y + ui.line_height(Type::small) / 2.0F},
            ui.px(16.0F), ink
        );
        y += ui.paragraph(
            {x + indent, y}, scroll.width() - indent, Type::small, t.text, line_of(view, ui, note)
        );
        y += ui.px(8.0F);
    }
    scroll.end(y);
}

// The story has not begun: what it is about, for those who watch the room fill.
void PlayScreen::not_begun(model::ViewModel const& view, Ui& ui, Rect area)
{
    Theme const& t = ui.theme();
    auto const& scenario = view.joined->scenario;
    Rect rest = area;
    bool const seats = link(ui, "to-lobby", rest, ui.tr("play.seats"), {});
    if (view.joined->role == model::Role::facilitator) {
        Rect foot = rest.take_bottom(ui.px(56.0F));
        ButtonLook const look = {ButtonKind::primary, std::nullopt, "Enter", !view.waiting, 2};
        std::string const& label = ui.tr("play.start");
        Rect const place = foot.take_left(std::min(button_width(ui, label, look), foot.w));
        bool const pressed =
            button(ui, ui.id("start-story"), {place.x, place.y, place.w, ui.px(48.0F)}, label, look);
        if (pressed || (!view.waiting && ui.key(Key::enter))) {
            ui.push(model::AskRoom{model::AskSteer{view.joined->room_code, model::SteerStart{}}});
        }
    }
    ScrollArea scroll(ui, "not-begun", rest);
    float const x = scroll.top().x, width = scroll.width();
    float y = scroll.top().y;
    y += ui.paragraph({x, y}, width, Type::title, t.text, scenario.title) + ui.px(8.0F);
    y += ui.paragraph({x, y}, width, Type::body, t.text, scenario.setting) + ui.px(8.0F);
    y += ui.paragraph({x, y}, width, Type::body, t.quiet, scenario.summary);
    scroll.end(y);
    if (seats) {
        ui.push(model::ShowScreen{model::Screen::lobby});
    }
}

} // namespace twocircles::client::ui

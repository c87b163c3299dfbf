#include "client/ui/screens/workshop/lobby.hpp"

#include "client/ui/draw/icons.hpp"
#include "client/ui/draw/logo.hpp"
#include "client/ui/draw/shapes.hpp"
#include "client/ui/screens/page.hpp"
#include "client/ui/screens/workshop/room_words.hpp"
#include "client/ui/widgets/controls.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace twocircles::client::ui {

using model::Role;

// Whoever moves to another part reads about it next.
void LobbyScreen::follow(model::ViewModel const& view, bool narrow)
{
    auto const& joined = *view.joined;
    int const seat = joined.role == Role::follower ? joined.follower : joined.seat;
    if (room_ != joined.room_code) {
        room_ = joined.room_code;
        renaming_ = false;
        tab_ = narrow && joined.role == Role::guest ? Tab::seats : Tab::part;
    } else if (role_ != joined.role || (has_seat(view) && seat_ != seat)) {
        tab_ = narrow && joined.role == Role::guest ? Tab::seats : Tab::part;
    }
    role_ = joined.role;
    seat_ = seat;
    if ((!narrow && tab_ == Tab::seats) || (tab_ == Tab::announced && view.announcements.empty())) {
        tab_ = Tab::part;
    }
}

void LobbyScreen::show(Tab tab, RoomPanels& panels)
{
    tab_ = tab;
    renaming_ = false;
    if (tab == Tab::chat) {
        panels.chat.open();
    }
}

void LobbyScreen::rename(model::ViewModel const& view)
{
    auto const* you = find_you(view);
    name_.text() = you != nullptr ? you->name : view.settings.name;
    name_.open();
    renaming_ = true;
}

// Back into the story where there is one to go back to; else out of the room, where the place is kept.
void LobbyScreen::back(model::ViewModel const& view, Ui& ui)
{
    bool const has_part = view.joined->role != Role::guest;
    if (has_part && view.state.phase != model::Phase::briefing) {
        ui.push(model::ShowScreen{model::Screen::play});
    } else {
        ui.push(model::LeaveGame{});
    }
}

void LobbyScreen::draw(model::ViewModel const& view, Ui& ui, RoomPanels& panels)
{
    bool const typing = ui.typing();
    Page frame = page(ui, "", 1240.0F);
    if (frame.back && (typing || renaming_)) { // out of the field first
        ui.focus().clear();
        renaming_ = false;
    } else if (frame.back && view.joined) {
        back(view, ui);
    } else if (frame.back) {
        ui.push(model::LeaveGame{});
    }
    if (!view.joined || !view.lobby) {
        loading_sign(
            ui.draw(), frame.content.centre(), ui.px(44.0F), ui.theme(), static_cast<float>(ui.now())
        );
        ui.motion().keep_moving();
        return;
    }
    bool const narrow = ui.logical_width() < 820.0F;
    follow(view, narrow);
    float const mark = ui.px(44.0F);
    head(view, ui, {frame.margin + mark, 0.0F, frame.column - mark, frame.content.y});
    Rect content = frame.content;
    Rect const bar = content.take_bottom(foot_height(view, ui, frame.column));
    card(ui.draw(), bar, ui.theme().surface, 0.0F);
    content = {frame.margin, content.y, frame.column, content.h};
    float const news = panels.announcements.draw(
        view, ui, {content.x - ui.px(12.0F), content.y, content.w + ui.px(24.0F), content.h * 0.45F}
    );
    content.take_top(news > 0.0F ? news + ui.px(8.0F) : 0.0F);
    content.take_bottom(ui.px(8.0F));
    if (narrow) {
        tabs(view, ui, panels, content.take_top(ui.px(44.0F)), true);
        panel(view, ui, panels, content);
    } else {
        // The panel first: it has the keys of its own, and Page Up and Page Down.
        Rect right = content;
        Rect const left = right.take_left(std::round(content.w * 0.55F));
        right.take_left(ui.px(32.0F));
        tabs(view, ui, panels, right.take_top(ui.px(44.0F)), false);
        panel(view, ui, panels, right);
        seats(view, ui, left);
    }
    foot(view, ui, {frame.margin, bar.y, frame.column, bar.h});
}

void LobbyScreen::head(model::ViewModel const& view, Ui& ui, Rect area)
{
    Theme const& t = ui.theme();
    model::Lobby const& lobby = *view.lobby;
    bool const low = area.h < ui.px(80.0F);
    Type const large = low ? Type::title : Type::display;
    std::string const& label = ui.tr("lobby.code");
    float const code = std::max(ui.width_of(large, lobby.room_code), ui.width_of(Type::small, label));
    Rect right = area.take_right(code);
    area.take_right(ui.px(24.0F));
    float const tall = ui.line_height(Type::small) + ui.line_height(large);
    right = {right.x, right.centre().y - tall / 2.0F, right.w, tall};
    ui.text_in(right.take_top(ui.line_height(Type::small)), Type::small, t.quiet, label, Align::right);
    ui.text_in(right, large, t.influence.ink, lobby.room_code, Align::right);

    Type const name =
        !low && ui.width_of(Type::title, lobby.room_name) <= area.w ? Type::title : Type::lead_strong;
    float y = area.centre().y - (ui.line_height(name) + ui.line_height(Type::small)) / 2.0F;
    y += ui.paragraph_up_to({area.x, y}, area.w, 1, name, t.text, lobby.room_name);
    std::string line = people_count(view, ui);
    std::string const titled = line + " · " + view.joined->scenario.title;
    float x = area.x;
    auto const fits = [&](std::string const& text) {
        return x + ui.width_of(Type::small, text) <= area.right();
    };
    if (lobby.settings.locked) {
        x += chip(ui, {x, y}, Icon::lock, t.influence.fill, ui.tr("lobby.locked")) + ui.px(16.0F);
    }
    if (fits(titled)) { // else it stands with one's part
        line = titled;
    }
    ui.paragraph_up_to({x, y}, area.right() - x, 1, Type::small, t.quiet, line);
}

void LobbyScreen::tabs(model::ViewModel const& view, Ui& ui, RoomPanels& panels, Rect area, bool narrow)
{
    struct Label
    {
        Tab tab;
        std::string text;
        char const* cap;
        Key key;
        int news = 0;
    };
    std::vector<Label> labels;
    if (narrow) {
        labels.push_back({Tab::seats, ui.tr("lobby.seats"), "S", Key::s});
    }
    labels.push_back({Tab::part, ui.tr("lobby.part"), "Y", Key::y});
    labels.push_back({Tab::people, ui.tr("lobby.people"), "P", Key::p});
    labels.push_back(
        {Tab::chat, ui.tr("chat.title"), "C", Key::c, tab_ == Tab::chat ? 0 : panels.chat.unread(view)}
    );
    if (!view.announcements.empty()) {
        labels.push_back({Tab::announced, ui.tr("lobby.announced"), "A", Key::a});
    }
    Theme const& t = ui.theme();
    area.h -= ui.px(8.0F);
    ui.draw().AddLine({area.x, area.bottom()}, {area.right(), area.bottom()}, packed(t.line), ui.px(1.0F));
    int i = 0;
    for (auto const& label : labels) {
        Rect const place = cell(area, i, static_cast<int>(labels.size()), ui.px(4.0F));
        bool const is = tab_ == label.tab;
        Hit const hit = ui.hit(ui.id("lobby-tab", i++), place);
        std::string const count = label.news > 0 ? std::to_string(label.news) : std::string();
        float const text = ui.width_of(Type::small_strong, label.text);
        float const cap = key_cap_width(ui, label.cap) + ui.px(6.0F);
        float const badge = count.empty() ? 0.0F : key_cap_width(ui, count) + ui.px(6.0F);
        bool const with_cap = text + cap + badge <= place.w;
        float x = place.centre().x - (text + badge + (with_cap ? cap : 0.0F)) / 2.0F;
        if (with_cap) {
            key_cap(ui, {x, place.centre().y}, label.cap, is ? 1.0F : 0.5F);
            x += cap;
        }
        Colour const ink = is ? t.text : mix(t.quiet, t.text, hit.warmth);
        ui.text_in({x, place.y, text + 1.0F, place.h}, Type::small_strong, ink, label.text);
        if (!count.empty()) {
            Rect const mark = {
                x + text + ui.px(6.0F), place.centre().y - ui.px(10.0F), badge - ui.px(6.0F), ui.px(20.0F)};
            card(ui.draw(), mark, fade(t.influence.fill, 0.28F), mark.h / 2.0F);
            ui.text_in(mark, Type::small_strong, t.influence.ink, count, Align::centre);
        }
        float const under = ui.glide(ui.id("lobby-tab-line", static_cast<int>(label.tab)), is ? 1.0F : 0.0F);
        if (under > 0.01F) {
            float const half = place.w / 2.0F * under;
            ui.draw().AddLine(
                {place.centre().x - half, area.bottom()}, {place.centre().x + half, area.bottom()},
                packed(t.influence.fill), ui.px(2.5F)
            );
        }
        if (hit.focused) {
            ui.focus_ring(place.inset(ui.px(2.0F)), ui.px(8.0F));
        }
        if (hit.pressed || ui.key(label.key)) {
            show(label.tab, panels);
        }
    }
    if (ui.key(Key::e)) {
        show(Tab::part, panels);
        rename(view);
    }
}

void LobbyScreen::panel(model::ViewModel const& view, Ui& ui, RoomPanels& panels, Rect area)
{
    switch (tab_) {
    case Tab::seats:
        seats(view, ui, area);
        break;
    case Tab::part:
        part(view, ui, area);
        break;
    case Tab::people:
        room_people(view, ui, area);
        break;
    case Tab::chat:
        panels.chat.draw(view, ui, area);
        break;
    case Tab::announced:
        panels.announcements.list(view, ui, area);
        break;
    }
}

} // namespace twocircles::client::ui

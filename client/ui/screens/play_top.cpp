// The bar over the game: where one is, who one is there, what day it is, and the panels.
#include "client/ui/draw/logo.hpp"
#include "client/ui/draw/shapes.hpp"
#include "client/ui/screens/people.hpp"
#include "client/ui/screens/play.hpp"
#include "client/ui/screens/workshop/deeds.hpp"
#include "client/ui/screens/workshop/room_words.hpp"
#include "client/ui/widgets/controls.hpp"

#include <cmath>
#include <vector>

namespace twocircles::client::ui {

using model::Role;

namespace {

// A number on a tool's shoulder: so many lines are new.
void count_on(Ui& ui, ImVec2 centre, int count)
{
    if (count <= 0) {
        return;
    }
    Theme const& t = ui.theme();
    std::string const text = count > 99 ? "99+" : std::to_string(count);
    float const h = ui.px(18.0F);
    float const w = std::max(h, ui.width_of(Type::small_strong, text) + ui.px(8.0F));
    Rect const pill = around({centre.x + ui.px(11.0F), centre.y - ui.px(11.0F)}, w, h);
    card(ui.draw(), pill, t.influence.fill, h / 2.0F);
    Colour const ink = ink_on_influence(t);
    ui.text_in(pill, Type::small_strong, ink, text, Align::centre);
}

// "You lead as Kim Sander", "You play Priya", "You observe".
std::string part_in_words(model::ViewModel const& view, Ui const& ui)
{
    switch (view.joined->role) {
    case Role::leading: {
        auto const* seat = find_your_seat(view);
        return seat == nullptr ? std::string() : ui.tr("play.you_lead", {{"name", seat->name}});
    }
    case Role::follower:
        return ui.tr("play.you_play", {{"name", name_of(view, view.joined->follower)}});
    case Role::observer:
        return ui.tr("play.you_observe");
    case Role::facilitator:
        return ui.tr("play.you_facilitate");
    default:
        return ui.tr("play.no_part");
    }
}

} // namespace

void PlayScreen::tools(model::ViewModel const& view, Ui& ui, Rect& bar, RoomPanels& panels)
{
    struct Tool
    {
        char const* name;
        Icon sign;
        char const* label;
        char const* key;
        Side side;
    };
    bool const room = in_workshop(view);
    std::vector<Tool> shown = {
        {"tool-menu", room ? Icon::more : Icon::pause, room ? "play.room_menu" : "play.menu", "Esc",
         Side::none},
        {"tool-log", Icon::speech, "play.log", "L", Side::log},
        {"tool-standing", Icon::list, "play.standing", "W", Side::standing},
        {"tool-brief", Icon::brief, "play.brief", "B", Side::brief}};
    if (room) {
        shown.push_back({"tool-chat", Icon::chat, "chat.title", "C", Side::chat});
        shown.push_back({"tool-people", Icon::people, "play.people", "R", Side::people});
        if (view.joined->role == Role::observer) {
            shown.push_back({"tool-sheet", Icon::sheet, "group.sheet", "O", Side::sheet});
        }
    }
    float x = bar.right() - ui.px(12.0F);
    float const y = bar.centre().y, step = ui.px(room && ui.logical_width() < 900.0F ? 38.0F : 42.0F);
    for (auto const& tool : shown) {
        if (icon_button(ui, ui.id(tool.name), {x, y}, tool.sign, ui.tr(tool.label), tool.key)) {
            tool.side == Side::none ? static_cast<void>(menu_wanted_ = true) : open(tool.side, panels);
        }
        if (tool.side != Side::none && tool.side == side_) {
            float const half = ui.px(9.0F), under = y + ui.px(17.0F);
            ui.draw().AddLine(
                {x - half, under}, {x + half, under}, packed(ui.theme().influence.fill), ui.px(2.0F)
            );
        }
        if (tool.side == Side::chat && side_ != Side::chat) {
            count_on(ui, {x, y}, panels.chat.unread(view));
        }
        x -= step;
    }
    // Who runs the room may look at what it teaches while it runs, and ask what would have been.
    bool const runs = view.joined->role == Role::facilitator && view.state.phase != model::Phase::briefing;
    if (runs) {
        bool const pressed =
            icon_button(ui, ui.id("tool-debrief"), {x, y}, Icon::sheet, ui.tr("play.debrief_so_far"), "D");
        if ((pressed || ui.key(Key::d)) && !view.waiting) {
            ui.push(model::SeeDebrief{});
        }
        x -= step;
    }
    bar.w = x - bar.x;
}

void PlayScreen::top_bar(model::ViewModel const& view, Ui& ui, Rect bar, RoomPanels& panels)
{
    Theme const& t = ui.theme();
    Rect inner = bar.inset(ui.px(24.0F), 0.0F);
    Rect const mark = inner.take_left(ui.px(48.0F));
    logo(ui.draw(), {mark.x + ui.px(16.0F), mark.centre().y}, ui.px(22.0F), t);
    tools(view, ui, inner, panels);
    std::string const day = ui.tr("play.day", {{"n", whole(std::floor(view.state.day) + 1.0)}});
    float const day_width = ui.width_of(Type::small, day);
    Rect const right = inner.take_right(day_width + ui.px(16.0F));
    ui.text_in(right, Type::small, t.quiet, day);
    std::string where = view.joined->scenario.title;
    if (in_workshop(view)) {
        // The code is what people ask for: it stands on its own.
        std::string const& code = view.joined->room_code;
        float const w = ui.width_of(Type::small_strong, code) + ui.px(20.0F);
        Rect const pill = around({inner.x + w / 2.0F, inner.centre().y}, w, ui.px(26.0F));
        card(ui.draw(), pill, t.raised, ui.px(8.0F));
        ui.text_in(pill, Type::small_strong, t.text, code, Align::centre);
        inner.take_left(w + ui.px(12.0F));
        std::string const part = part_in_words(view, ui);
        std::string const both = part + "  ·  " + where;
        where = ui.width_of(Type::small_strong, both) <= inner.w - ui.px(16.0F) ? both : part;
    }
    if (inner.w > ui.px(60.0F)) {
        ui.paragraph_up_to(
            {inner.x, inner.y + (inner.h - ui.line_height(Type::small_strong)) / 2.0F},
            inner.w - ui.px(16.0F), 1, Type::small_strong, t.quiet, where
        );
    }
}

} // namespace twocircles::client::ui

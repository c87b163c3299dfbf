#include "client/ui/screens/overlays.hpp"

#include "client/ui/draw/logo.hpp"
#include "client/ui/draw/shapes.hpp"
#include "client/ui/screens/workshop/deeds.hpp"
#include "client/ui/widgets/controls.hpp"

#include <array>
#include <utility>

namespace twocircles::client::ui {

namespace {

// A veil over everything and a card in the middle; the card's inside is the answer.
Rect dialog(Ui& ui, float wide, float content_height)
{
    Theme const& t = ui.theme();
    Rect const all = ui.whole();
    card(ui.draw(), all, t.shade, 0.0F);
    float const pad = ui.px(32.0F);
    float const width = std::min(ui.px(wide), all.w - ui.px(48.0F));
    float const height = std::min(content_height + 2.0F * pad, all.h - ui.px(24.0F));
    Rect const box = around(all.centre(), width, height);
    shadow(ui.draw(), box, ui.px(20.0F), ui.px(28.0F), fade(t.shade, 0.6F));
    card(ui.draw(), box, t.surface, ui.px(20.0F));
    return box.inset(pad);
}

float dialog_inner(Ui const& ui, float wide)
{
    return std::min(ui.px(wide), ui.whole().w - ui.px(48.0F)) - 2.0F * ui.px(32.0F);
}

struct Choice
{
    char const* name;
    std::string_view label;
    ButtonKind kind;
    std::string_view key;
};

// A row of buttons (a column where it is narrow); the index pressed, or -1.
int buttons(Ui& ui, Rect area, std::span<Choice const> choices)
{
    int pressed = -1, index = 0;
    for (auto const& choice : choices) {
        ButtonLook const look = {choice.kind, std::nullopt, choice.key, true, 1};
        float const wanted = std::min(button_width(ui, choice.label, look), area.w);
        if (button(ui, ui.id(choice.name), area.take_left(wanted), choice.label, look)) {
            pressed = index;
        }
        area.take_left(ui.px(12.0F));
        ++index;
    }
    return pressed;
}

float heading_and_text(Ui& ui, Rect inside, std::string_view heading, std::string_view text)
{
    Theme const& t = ui.theme();
    float y = inside.y;
    y += ui.paragraph({inside.x, y}, inside.w, Type::title, t.text, heading) + ui.px(8.0F);
    y += ui.paragraph({inside.x, y}, inside.w, Type::body, t.quiet, text);
    return y;
}

float height_of_words(Ui const& ui, float inner, std::string_view heading, std::string_view text)
{
    return ui.height_of(Type::title, heading, inner) + ui.px(8.0F) + ui.height_of(Type::body, text, inner) +
           ui.px(24.0F) + ui.px(48.0F);
}

struct NamedKey
{
    char const* key;
    char const* meaning; // in the strings
};

// Keys in two columns where there is room, and the three ways on.
PauseAnswer menu(
    Ui& ui, std::string_view title, std::string_view text, std::span<NamedKey const> keys,
    std::string_view leave
)
{
    constexpr float kWide = 640.0F;
    Theme const& t = ui.theme();
    PauseAnswer answer = PauseAnswer::none;
    ui.begin_layer("##pause");
    bool const low = ui.logical_height() < 520.0F;
    float const row = ui.px(low ? 28.0F : 34.0F), inner = dialog_inner(ui, kWide);
    bool const two = inner > ui.px(480.0F);
    std::size_t const half = two ? (keys.size() + 1) / 2 : keys.size();
    float const rows = static_cast<float>(half);
    float const words = text.empty() ? 0.0F : ui.height_of(Type::body, text, inner) + ui.px(4.0F);
    Rect inside =
        dialog(ui, kWide, ui.px(36.0F) + words + ui.px(16.0F) + rows * row + ui.px(24.0F) + ui.px(48.0F));
    ui.text_in(inside.take_top(ui.px(36.0F)), Type::title, t.text, title);
    if (!text.empty()) {
        ui.paragraph(inside.take_top(words).min(), inner, Type::body, t.quiet, text);
    }
    inside.take_top(ui.px(16.0F));
    Rect const feet = inside.take_bottom(ui.px(48.0F));
    inside.take_bottom(ui.px(16.0F));
    ScrollArea scroll(ui, "keys", inside);
    float const width = two ? scroll.width() / 2.0F : scroll.width(), cap = ui.px(64.0F);
    for (std::size_t i = 0; i < keys.size(); ++i) {
        float const x = scroll.top().x + (i >= half ? width : 0.0F);
        float const y = scroll.top().y + row * static_cast<float>(i % half);
        key_cap(ui, {x, y + row / 2.0F}, keys[i].key);
        ui.text_in({x + cap, y, width - cap, row}, Type::small, t.quiet, ui.tr(keys[i].meaning));
    }
    scroll.end(scroll.top().y + row * rows);
    std::array const choices = {
        Choice{"pause-on", ui.tr("pause.go_on"), ButtonKind::primary, "Esc"},
        Choice{"pause-settings", ui.tr("pause.settings"), ButtonKind::plain, ""},
        Choice{"pause-leave", leave, ButtonKind::plain, ""}};
    constexpr std::array kAnswers = {PauseAnswer::go_on, PauseAnswer::settings, PauseAnswer::leave};
    if (int const pressed = buttons(ui, feet, choices); pressed >= 0) {
        answer = kAnswers[static_cast<std::size_t>(pressed)];
    }
    if (ui.key(Key::escape) || ui.key(Key::p)) {
        answer = PauseAnswer::go_on;
    }
    ui.end_layer();
    return answer;
}

} // namespace

PauseAnswer pause_page(Ui& ui)
{
    constexpr std::array kKeys = {NamedKey{"1 – 9", "keys.digits"},   NamedKey{"Tab", "keys.tab"},
                                  NamedKey{"↑ ↓", "keys.arrows"},     NamedKey{"Enter", "keys.enter"},
                                  NamedKey{"L", "keys.log"},          NamedKey{"W", "keys.standing"},
                                  NamedKey{"B", "keys.brief"},        NamedKey{"+ −", "keys.text_size"},
                                  NamedKey{"F11", "keys.fullscreen"}, NamedKey{"Esc", "keys.escape"}};
    return menu(ui, ui.tr("pause.title"), {}, kKeys, ui.tr("pause.leave"));
}

PauseAnswer room_page(model::ViewModel const& view, Ui& ui)
{
    constexpr std::array kKeys = {
        NamedKey{"1 – 9", "keys.room_digits"},
        NamedKey{"Tab", "keys.tab"},
        NamedKey{"↑ ↓", "keys.arrows"},
        NamedKey{"Enter", "keys.room_enter"},
        NamedKey{"B", "keys.brief"},
        NamedKey{"E", "keys.look_back"},
        NamedKey{"C", "keys.chat"},
        NamedKey{"R", "keys.people"},
        NamedKey{"T", "keys.told"},
        NamedKey{"O", "keys.sheet"},
        NamedKey{"L", "keys.log"},
        NamedKey{"W", "keys.standing"},
        NamedKey{"N", "keys.words"},
        NamedKey{"+ −", "keys.text_size"},
        NamedKey{"F11", "keys.fullscreen"},
        NamedKey{"Esc", "keys.room_escape"}};
    bool const runs = view.joined->role == model::Role::facilitator;
    return menu(
        ui, ui.tr("room_menu.title", {{"code", view.joined->room_code}}),
        ui.tr(runs ? "room_menu.runs" : "room_menu.text"), kKeys,
        ui.tr(runs ? "room_menu.to_rooms" : "room_menu.leave")
    );
}

CloseAnswer closing_page(model::ViewModel const& view, Ui& ui, bool hosting)
{
    constexpr float kWide = 520.0F;
    CloseAnswer answer = CloseAnswer::none;
    ui.begin_layer("##closing");
    bool const room = in_workshop(view);
    std::string const& heading = ui.tr(
        hosting ? "closing.hosting.title"
        : room  ? "closing.room.title"
                : "closing.title"
    );
    std::string const& text = ui.tr(
        hosting ? "closing.hosting.text"
        : room  ? "closing.room.text"
                : "closing.text"
    );
    Rect inside = dialog(ui, kWide, height_of_words(ui, dialog_inner(ui, kWide), heading, text));
    Rect const feet = inside.take_bottom(ui.px(48.0F));
    heading_and_text(ui, inside, heading, text);
    std::array const choices = {
        Choice{
            "closing-close", ui.tr("closing.close"), hosting ? ButtonKind::plain : ButtonKind::primary, ""},
        Choice{
            "closing-stay", ui.tr("closing.stay"), hosting ? ButtonKind::primary : ButtonKind::plain, "Esc"}};
    int const pressed = buttons(ui, feet, choices);
    bool const enter = ui.key(Key::enter);
    if (pressed == 0 || (enter && !hosting)) {
        answer = CloseAnswer::close;
    }
    // What cuts others off is not done by a key pressed in passing.
    if (pressed == 1 || ui.key(Key::escape) || (enter && hosting && pressed != 0)) {
        answer = CloseAnswer::stay;
    }
    ui.end_layer();
    return answer;
}

void lost_page(model::ViewModel const& view, Ui& ui)
{
    constexpr float kWide = 560.0F;
    ui.begin_layer("##lost");
    std::string const& heading = ui.tr(view.link_retrying ? "lost.retrying" : "lost.title");
    std::string const text =
        view.link_reason.empty() ? ui.tr("lost.text") : view.link_reason + " " + ui.tr("lost.text");
    float const sign = ui.px(56.0F);
    Rect inside =
        dialog(ui, kWide, sign + ui.px(16.0F) + height_of_words(ui, dialog_inner(ui, kWide), heading, text));
    Rect const feet = inside.take_bottom(ui.px(48.0F));
    Rect const mark = inside.take_top(sign);
    loading_sign(
        ui.draw(), {mark.x + ui.px(40.0F), mark.centre().y}, ui.px(40.0F), ui.theme(),
        view.link_retrying && !ui.reduced_motion() ? static_cast<float>(ui.now()) : 0.0F
    );
    if (view.link_retrying) {
        ui.motion().keep_moving();
    }
    inside.take_top(ui.px(16.0F));
    heading_and_text(ui, inside, heading, text);
    std::array const choices = {
        Choice{"lost-again", ui.tr("lost.again"), ButtonKind::primary, "Enter"},
        Choice{"lost-quit", ui.tr("lost.quit"), ButtonKind::plain, ""},
        Choice{"lost-leave", ui.tr("lost.leave"), ButtonKind::plain, ""}};
    // A room whose server has closed is no reason to end the program.
    bool const in_room = view.joined && view.joined->workshop;
    int const pressed = buttons(ui, feet, std::span(choices).first(in_room ? 3 : 2));
    if (pressed == 2) {
        ui.push(model::LeaveGame{});
    }
    if (pressed == 0 || ui.key(Key::enter)) {
        ui.push(model::Reconnect{});
    }
    if (pressed == 1) {
        ui.push(model::Quit{});
    }
    ui.end_layer();
}

void notice_page(model::ViewModel const& view, Ui& ui)
{
    constexpr float kWide = 520.0F;
    ui.begin_layer("##notice");
    std::string const& heading = ui.tr("notice.title");
    Rect inside = dialog(ui, kWide, height_of_words(ui, dialog_inner(ui, kWide), heading, view.notice));
    Rect const feet = inside.take_bottom(ui.px(48.0F));
    heading_and_text(ui, inside, heading, view.notice);
    std::array const choices = {Choice{"notice-ok", ui.tr("notice.ok"), ButtonKind::primary, "Enter"}};
    if (buttons(ui, feet, choices) == 0 || ui.key(Key::enter) || ui.key(Key::escape)) {
        ui.push(model::DismissNotice{});
    }
    ui.end_layer();
}

} // namespace twocircles::client::ui

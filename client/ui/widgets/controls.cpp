#include "client/ui/widgets/controls.hpp"

#include "client/ui/draw/shapes.hpp"

#include <cmath>

namespace twocircles::client::ui {

namespace {

constexpr float kIcon = 20.0F;

} // namespace

float button_width(Ui const& ui, std::string_view text, ButtonLook const& look)
{
    float width =
        ui.width_of(Type::body_strong, text) + 2.0F * ui.px(look.kind == ButtonKind::quiet ? 12.0F : 20.0F);
    if (look.icon) {
        width += ui.px(kIcon + 10.0F);
    }
    if (!look.key.empty()) {
        width += key_cap_width(ui, look.key) + ui.px(12.0F);
    }
    return width;
}

bool button(Ui& ui, ImGuiID id, Rect area, std::string_view text, ButtonLook look)
{
    Theme const& t = ui.theme();
    Hit const hit = ui.hit(id, area, {look.enabled, look.group, look.enabled});
    float const rounding = std::min(ui.px(12.0F), area.h / 2.0F);
    Colour back = t.surface, ink = t.text;
    switch (look.kind) {
    case ButtonKind::primary:
        back =
            mix(t.influence.fill, t.name == ThemeName::dark ? rgb(0xFFC04D) : rgb(0xA06A00),
                hit.warmth * 0.6F);
        ink = ink_on_influence(t);
        break;
    case ButtonKind::plain:
        back = mix(t.raised, t.line, hit.warmth);
        break;
    case ButtonKind::quiet:
        back = fade(t.raised, hit.warmth);
        ink = mix(t.quiet, t.text, hit.warmth);
        break;
    }
    if (!look.enabled) {
        back = fade(t.raised, look.kind == ButtonKind::quiet ? 0.0F : 0.6F);
        ink = fade(t.quiet, 0.8F);
    }
    Rect const body = hit.held ? area.moved(0.0F, ui.px(1.0F)) : area;
    card(ui.draw(), body, back, rounding);
    Rect inner = body.inset(ui.px(look.kind == ButtonKind::quiet ? 12.0F : 20.0F), 0.0F);
    if (look.icon) {
        Rect const place = inner.take_left(ui.px(kIcon + 10.0F));
        icon(ui.draw(), *look.icon, {place.x + ui.px(kIcon / 2.0F), place.centre().y}, ui.px(kIcon), ink);
    }
    if (!look.key.empty()) {
        float const width = key_cap_width(ui, look.key);
        Rect const place = inner.take_right(width + ui.px(12.0F));
        float const x = place.right() - width;
        if (look.kind == ButtonKind::primary && look.enabled) {
            // The cap on the warm ground takes the button's own ink.
            Rect const cap = {x, place.centre().y - ui.px(11.0F), width, ui.px(22.0F)};
            ui.draw().AddRect(cap.min(), cap.max(), packed(fade(ink, 0.55F)), ui.px(6.0F), 0, ui.px(1.0F));
            ui.text_in(cap, Type::small_strong, ink, look.key, Align::centre);
        } else {
            key_cap(ui, {x, place.centre().y}, look.key);
        }
    }
    if (ui.width_of(Type::body_strong, text) > inner.w && !look.icon && look.key.empty()) {
        inner = body; // a short sign on a small button
    }
    ui.text_in(
        inner, Type::body_strong, ink, text, look.icon || !look.key.empty() ? Align::left : Align::centre
    );
    if (hit.focused) {
        ui.focus_ring(area, rounding);
    }
    return hit.pressed && look.enabled;
}

bool icon_button(Ui& ui, ImGuiID id, ImVec2 centre, Icon which, std::string_view label, std::string_view key)
{
    Theme const& t = ui.theme();
    float const size = ui.px(36.0F);
    Rect const area = around(centre, size, size);
    Hit const hit = ui.hit(id, area);
    card(ui.draw(), area, fade(t.raised, hit.warmth), size / 2.0F);
    icon(ui.draw(), which, centre, ui.px(18.0F), mix(t.quiet, t.text, hit.warmth));
    if (hit.focused) {
        ui.focus_ring(area, size / 2.0F);
    }
    if (hit.hovered || hit.focused) {
        std::string const text =
            key.empty() ? std::string(label) : std::string(label) + "  (" + std::string(key) + ")";
        float const width = ui.width_of(Type::small, text) + 2.0F * ui.px(12.0F);
        Rect tip = {centre.x - width / 2.0F, area.bottom() + ui.px(8.0F), width, ui.px(32.0F)};
        tip.x =
            std::clamp(tip.x, ui.px(8.0F), std::max(ui.px(8.0F), ui.whole().right() - width - ui.px(8.0F)));
        if (tip.bottom() > ui.whole().bottom()) {
            tip.y = area.y - ui.px(8.0F) - tip.h;
        }
        ui.later([tip, text, &ui] {
            card(ui.draw(), tip, ui.theme().line, ui.px(8.0F));
            ui.text_in(tip, Type::small, ui.theme().text, text, Align::centre);
        });
    }
    return hit.pressed;
}

bool toggle(Ui& ui, ImGuiID id, Rect area, bool& on, std::string_view label_on, std::string_view label_off)
{
    Theme const& t = ui.theme();
    Hit const hit = ui.hit(id, area);
    if (hit.pressed) {
        on = !on;
    }
    float const slide = ui.glide(ui.id("slide", static_cast<int>(id)), on ? 1.0F : 0.0F, 0.2F);
    float const h = ui.px(26.0F), w = ui.px(48.0F);
    Rect const track = {area.right() - w, area.centre().y - h / 2.0F, w, h};
    Colour const off = mix(t.raised, t.line, 0.5F + 0.5F * hit.warmth);
    card(ui.draw(), track, mix(off, t.control.fill, slide), h / 2.0F);
    float const knob = h / 2.0F - ui.px(4.0F);
    ui.draw().AddCircleFilled(
        {track.x + h / 2.0F + slide * (w - h), track.centre().y}, knob,
        packed(mix(t.quiet, t.name == ThemeName::dark ? rgb(0x0F1720) : rgb(0xFFFFFF), slide))
    );
    Rect words = area;
    words.w -= w + ui.px(12.0F);
    ui.text_in(words, Type::body, t.quiet, on ? label_on : label_off, Align::right);
    if (hit.focused) {
        ui.focus_ring(track, h / 2.0F);
    }
    return hit.pressed;
}

float segments_width(Ui const& ui, std::span<std::string const> labels)
{
    float width = ui.px(8.0F);
    for (auto const& label : labels) {
        width += ui.width_of(Type::body, label) + ui.px(32.0F);
    }
    return width;
}

bool segments(Ui& ui, ImGuiID id, Rect area, std::span<std::string const> labels, int& chosen)
{
    Theme const& t = ui.theme();
    card(ui.draw(), area, t.ground, ui.px(12.0F));
    Rect rest = area.inset(ui.px(4.0F));
    int const before = chosen;
    Rect marked = rest;
    std::vector<Rect> places;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        Rect const place = rest.take_left(ui.width_of(Type::body, labels[i]) + ui.px(32.0F));
        places.push_back(place);
        if (static_cast<int>(i) == chosen) {
            marked = place;
        }
    }
    float const x = ui.glide(ui.id("segment-x", static_cast<int>(id)), marked.x - area.x, 0.2F) + area.x;
    float const w = ui.glide(ui.id("segment-w", static_cast<int>(id)), marked.w, 0.2F);
    card(ui.draw(), {x, marked.y, w, marked.h}, t.raised, ui.px(9.0F));
    for (std::size_t i = 0; i < labels.size(); ++i) {
        Hit const hit = ui.hit(ui.id("segment", static_cast<int>(id) + static_cast<int>(i)), places[i]);
        bool const is = static_cast<int>(i) == chosen;
        ui.text_in(
            places[i], Type::body, is ? t.text : mix(t.quiet, t.text, hit.warmth), labels[i], Align::centre
        );
        if (hit.focused) {
            ui.focus_ring(places[i], ui.px(9.0F));
        }
        if (hit.pressed) {
            chosen = static_cast<int>(i);
        }
    }
    return chosen != before;
}

float key_cap_width(Ui const& ui, std::string_view key)
{
    return std::max(ui.px(22.0F), ui.width_of(Type::small_strong, key) + ui.px(12.0F));
}

float key_cap(Ui& ui, ImVec2 left_middle, std::string_view key, float strength)
{
    Theme const& t = ui.theme();
    float const w = key_cap_width(ui, key), h = ui.px(22.0F);
    Rect const cap = {left_middle.x, left_middle.y - h / 2.0F, w, h};
    card(ui.draw(), cap, fade(t.line, strength), ui.px(6.0F));
    ui.text_in(cap, Type::small_strong, mix(t.quiet, t.text, strength), key, Align::centre);
    return w;
}

float chip(Ui& ui, ImVec2 at, Icon which, Colour colour, std::string_view text)
{
    float const size = ui.px(16.0F), line = ui.line_height(Type::small);
    icon(ui.draw(), which, {at.x + size / 2.0F, at.y + line / 2.0F}, size, colour);
    return size + ui.px(6.0F) +
           ui.text({at.x + size + ui.px(6.0F), at.y}, Type::small, ui.theme().quiet, text);
}

float overline(Ui& ui, ImVec2 at, std::string_view text)
{
    ui.text(at, Type::small_strong, ui.theme().quiet, text);
    return ui.line_height(Type::small_strong);
}

void level(Ui& ui, Rect track, float value, Colour fill)
{
    float const round = track.h / 2.0F;
    card(ui.draw(), track, ui.theme().line, round);
    float const w = track.w * std::clamp(value, 0.0F, 100.0F) / 100.0F;
    if (w > 0.5F) {
        card(ui.draw(), {track.x, track.y, std::max(w, track.h), track.h}, fill, round);
    }
}

std::string capital(std::string_view text)
{
    std::string out(text);
    if (!out.empty() && out[0] >= 'a' && out[0] <= 'z') {
        out[0] = static_cast<char>(out[0] - 'a' + 'A');
    }
    return out;
}

std::string whole(double value)
{
    return std::to_string(std::lround(value));
}

std::string signed_points(double points)
{
    long const rounded = std::lround(points);
    if (rounded == 0) {
        return "±0";
    }
    return (rounded > 0 ? "+" : "−") + std::to_string(std::labs(rounded));
}

float change_mark_width(Ui const& ui, double change)
{
    if (std::lround(change) == 0) {
        return 0.0F;
    }
    return ui.px(14.0F) + ui.width_of(Type::small_strong, std::to_string(std::labs(std::lround(change))));
}

float change_mark(Ui& ui, ImVec2 left_middle, double change, bool up_is_good)
{
    long const rounded = std::lround(change);
    if (rounded == 0) {
        return 0.0F;
    }
    Theme const& t = ui.theme();
    Hue const& hue = (rounded > 0) == up_is_good ? t.good : t.bad;
    float const size = ui.px(8.0F);
    ImVec2 const at = {left_middle.x + ui.px(5.0F), left_middle.y};
    rounded > 0 ? rising(ui.draw(), at, size, hue.ink) : falling(ui.draw(), at, size, hue.ink);
    float const line = ui.line_height(Type::small_strong);
    ui.text(
        {left_middle.x + ui.px(14.0F), left_middle.y - line / 2.0F}, Type::small_strong, hue.ink,
        std::to_string(std::labs(rounded))
    );
    return change_mark_width(ui, change);
}

} // namespace twocircles::client::ui

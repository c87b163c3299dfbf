#include "client/ui/screens/workshop/network_parts.hpp"

#include "client/ui/draw/logo.hpp"
#include "client/ui/draw/shapes.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace twocircles::client::ui {

void sign(Ui& ui, Sign which, ImVec2 centre, float size)
{
    Theme const& t = ui.theme();
    switch (which) {
    case Sign::busy:
        if (!ui.reduced_motion()) {
            ui.motion().keep_moving();
        }
        loading_sign(
            ui.draw(), centre, size, t,
            ui.reduced_motion() ? 0.0F : static_cast<float>(std::fmod(ui.now(), 600.0))
        );
        break;
    case Sign::good:
        icon(ui.draw(), Icon::check, centre, size, t.good.fill);
        break;
    case Sign::warning: {
        float const r = size / 2.0F;
        Colour const ink = ink_on_influence(t);
        ui.draw().AddTriangleFilled(
            {centre.x, centre.y - r}, {centre.x + r * 1.08F, centre.y + r * 0.85F},
            {centre.x - r * 1.08F, centre.y + r * 0.85F}, packed(t.influence.fill)
        );
        float const thick = std::max(1.5F, size * 0.1F);
        ui.draw().AddLine(
            {centre.x, centre.y - r * 0.38F}, {centre.x, centre.y + r * 0.25F}, packed(ink), thick
        );
        ui.draw().AddCircleFilled({centre.x, centre.y + r * 0.56F}, thick * 0.6F, packed(ink));
        break;
    }
    case Sign::bad:
        icon(ui.draw(), Icon::cross, centre, size, t.bad.fill);
        break;
    }
}

float told_card(Ui& ui, ImVec2 at, float width, Told const& told, int& pressed)
{
    Theme const& t = ui.theme();
    float const pad = ui.px(20.0F), mark = ui.px(40.0F), gap = ui.px(12.0F);
    float const inner = width - 2.0F * pad - mark;
    float const head = ui.height_of(Type::body_strong, told.heading, inner);
    float const text = told.text.empty() ? 0.0F : ui.height_of(Type::body, told.text, inner) + ui.px(4.0F);
    // Buttons go on to another line where one is full.
    float feet = 0.0F, x = 0.0F;
    for (auto const& deed : told.deeds) {
        float const wanted = button_width(ui, deed.label, {.kind = deed.kind});
        if (feet == 0.0F || x + wanted > inner) {
            feet += ui.px(feet == 0.0F ? 60.0F : 56.0F);
            x = 0.0F;
        }
        x += wanted + gap;
    }
    float const height = head + text + feet + 2.0F * ui.px(16.0F);
    card(ui.draw(), {at.x, at.y, width, height}, t.surface, ui.px(12.0F));
    float y = at.y + ui.px(16.0F);
    float const left = at.x + pad + mark;
    sign(
        ui, told.sign, {at.x + pad + ui.px(10.0F), y + ui.line_height(Type::body_strong) / 2.0F},
        ui.px(told.sign == Sign::busy ? 22.0F : 20.0F)
    );
    y += ui.paragraph({left, y}, inner, Type::body_strong, t.text, told.heading);
    if (!told.text.empty()) {
        y += ui.px(4.0F);
        y += ui.paragraph({left, y}, inner, Type::body, t.quiet, told.text);
    }
    y += gap;
    x = 0.0F;
    int index = 0;
    for (auto const& deed : told.deeds) {
        ButtonLook const look = {.kind = deed.kind, .enabled = deed.enabled, .group = 1};
        float const wanted = button_width(ui, deed.label, look);
        if (x > 0.0F && x + wanted > inner) {
            x = 0.0F;
            y += ui.px(56.0F);
        }
        Rect const area = {left + x, y, std::min(wanted, inner), ui.px(48.0F)};
        if (button(ui, ui.id(deed.name), area, deed.label, look)) {
            pressed = index;
        }
        x += wanted + gap;
        ++index;
    }
    return height;
}

float labelled_field(Ui& ui, ImVec2 at, float width, Field const& field, std::string& value)
{
    Theme const& t = ui.theme();
    float y = at.y;
    y += overline(ui, {at.x, y}, field.label) + ui.px(4.0F);
    float const height = ui.px(kFieldHeight);
    ui.text_field(ui.id(field.name), {at.x, y, width, height}, value, field.hint, field.longest, field.typed);
    y += height + ui.px(4.0F);
    if (!field.help.empty()) {
        float const in = field.missing ? ui.px(20.0F) : 0.0F;
        if (field.missing) {
            sign(ui, Sign::warning, {at.x + ui.px(7.0F), y + ui.px(10.0F)}, ui.px(14.0F));
        }
        y += ui.paragraph(
            {at.x + in, y}, width - in, Type::small, field.missing ? t.text : t.quiet, field.help
        );
    }
    return y - at.y;
}

bool in_field(Ui& ui, char const* name)
{
    return ui.focus().current() == ui.id(name);
}

float section(Ui& ui, ImVec2 at, float width, std::string_view heading)
{
    return ui.paragraph(at, width, Type::lead_strong, ui.theme().text, heading) + ui.px(8.0F);
}

std::string how_long_ago(Strings const& strings, std::int64_t since)
{
    constexpr std::int64_t kMinute = 60, kHour = 3600, kDay = 86400;
    auto const passed = std::max<std::int64_t>(0, unix_now() - since);
    if (passed < 2 * kMinute) {
        return strings("ago.now");
    }
    if (passed < kHour) {
        return strings.count("ago.minutes", static_cast<int>(passed / kMinute));
    }
    if (passed < kDay) {
        return strings.count("ago.hours", static_cast<int>(passed / kHour));
    }
    return strings.count("ago.days", static_cast<int>(std::min<std::int64_t>(passed / kDay, 9999)));
}

std::int64_t unix_now()
{
    auto const since = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::seconds>(since).count();
}

std::string_view trimmed(std::string_view text)
{
    auto const begin = text.find_first_not_of(' ');
    return begin == std::string_view::npos ? std::string_view{}
                                           : text.substr(begin, text.find_last_not_of(' ') + 1 - begin);
}

} // namespace twocircles::client::ui

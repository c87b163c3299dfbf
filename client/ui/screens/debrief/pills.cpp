#include "client/ui/screens/debrief/pills.hpp"

#include "client/ui/draw/icons.hpp"
#include "client/ui/draw/shapes.hpp"
#include "client/ui/widgets/controls.hpp"

#include <algorithm>

namespace twocircles::client::ui {

int pills(Ui& ui, std::string_view name, ImVec2& at, float width, std::span<Pill const> all)
{
    Theme const& t = ui.theme();
    float const high = ui.px(32.0F), gap = ui.px(6.0F), pad = ui.px(13.0F);
    float x = at.x;
    int pressed = -1, index = 0;
    for (auto const& one : all) {
        float const cap = one.key.empty() ? 0.0F : key_cap_width(ui, one.key) + ui.px(8.0F);
        float const sign = one.dot ? ui.px(16.0F) : cap > 0.0F ? cap - ui.px(7.0F) : 0.0F;
        float const w = std::min(ui.width_of(Type::small, one.label) + 2.0F * pad + sign, width);
        if (x > at.x && x + w > at.x + width) {
            x = at.x;
            at.y += high + gap;
        }
        Rect const area = {x, at.y, w, high};
        Hit const hit = ui.hit(ui.id(name, index), area, {one.enabled, 0, true});
        Colour const ground = one.on ? t.line : mix(t.ground, t.raised, 0.4F + 0.6F * hit.warmth);
        card(ui.draw(), area, ground, high / 2.0F);
        if (one.dot) {
            ImVec2 const middle = {area.x + pad + ui.px(5.0F), area.centre().y};
            if (one.on) {
                ui.draw().AddCircleFilled(middle, ui.px(5.0F), packed(*one.dot), 24);
            } else {
                ui.draw().AddCircle(middle, ui.px(4.5F), packed(*one.dot), 24, ui.px(1.5F));
            }
        }
        if (cap > 0.0F) {
            key_cap(ui, {area.x + pad - ui.px(7.0F), area.centre().y}, one.key, one.on ? 0.0F : 0.4F);
        }
        float const line = ui.line_height(Type::small);
        ui.paragraph_up_to(
            {area.x + pad + sign, area.centre().y - line / 2.0F}, area.w - 2.0F * pad - sign + 2.0F, 1,
            Type::small, one.on ? t.text : t.quiet, one.label
        );
        if (hit.focused) {
            ui.focus_ring(area, high / 2.0F);
        }
        if (hit.pressed) {
            pressed = index;
        }
        x += w + gap;
        ++index;
    }
    at.y += high;
    return pressed;
}

} // namespace twocircles::client::ui

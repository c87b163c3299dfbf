// The moments that mattered most, each with its causes and what another response would have led to.
#include "client/ui/draw/shapes.hpp"
#include "client/ui/screens/debrief/parts.hpp"
#include "client/ui/widgets/controls.hpp"

namespace twocircles::client::ui {

float pivotal_moments(
    model::ViewModel const& view, Ui& ui, ImVec2 at, float width, int chosen, MomentWish& wish
)
{
    model::Debrief const& debrief = *view.debrief;
    if (debrief.moments.empty()) {
        return 0.0F;
    }
    Theme const& t = ui.theme();
    float y = at.y + heading(ui, at, width, ui.tr("debrief.moments"));
    int index = 0;
    for (auto const& moment : debrief.moments) {
        float const pad = ui.px(16.0F), cap = ui.px(44.0F), inner = width - 2.0F * pad - cap;
        float const height = ui.height_of(Type::body_strong, moment.headline, inner) +
                             ui.height_of(Type::body, moment.why, inner) + 2.0F * pad;
        Rect const area = {at.x, y, width, height};
        Hit const hit = ui.hit(ui.id("moment", index), area);
        card(ui.draw(), area, mix(t.surface, t.raised, hit.warmth), ui.px(12.0F));
        ImVec2 const mark = {area.x + pad + ui.px(12.0F), area.y + pad + ui.px(12.0F)};
        ui.draw().AddCircleFilled(
            mark, ui.px(13.0F), packed(moment.decision == chosen ? t.influence.fill : t.line), 32
        );
        Colour const ink = moment.decision == chosen && t.name == ThemeName::dark ? rgb(0x1A1406)
                           : moment.decision == chosen                            ? rgb(0xFFFFFF)
                                                                                  : t.text;
        ui.text_in(
            around(mark, ui.px(26.0F), ui.px(26.0F)), Type::small_strong, ink,
            std::to_string(moment.decision + 1), Align::centre
        );
        float const down = ui.paragraph(
            {area.x + pad + cap, area.y + pad}, inner, Type::body_strong, t.text, moment.headline
        );
        ui.paragraph({area.x + pad + cap, area.y + pad + down}, inner, Type::body, t.quiet, moment.why);
        if (hit.focused) {
            ui.focus_ring(area, ui.px(12.0F));
        }
        if (hit.pressed) {
            wish.go_to = moment.decision;
        }
        y += height + ui.px(8.0F);
        ++index;
    }
    return y - at.y;
}

} // namespace twocircles::client::ui

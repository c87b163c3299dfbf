#include "client/ui/screens/debrief/rooms_part.hpp"

#include "client/ui/screens/debrief/parts.hpp"
#include "client/ui/widgets/controls.hpp"

#include <algorithm>

namespace twocircles::client::ui {

float RoomsPart::draw(model::ViewModel const& view, Ui& ui, ImVec2 at, float width)
{
    Theme const& t = ui.theme();
    float const top = at.y;
    at.y += heading(ui, at, width, ui.tr("rooms.side_by_side"));
    bool ask = view.facilitator && !asked_ && !view.comparison;
    if (!view.comparison && !view.facilitator) {
        at.y += aside(ui, at, width, ui.tr("rooms.when_shown"));
    }
    if (view.comparison) {
        for (auto const& sentence : view.comparison->sentences) {
            at.y += ui.paragraph(at, width, Type::body, t.text, sentence) + ui.px(6.0F);
        }
        at.y += ui.px(8.0F);
    }
    ButtonLook const look = {ButtonKind::plain, std::nullopt, {}, !view.waiting, 0};
    std::string const words = ui.tr(view.comparison ? "rooms.ask_again" : "rooms.ask");
    float const wide = std::min(width, button_width(ui, words, look));
    ask |= button(ui, ui.id("rooms-ask"), {at.x, at.y, wide, ui.px(48.0F)}, words, look);
    if (ask) {
        asked_ = true;
        ui.push(model::AskRoom{model::AskComparison{}});
    }
    at.y += ui.px(48.0F);
    return at.y - top;
}

} // namespace twocircles::client::ui

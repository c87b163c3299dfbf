#include "client/ui/screens/debrief/rooms_part.hpp"

#include "client/ui/draw/shapes.hpp"
#include "client/ui/screens/debrief/parts.hpp"
#include "client/ui/screens/debrief/room_cards.hpp"
#include "client/ui/screens/debrief/sections.hpp"
#include "client/ui/widgets/controls.hpp"

#include <algorithm>

namespace twocircles::client::ui {

float side_by_side(model::Comparison const& comparison, Ui& ui, ImVec2 at, float width)
{
    Theme const& t = ui.theme();
    float const top = at.y, column = std::min(width, ui.px(860.0F));
    for (auto const& sentence : comparison.sentences) {
        soft_disc(
            ui.draw(), {at.x + ui.px(10.0F), at.y + ui.line_height(Type::body) / 2.0F}, ui.px(5.0F),
            t.influence.fill, 0.3F
        );
        at.y +=
            ui.paragraph({at.x + ui.px(28.0F), at.y}, column - ui.px(28.0F), Type::body, t.text, sentence) +
            ui.px(4.0F);
    }
    at.y += comparison.sentences.empty() ? 0.0F : ui.px(16.0F);
    at.y += room_cards(comparison, ui, at, width);
    if (float const high = answers_apart(comparison, ui, {at.x, at.y + ui.px(24.0F)}, width); high > 0.0F) {
        at.y += ui.px(24.0F) + high;
    }
    return at.y - top;
}

float RoomsPart::draw(model::ViewModel const& view, Ui& ui, ImVec2 at, float width)
{
    float const top = at.y;
    at.y += heading(ui, at, width, ui.tr("rooms.side_by_side"));
    bool ask = may_compare(view) && !asked_ && !view.comparison;
    if (view.comparison) {
        at.y += side_by_side(*view.comparison, ui, at, width) + ui.px(24.0F);
    }
    ButtonLook const look = {ButtonKind::plain, std::nullopt, {}, may_compare(view) && !view.waiting, 0};
    std::string const& words = ui.tr(view.comparison ? "rooms.ask_again" : "rooms.ask");
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

// Promises and their fate, predictions, votes, and what was written down.
#include "client/ui/draw/icons.hpp"
#include "client/ui/screens/debrief/parts.hpp"
#include "client/ui/widgets/controls.hpp"

namespace twocircles::client::ui {

float promises(model::Debrief const& debrief, Ui& ui, ImVec2 at, float width)
{
    Theme const& t = ui.theme();
    float y = at.y;
    if (!debrief.promises.empty()) {
        y += ui.paragraph({at.x, y}, width, Type::lead_strong, t.text, ui.tr("debrief.promises")) +
             ui.px(8.0F);
        for (auto const& promise : debrief.promises) {
            bool const kept = promise.fate == "kept", broken = promise.fate == "broken";
            Icon const sign = kept ? Icon::check : broken ? Icon::cross : Icon::promise;
            icon(
                ui.draw(), sign, {at.x + ui.px(10.0F), y + ui.line_height(Type::body) / 2.0F}, ui.px(16.0F),
                kept     ? t.good.fill
                : broken ? t.bad.fill
                         : t.quiet
            );
            std::string const key = "promise." + promise.fate;
            std::string const fate = ui.strings().has(key) ? ui.tr(key) : promise.fate;
            y += ui.paragraph(
                     {at.x + ui.px(30.0F), y}, width - ui.px(30.0F), Type::body, t.text,
                     promise.text + " – " + fate
                 ) +
                 ui.px(4.0F);
        }
        y += ui.px(36.0F);
    }
    return y - at.y;
}

} // namespace twocircles::client::ui

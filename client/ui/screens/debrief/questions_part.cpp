// The scenario's questions about the whole, and what it is there to teach.
#include "client/ui/draw/icons.hpp"
#include "client/ui/draw/shapes.hpp"
#include "client/ui/screens/debrief/parts.hpp"

#include <algorithm>

namespace twocircles::client::ui {

float questions_and_goals(model::Debrief const& debrief, Ui& ui, ImVec2 at, float width)
{
    Theme const& t = ui.theme();
    float y = at.y;
    if (!debrief.questions.empty()) {
        y += ui.paragraph({at.x, y}, width, Type::lead_strong, t.text, ui.tr("debrief.questions")) +
             ui.px(12.0F);
        float const column = std::min(width, ui.px(720.0F)), indent = ui.px(30.0F);
        for (auto const& question : debrief.questions) {
            soft_disc(
                ui.draw(), {at.x + ui.px(10.0F), y + ui.line_height(Type::lead) / 2.0F}, ui.px(6.0F),
                t.influence.fill, 0.3F
            );
            y += ui.paragraph({at.x + indent, y}, column - indent, Type::lead, t.text, question) +
                 ui.px(12.0F);
        }
        y += ui.px(28.0F);
    }
    if (!debrief.learning_goals.empty()) {
        y += ui.paragraph({at.x, y}, width, Type::lead_strong, t.text, ui.tr("debrief.learning_goals")) +
             ui.px(8.0F);
        for (auto const& goal : debrief.learning_goals) {
            icon(
                ui.draw(), Icon::check, {at.x + ui.px(10.0F), y + ui.line_height(Type::body) / 2.0F},
                ui.px(15.0F), t.control.fill
            );
            y += ui.paragraph({at.x + ui.px(30.0F), y}, width - ui.px(30.0F), Type::body, t.quiet, goal) +
                 ui.px(4.0F);
        }
        y += ui.px(36.0F);
    }
    return y - at.y;
}

} // namespace twocircles::client::ui

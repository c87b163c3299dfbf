// The scenario's questions, about the whole and about single answers, and what it is there to teach.
#include "client/ui/draw/icons.hpp"
#include "client/ui/draw/shapes.hpp"
#include "client/ui/screens/debrief/parts.hpp"

#include <algorithm>

namespace twocircles::client::ui {

namespace {

float question_row(Ui& ui, ImVec2 at, float width, Type type, std::string const& question)
{
    Theme const& t = ui.theme();
    float const indent = ui.px(30.0F);
    soft_disc(
        ui.draw(), {at.x + ui.px(10.0F), at.y + ui.line_height(type) / 2.0F}, ui.px(6.0F), t.influence.fill,
        0.3F
    );
    return ui.paragraph({at.x + indent, at.y}, width - indent, type, t.text, question);
}

} // namespace

float questions_and_goals(model::Debrief const& debrief, Ui& ui, ImVec2 at, float width)
{
    Theme const& t = ui.theme();
    float y = at.y;
    float const column = std::min(width, ui.px(780.0F)), apart = ui.px(28.0F);
    if (!debrief.questions.empty()) {
        y += heading(ui, {at.x, y}, width, ui.tr("debrief.questions"));
        for (auto const& question : debrief.questions) {
            y += question_row(ui, {at.x, y}, column, Type::lead, question) + ui.px(12.0F);
        }
        y += apart;
    }
    bool first = true;
    for (std::size_t i = 0; i < debrief.decisions.size(); ++i) {
        auto const& questions = debrief.decisions[i].questions;
        if (questions.empty()) {
            continue;
        }
        if (first) {
            first = false;
            y += heading(ui, {at.x, y}, width, ui.tr("debrief.questions_at"));
        }
        y += ui.paragraph(
                 {at.x, y}, column, Type::small_strong, t.quiet, decision_name(debrief, static_cast<int>(i))
             ) +
             ui.px(2.0F);
        for (auto const& question : questions) {
            y += question_row(ui, {at.x, y}, column, Type::body, question) + ui.px(6.0F);
        }
        y += ui.px(8.0F);
    }
    y += first ? 0.0F : apart;
    if (!debrief.learning_goals.empty()) {
        y += heading(ui, {at.x, y}, width, ui.tr("debrief.learning_goals"));
        for (auto const& goal : debrief.learning_goals) {
            icon(
                ui.draw(), Icon::check, {at.x + ui.px(10.0F), y + ui.line_height(Type::body) / 2.0F},
                ui.px(15.0F), t.control.fill
            );
            y += ui.paragraph({at.x + ui.px(30.0F), y}, column - ui.px(30.0F), Type::body, t.quiet, goal) +
                 ui.px(4.0F);
        }
        y += apart;
    }
    return std::max(0.0F, y - at.y - apart);
}

} // namespace twocircles::client::ui

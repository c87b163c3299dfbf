// How it ended, and what the score is made of.
#include "client/strings/writing.hpp"
#include "client/ui/draw/shapes.hpp"
#include "client/ui/screens/debrief/parts.hpp"
#include "client/ui/widgets/controls.hpp"
#include "client/ui/widgets/meter.hpp"

#include <algorithm>

namespace twocircles::client::ui {

namespace {

constexpr float kFull = 6.2831853F;

// The score as a ring that fills.
void score_ring(Ui& ui, ImVec2 centre, float radius, double score)
{
    Theme const& t = ui.theme();
    float const shown = ui.glide_from(ui.id("score-ring"), 0.0F, static_cast<float>(score), 0.9F);
    ui.draw().AddCircle(centre, radius, packed(t.line), 96, ui.px(6.0F));
    arc(ui.draw(), centre, radius, -kFull / 4.0F,
        -kFull / 4.0F + kFull * std::clamp(shown / 100.0F, 0.0F, 1.0F), t.influence.fill, ui.px(6.0F));
    Rect const box = around(centre, 2.0F * radius, ui.px(52.0F));
    ui.text_in(
        box.moved(0.0F, -ui.px(10.0F)), Type::title, t.text, whole(static_cast<double>(shown)), Align::centre
    );
    ui.text_in(
        {box.x, box.bottom() - ui.px(20.0F), box.w, ui.px(20.0F)}, Type::small, t.quiet,
        ui.tr("debrief.of_100"), Align::centre
    );
}

} // namespace

float goal_levels(Ui& ui, ImVec2 at, float width, std::vector<model::GoalResult> const& goals)
{
    Theme const& t = ui.theme();
    float y = at.y;
    float const value = ui.px(40.0F), inner = width - value;
    for (auto const& result : goals) {
        // Only the team's three have a hue of their own.
        bool const hued = result.goal.measure >= 0 && result.goal.measure < 3;
        Colour const fill = hued ? hue_of(t, static_cast<model::Measure>(result.goal.measure)).fill : t.text;
        float const words = ui.paragraph({at.x, y}, inner, Type::small, t.quiet, result.goal.text);
        ui.text_in(
            {at.x + inner, y, value, ui.line_height(Type::small)}, Type::small_strong, t.text,
            whole(result.value), Align::right
        );
        level(
            ui, {at.x, y + words + ui.px(2.0F), width, ui.px(5.0F)}, static_cast<float>(result.value), fill
        );
        y += words + ui.px(16.0F);
    }
    return y - at.y;
}

float ending(model::Debrief const& debrief, Ui& ui, ImVec2 at, float width)
{
    Theme const& t = ui.theme();
    bool const beside = width > ui.px(720.0F);
    float const right = beside ? std::min(ui.px(360.0F), width * 0.38F) : width;
    float const left = beside ? width - right - ui.px(56.0F) : width;
    float y = at.y;
    if (!debrief.ending_title.empty()) {
        y += ui.paragraph({at.x, y}, left, Type::title, t.text, debrief.ending_title) + ui.px(8.0F);
    }
    y += ui.paragraph({at.x, y}, left, Type::body, t.text, debrief.ending_text) + ui.px(12.0F);
    if (!debrief.vision.empty()) {
        y += overline(ui, {at.x, y}, ui.tr("debrief.your_vision"));
        y += ui.paragraph(
            {at.x, y}, left, Type::body_italic, t.influence.ink, quoted(ui.strings(), debrief.vision)
        );
    }
    // The score, and what it is made of.
    float gx = beside ? at.x + width - right : at.x, gy = beside ? at.y : y + ui.px(16.0F);
    float const radius = ui.px(56.0F);
    score_ring(ui, {gx + radius + ui.px(4.0F), gy + radius + ui.px(4.0F)}, radius, debrief.score);
    gx += 2.0F * radius + ui.px(36.0F);
    float const row_y = gy + ui.px(4.0F);
    float const levels = goal_levels(ui, {gx, row_y}, at.x + width - gx, debrief.goals);
    float const bottom = std::max(gy + 2.0F * radius + ui.px(8.0F), row_y + levels);
    return std::max(y, bottom) - at.y;
}

} // namespace twocircles::client::ui

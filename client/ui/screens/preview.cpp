#include "client/ui/screens/preview.hpp"

#include "client/ui/draw/shapes.hpp"
#include "client/ui/widgets/controls.hpp"

#include <cmath>
#include <string>

namespace twocircles::client::ui {

namespace {

constexpr float kHeight = 32.0F;

bool has_more_to_tell(model::Preview const& preview)
{
    return !preview.problems.empty() || !preview.lost.empty();
}

std::string state_words(model::Preview const& preview, Ui const& ui)
{
    if (!preview.problems.empty()) {
        return preview.problems.size() == 1
                   ? ui.tr("preview.problem")
                   : ui.tr("preview.problems", {{"n", std::to_string(preview.problems.size())}});
    }
    if (!preview.lost.empty()) {
        return ui.tr("preview.changed_way");
    }
    return preview.saves == 0 ? ui.tr("preview.save_it")
                              : ui.tr("preview.saved", {{"n", std::to_string(preview.saves)}});
}

float problem_words(Ui& ui, ImVec2 at, float width, model::PreviewProblem const& problem)
{
    Theme const& t = ui.theme();
    float y = at.y;
    if (problem.line != 0) {
        auto const place = ui.tr(
            "preview.place",
            {{"line", std::to_string(problem.line)}, {"column", std::to_string(problem.column)}}
        );
        y += ui.paragraph({at.x, y}, width, Type::small, t.quiet, place) + ui.px(2.0F);
    }
    y += ui.paragraph({at.x, y}, width, Type::body_strong, t.text, problem.message) + ui.px(4.0F);
    if (!problem.excerpt.empty()) {
        float const pad = ui.px(8.0F);
        float const tall = ui.height_of(Type::small, problem.excerpt, width - 2.0F * pad) + 2.0F * pad;
        card(ui.draw(), {at.x, y, width, tall}, t.raised, ui.px(6.0F));
        ui.paragraph({at.x + pad, y + pad}, width - 2.0F * pad, Type::small, t.text, problem.excerpt);
        y += tall + ui.px(6.0F);
    }
    if (!problem.suggestion.empty()) {
        y += ui.paragraph({at.x, y}, width, Type::body, t.quiet, problem.suggestion);
    }
    return y + ui.px(20.0F);
}

} // namespace

float PreviewStrip::height(float scale)
{
    return std::round(kHeight * scale);
}

void PreviewStrip::draw(model::Preview const& preview, Ui& ui)
{
    if (preview.news != told_) {
        told_ = preview.news;
        open_ = has_more_to_tell(preview);
    }
    strip(preview, ui);
    if (ui.key(Key::f2)) {
        open_ = !open_ && has_more_to_tell(preview);
    }
    if (open_) {
        page(preview, ui);
    }
}

void PreviewStrip::strip(model::Preview const& preview, Ui& ui)
{
    Theme const& t = ui.theme();
    Rect area = ui.begin_foot();
    card(ui.draw(), area, t.surface, 0.0F);
    Hue const& hue = preview.problems.empty() ? t.good : t.bad;
    ui.draw().AddRectFilled(area.min(), {area.x + ui.px(6.0F), area.bottom()}, packed(hue.fill));
    area = area.inset(ui.px(16.0F), 0.0F);
    if (has_more_to_tell(preview)) {
        float const cap = key_cap_width(ui, "F2");
        Rect const right = area.take_right(cap);
        key_cap(ui, {right.x, right.centre().y}, "F2");
        area.take_right(ui.px(12.0F));
    }
    auto const title = ui.tr("preview.title", {{"file", preview.file}});
    float const wide = std::min(ui.width_of(Type::small, title), area.w * 0.45F);
    ui.text_in(area.take_left(wide), Type::small, t.quiet, title);
    area.take_left(ui.px(16.0F));
    ui.text_in(area, Type::small, preview.problems.empty() ? t.text : t.bad.ink, state_words(preview, ui));
    ui.end_foot();
}

void PreviewStrip::page(model::Preview const& preview, Ui& ui)
{
    Theme const& t = ui.theme();
    ui.begin_layer("##preview");
    Rect const all = ui.whole();
    card(ui.draw(), all, t.shade, 0.0F);
    Rect const box =
        around(all.centre(), std::min(ui.px(720.0F), all.w - ui.px(32.0F)), all.h - ui.px(48.0F));
    card(ui.draw(), box, t.surface, ui.px(20.0F));
    Rect inside = box.inset(ui.px(28.0F));
    bool const broken = !preview.problems.empty();
    std::string const& heading = broken ? ui.tr("preview.broken_title") : ui.tr("preview.lost_title");
    float const tall = ui.height_of(Type::title, heading, inside.w);
    ui.paragraph(inside.take_top(tall).min(), inside.w, Type::title, t.text, heading);
    inside.take_top(ui.px(16.0F));
    Rect feet = inside.take_bottom(ui.px(48.0F));
    inside.take_bottom(ui.px(16.0F));
    ScrollArea scroll(ui, "preview-problems", inside);
    float y = scroll.top().y;
    for (auto const& problem : preview.problems) {
        y = problem_words(ui, {scroll.top().x, y}, scroll.width(), problem);
    }
    if (!broken) {
        for (auto const& sentence : preview.lost) {
            y +=
                ui.paragraph({scroll.top().x, y}, scroll.width(), Type::body, t.text, sentence) + ui.px(8.0F);
        }
    }
    scroll.end(y);
    std::string const& on = broken ? ui.tr("preview.before") : ui.tr("preview.go_on");
    ButtonLook const look = {ButtonKind::primary, std::nullopt, "Enter", true, 1};
    if (button(
            ui, ui.id("preview-on"), feet.take_left(std::min(button_width(ui, on, look), feet.w)), on, look
        ) ||
        ui.key(Key::enter) || ui.key(Key::escape)) {
        open_ = false;
    }
    ui.end_layer();
}

} // namespace twocircles::client::ui

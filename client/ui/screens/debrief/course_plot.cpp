#include "client/ui/draw/shapes.hpp"
#include "client/ui/screens/debrief/course.hpp"
#include "client/ui/widgets/controls.hpp"
#include "client/ui/widgets/meter.hpp"
#include "client/ui/widgets/plot.hpp"

#include <algorithm>
#include <cmath>

namespace twocircles::client::ui {

namespace {

struct Plot
{
    Rect area;
    double last = 1.0;

    [[nodiscard]] float x_of(double day) const { return area.x + area.w * static_cast<float>(day / last); }
    [[nodiscard]] float y_of(double value) const { return value_y(area, value); }
    [[nodiscard]] double day_of(float x) const
    {
        return last * static_cast<double>(std::clamp((x - area.x) / area.w, 0.0F, 1.0F));
    }
};

// The stretch that belongs to the chosen decision.
void chosen_stretch(Ui& ui, Plot const& plot, model::Debrief const& debrief, int chosen)
{
    auto const index = static_cast<std::size_t>(chosen);
    if (chosen < 0 || index >= debrief.decisions.size()) {
        return;
    }
    float const from = ui.glide(ui.id("course-from"), plot.x_of(debrief.decisions[index].day), 0.25F);
    double const next = index + 1 < debrief.decisions.size() ? debrief.decisions[index + 1].day : plot.last;
    float const until = ui.glide(ui.id("course-until"), plot.x_of(next), 0.25F);
    card(ui.draw(), {from, plot.area.y, until - from, plot.area.h}, fade(ui.theme().raised, 0.75F), 0.0F);
}

// Each line is named at its end; ends that are close make room for one another.
void curves(Ui& ui, Plot const& plot, CourseView const& view, Rect labels, bool named)
{
    std::size_t const count = view.lines.size();
    std::vector<float> ends(count, plot.area.centre().y);
    for (std::size_t i = 0; i < count; ++i) {
        std::vector<ImVec2> points;
        for (auto const& sample : view.debrief->samples) {
            if (auto const value = value_at(sample, view.person, view.lines[i].measure)) {
                points.push_back({plot.x_of(sample.day), plot.y_of(*value)});
            }
        }
        if (points.empty()) {
            continue;
        }
        curve(ui.draw(), points, view.lines[i].fill, ui.px(2.5F));
        ui.draw().AddCircleFilled(points.back(), ui.px(4.0F), packed(view.lines[i].fill));
        ends[i] = points.back().y;
    }
    float const line = ui.line_height(Type::small);
    auto const tops = label_tops(ends, line, plot.area.y, plot.area.bottom());
    for (std::size_t i = 0; i < count; ++i) {
        auto const& one = view.lines[i];
        float const y = tops[i];
        icon(
            ui.draw(), icon_of(one.measure), {labels.x + ui.px(18.0F), y + line / 2.0F}, ui.px(15.0F),
            one.fill
        );
        if (named) {
            ui.paragraph_up_to(
                {labels.x + ui.px(32.0F), y}, labels.w - ui.px(32.0F), 1, Type::small_strong, one.ink,
                name_of(ui, one.measure)
            );
        }
    }
}

// The decisions: numbered marks on their days; close ones share the lane alternately.
void decision_marks(Ui& ui, Plot const& plot, Rect lane, CourseView const& view, int& chosen, double& cursor)
{
    Theme const& t = ui.theme();
    float const size = ui.px(24.0F);
    float last_x = -1e6F;
    bool lower = false;
    for (std::size_t i = 0; i < view.debrief->decisions.size(); ++i) {
        auto const& decision = view.debrief->decisions[i];
        float const x = plot.x_of(decision.day);
        lower = x - last_x < size + ui.px(4.0F) && !lower;
        last_x = x;
        ImVec2 const at = {
            std::clamp(x, plot.area.x + size / 2.0F, plot.area.right()),
            lane.y + size / 2.0F + (lower ? size * 0.95F : 0.0F)};
        Hit const hit =
            ui.hit(ui.id("course-mark", static_cast<int>(i)), around(at, size, size), {true, 1, true});
        bool const is = static_cast<int>(i) == chosen;
        ui.draw().AddLine({x, plot.area.bottom()}, {x, lane.y}, packed(fade(t.quiet, 0.6F)), 1.0F);
        ui.draw().AddCircleFilled(
            at, size / 2.0F, packed(is ? t.influence.fill : mix(t.raised, t.line, hit.warmth)), 32
        );
        Colour const ink = is ? ink_on_influence(t) : t.text;
        ui.text_in(around(at, size, size), Type::small_strong, ink, std::to_string(i + 1), Align::centre);
        if (hit.focused) {
            ui.focus_ring(around(at, size, size), size / 2.0F);
        }
        if (hit.pressed || (hit.focused && ui.focus().moved())) {
            chosen = static_cast<int>(i);
            cursor = decision.day;
        }
    }
}

// What happened beside them; signs that would lie on each other are one, told together.
void sign_marks(Ui& ui, Plot const& plot, Rect lane, CourseView const& view, double& cursor)
{
    Theme const& t = ui.theme();
    float const size = ui.px(22.0F);
    float last_x = -1e6F;
    int number = 0;
    for (auto const& sign : signs_of(*view.debrief)) {
        float const x = std::clamp(plot.x_of(sign.day), plot.area.x + size / 2.0F, plot.area.right());
        if (x - last_x < size) {
            continue;
        }
        last_x = x;
        Rect const area = around({x, lane.centre().y}, size, size);
        Hit const hit = ui.hit(ui.id("course-sign", number++), area, {true, 1, true});
        icon(ui.draw(), sign.icon, area.centre(), ui.px(16.0F), mix(t.quiet, t.text, hit.warmth));
        if (hit.focused) {
            ui.focus_ring(area, size / 2.0F);
        }
        if (hit.pressed || (hit.focused && ui.focus().moved())) {
            cursor = sign.day;
        }
    }
}

} // namespace

double course_plot(Ui& ui, Rect area, CourseView const& view, int& chosen, double& cursor)
{
    Theme const& t = ui.theme();
    bool const named = area.w > ui.px(560.0F);
    Rect const signs = area.take_bottom(ui.px(28.0F));
    Rect const marks = area.take_bottom(ui.px(54.0F));
    Rect const labels = area.take_right(named ? ui.px(152.0F) : ui.px(44.0F));
    Rect const scale = area.take_left(ui.px(32.0F));
    Plot const plot = {area.inset(0.0F, ui.px(10.0F)), last_day(*view.debrief)};
    value_scale(ui, plot.area, scale);
    chosen_stretch(ui, plot, *view.debrief, chosen);
    curves(ui, plot, view, labels, named);
    Hit const hit = ui.hit(ui.id("course"), plot.area, {true, 0, false});
    double told = cursor;
    if (hit.hovered) {
        told = plot.day_of(ImGui::GetIO().MousePos.x);
        if (hit.held || hit.pressed) {
            cursor = told;
        }
    }
    decision_marks(ui, plot, marks, view, chosen, cursor);
    sign_marks(ui, plot, signs, view, cursor);
    if (!hit.hovered) {
        told = cursor;
    }
    if (auto const* sample = sample_at(*view.debrief, told)) {
        float const x = plot.x_of(told);
        ui.draw().AddLine({x, plot.area.y}, {x, plot.area.bottom()}, packed(t.text), ui.px(1.5F));
        for (auto const& line : view.lines) {
            if (auto const value = value_at(*sample, view.person, line.measure)) {
                value_dot(ui, {x, plot.y_of(*value)}, line.fill);
            }
        }
    }
    return told;
}

} // namespace twocircles::client::ui

// One meter in both futures.
#include "client/ui/draw/shapes.hpp"
#include "client/ui/screens/debrief/course.hpp"
#include "client/ui/screens/debrief/futures_told.hpp"
#include "client/ui/screens/debrief/parts.hpp"
#include "client/ui/widgets/controls.hpp"
#include "client/ui/widgets/meter.hpp"
#include "client/ui/widgets/plot.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <vector>

namespace twocircles::client::ui {

namespace {

struct Axes
{
    Rect area;
    double first = 0.0, last = 1.0;

    [[nodiscard]] float x_of(double day) const
    {
        return area.x + area.w * static_cast<float>(std::clamp((day - first) / (last - first), 0.0, 1.0));
    }
    [[nodiscard]] float y_of(double value) const { return value_y(area, value); }
    [[nodiscard]] double day_of(float x) const
    {
        return first + (last - first) * static_cast<double>(std::clamp((x - area.x) / area.w, 0.0F, 1.0F));
    }
};

std::optional<double> value_on(model::Future const& future, FuturesPlot const& plot, double day)
{
    auto const& samples = future.samples;
    if (samples.empty()) {
        return std::nullopt;
    }
    auto const after = std::ranges::upper_bound(samples, day + 1e-9, {}, &model::Sample::day);
    auto const& sample = after == samples.begin() ? samples.front() : *std::prev(after);
    return value_at(sample, plot.person, plot.measure);
}

Axes axes_of(model::Futures const& futures, Rect area)
{
    Axes axes = {area};
    bool any = false;
    for (auto const* future : {&futures.given, &futures.other}) {
        if (future->samples.empty()) {
            continue;
        }
        axes.first = any ? std::min(axes.first, future->samples.front().day) : future->samples.front().day;
        axes.last = any ? std::max(axes.last, future->samples.back().day) : future->samples.back().day;
        any = true;
    }
    axes.last = std::max(axes.last, axes.first + 1.0);
    return axes;
}

struct Course
{
    model::Future const* future;
    Colour fill, ink;
    char const* name;
};

std::array<Course, 2> courses(Theme const& t, FuturesPlot const& plot)
{
    CourseLine const line = line_of(t, plot.measure);
    return {
        Course{&plot.futures->given, t.quiet, t.quiet, "futures.given"},
        Course{&plot.futures->other, line.fill, line.ink, "futures.other"}};
}

// Where nobody answered as they did any more.
void takeover(Ui& ui, Axes const& axes, Course const& course)
{
    auto const i = static_cast<std::size_t>(course.future->policy_from);
    if (course.future->policy_from < 0 || i >= course.future->decisions.size()) {
        return;
    }
    float const x = axes.x_of(course.future->decisions[i].day);
    dashed(
        ui.draw(), {x, axes.area.y}, {x, axes.area.bottom()}, fade(course.fill, 0.7F), ui.px(1.5F),
        ui.px(4.0F), ui.px(4.0F)
    );
}

} // namespace

double futures_plot(Ui& ui, Rect area, FuturesPlot const& plot, double& cursor)
{
    Theme const& t = ui.theme();
    bool const named = area.w > ui.px(560.0F);
    Rect const labels = area.take_right(named ? ui.px(190.0F) : ui.px(12.0F));
    Rect const left = area.take_left(ui.px(40.0F));
    Axes const axes = axes_of(*plot.futures, area.inset(0.0F, ui.px(10.0F)));
    value_scale(ui, axes.area, left);
    auto const both = courses(t, plot);
    std::array<float, 2> ends{};
    for (std::size_t i = 0; i < both.size(); ++i) {
        auto const& course = both[i];
        ends[i] = axes.area.centre().y;
        std::vector<ImVec2> points;
        for (auto const& sample : course.future->samples) {
            if (auto const value = value_at(sample, plot.person, plot.measure)) {
                points.push_back({axes.x_of(sample.day), axes.y_of(*value)});
            }
        }
        if (points.empty()) {
            continue;
        }
        takeover(ui, axes, course);
        curve(ui.draw(), points, course.fill, ui.px(2.5F));
        ui.draw().AddCircleFilled(points.back(), ui.px(4.0F), packed(course.fill));
        for (auto const& decision : course.future->decisions) {
            if (auto const value = value_on(*course.future, plot, decision.day)) {
                ImVec2 const at = {axes.x_of(decision.day), axes.y_of(*value)};
                ui.draw().AddCircleFilled(at, ui.px(5.0F), packed(t.ground), 24);
                ui.draw().AddCircle(at, ui.px(4.5F), packed(course.fill), 24, ui.px(1.5F));
            }
        }
        ends[i] = points.back().y;
    }
    auto const tops = label_tops(ends, ui.line_height(Type::small), axes.area.y, axes.area.bottom());
    for (std::size_t i = 0; named && i < both.size(); ++i) {
        ui.paragraph_up_to(
            {labels.x + ui.px(14.0F), tops[i]}, labels.w - ui.px(14.0F), 1, Type::small_strong, both[i].ink,
            ui.tr(both[i].name)
        );
    }
    Hit const hit = ui.hit(ui.id("futures-plot"), axes.area, {true, 0, true});
    double const step = (axes.last - axes.first) / 50.0;
    double const moved = ui.key(Key::l, true) ? step : ui.key(Key::j, true) ? -step : 0.0;
    if (moved != 0.0) {
        cursor = std::clamp((cursor < 0.0 ? axes.last : cursor) + moved, axes.first, axes.last);
    }
    double told = cursor < 0.0 ? axes.last : std::clamp(cursor, axes.first, axes.last);
    if (hit.hovered) {
        told = axes.day_of(ImGui::GetIO().MousePos.x);
        if (hit.held || hit.pressed) {
            cursor = told;
        }
    }
    float const x = axes.x_of(told);
    ui.draw().AddLine({x, axes.area.y}, {x, axes.area.bottom()}, packed(t.text), ui.px(1.5F));
    for (auto const& course : both) {
        if (auto const value = value_on(*course.future, plot, told)) {
            value_dot(ui, {x, axes.y_of(*value)}, course.fill);
        }
    }
    if (hit.focused) {
        ui.focus_ring(axes.area, ui.px(6.0F));
    }
    return told;
}

float futures_words(Ui& ui, ImVec2 at, float width, FuturesPlot const& plot, double day)
{
    Theme const& t = ui.theme();
    auto const given = value_on(plot.futures->given, plot, day);
    auto const other = value_on(plot.futures->other, plot, day);
    auto const words = [&](std::optional<double> const& value) {
        return value ? whole(*value) : ui.tr("futures.gone");
    };
    std::string said = ui.tr(
        "futures.at", {{"day", day_words(ui, day)},
                       {"measure", name_of(ui, plot.measure)},
                       {"given", words(given)},
                       {"other", words(other)}}
    );
    if (given && other) {
        said += " (" + signed_points(*other - *given) + ")";
    }
    float y = at.y + ui.paragraph(at, width, Type::small_strong, t.text, said) + ui.px(2.0F);
    if (plot.futures->given.policy_from >= 0 || plot.futures->other.policy_from >= 0) {
        y += ui.paragraph({at.x, y}, width, Type::small, t.quiet, ui.tr("futures.takes_over"));
    }
    y += ui.paragraph({at.x, y}, width, Type::small, t.quiet, ui.tr("futures.plot_keys"));
    return y - at.y;
}

} // namespace twocircles::client::ui

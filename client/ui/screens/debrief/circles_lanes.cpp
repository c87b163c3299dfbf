#include "client/ui/draw/shapes.hpp"
#include "client/ui/screens/debrief/circles_view.hpp"
#include "client/ui/screens/debrief/course.hpp"
#include "client/ui/screens/debrief/parts.hpp"
#include "client/ui/screens/people.hpp"
#include "client/ui/widgets/controls.hpp"
#include "client/ui/widgets/meter.hpp"
#include "client/ui/widgets/plot.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace twocircles::client::ui {

namespace {

using model::CirclesAt;
using model::Measure;

struct Toward
{
    Measure measure;
    double CirclesAt::*value;
};
constexpr std::array kToward = {
    Toward{Measure::loyalty, &CirclesAt::loyalty}, Toward{Measure::respect, &CirclesAt::respect},
    Toward{Measure::trust, &CirclesAt::trust}};

struct Days
{
    Rect area;
    double last = 1.0;
    [[nodiscard]] float x_of(double day) const
    {
        return area.x + area.w * static_cast<float>(std::clamp(day / last, 0.0, 1.0));
    }
};

void stance_curves(model::Debrief const& debrief, Ui& ui, Days const& days, Rect labels, int seat, double day)
{
    Theme const& t = ui.theme();
    Rect const plot = days.area;
    auto const y_of = [&](double value) { return value_y(plot, value); };
    for (int const value : {0, 50, 100}) {
        float const y = std::round(y_of(value)) + 0.5F;
        ui.draw().AddLine({plot.x, y}, {plot.right(), y}, packed(fade(t.line, 0.7F)), 1.0F);
    }
    auto const* now = circles_sample(debrief, seat, day);
    auto const value_of = [&](double CirclesAt::*value) {
        return now == nullptr ? std::string() : " " + whole(circles_of(*now, seat)->*value);
    };
    std::array<float, kToward.size()> ends{};
    for (std::size_t i = 0; i < kToward.size(); ++i) {
        std::vector<ImVec2> points;
        for (auto const& sample : debrief.samples) {
            if (auto const* circles = circles_of(sample, seat)) {
                points.push_back({days.x_of(sample.day), y_of(circles->*kToward[i].value)});
            }
        }
        if (points.empty()) {
            continue;
        }
        auto const line = line_of(t, kToward[i].measure);
        curve(ui.draw(), points, line.fill, ui.px(2.5F));
        ends[i] = points.back().y;
        if (now != nullptr) {
            value_dot(ui, {days.x_of(day), y_of(circles_of(*now, seat)->*kToward[i].value)}, line.fill);
        }
    }
    float const high = ui.line_height(Type::small);
    auto const tops = label_tops(ends, high, plot.y, plot.bottom());
    for (std::size_t i = 0; i < kToward.size(); ++i) {
        auto const one = line_of(t, kToward[i].measure);
        float const y = tops[i];
        icon(
            ui.draw(), icon_of(one.measure), {labels.x + ui.px(16.0F), y + high / 2.0F}, ui.px(15.0F),
            one.fill
        );
        ui.paragraph_up_to(
            {labels.x + ui.px(30.0F), y}, labels.w - ui.px(30.0F), 1, Type::small_strong, one.ink,
            name_of(ui, one.measure) + value_of(kToward[i].value)
        );
    }
}

// Stretches of days for which `is` holds.
template <class Test>
std::vector<std::pair<double, double>> stretches(model::Debrief const& debrief, int seat, Test const& is)
{
    std::vector<std::pair<double, double>> all;
    bool open = false;
    for (auto const& sample : debrief.samples) {
        auto const* circles = circles_of(sample, seat);
        if (circles == nullptr) {
            continue;
        }
        if (open) {
            all.back().second = sample.day;
        }
        bool const holds = is(sample, *circles);
        if (holds && !open) {
            all.emplace_back(sample.day, sample.day);
        }
        open = holds;
    }
    if (open) {
        all.back().second = std::max(all.back().second, last_day(debrief));
    }
    return all;
}

void lane(model::Debrief const& debrief, Ui& ui, Days const& days, Rect row, int seat, int follower)
{
    Theme const& t = ui.theme();
    auto const there = [&](model::Sample const& sample) { return is_there(debrief, sample, follower); };
    float const half = row.h * 0.30F, gap = ui.px(2.0F), middle = row.centre().y;
    for (auto const& [from, until] :
         stretches(debrief, seat, [&](auto const&sample, auto const&) { return there(sample); })) {
        Rect const track = {
            days.x_of(from), middle - half - gap, days.x_of(until) - days.x_of(from), 2.0F * (half + gap)};
        card(ui.draw(), track, fade(t.raised, 0.8F), ui.px(4.0F));
    }
    for (auto const& [from, until] : stretches(debrief, seat, [&](auto const&sample, auto const&circles) {
             return there(sample) && holds(circles.control, follower);
         })) {
        Rect const bar = {
            days.x_of(from), middle - half, std::max(ui.px(2.0F), days.x_of(until) - days.x_of(from)),
            half - gap / 2.0F};
        ui.draw().AddRectFilled(bar.min(), bar.max(), packed(t.control.fill));
    }
    for (auto const& [from, until] : stretches(debrief, seat, [&](auto const&sample, auto const&circles) {
             return there(sample) && holds(circles.influence, follower);
         })) {
        Rect const bar = {
            days.x_of(from), middle + gap / 2.0F, std::max(ui.px(2.0F), days.x_of(until) - days.x_of(from)),
            half - gap / 2.0F};
        card(ui.draw(), bar, t.influence.fill, bar.h / 2.0F);
    }
}

} // namespace

float circles_lanes(model::Debrief const& debrief, Ui& ui, ImVec2 at, float width, int seat, double& day)
{
    Theme const& t = ui.theme();
    float const curves = ui.px(120.0F), row = ui.px(34.0F), line = ui.line_height(Type::small);
    bool const wide = width > ui.px(460.0F);
    float const names = wide ? ui.px(130.0F) : ui.px(72.0F), labels = wide ? ui.px(126.0F) : ui.px(112.0F);
    Days days = {{at.x + names, at.y, width - names - labels, curves}, last_day(debrief)};
    Rect const whole_area = {
        days.area.x, at.y, days.area.w,
        curves + ui.px(10.0F) + row * static_cast<float>(debrief.people.size())};
    Hit const hit = ui.hit(ui.id("circle-lanes"), whole_area, {true, 0, false});
    if (hit.held || hit.pressed) {
        float const part = (ImGui::GetIO().MousePos.x - whole_area.x) / whole_area.w;
        day = days.last * static_cast<double>(std::clamp(part, 0.0F, 1.0F));
    }
    float const note = ui.height_of(Type::small, ui.tr("debrief.toward"), names - ui.px(12.0F));
    if (note <= curves) {
        ui.paragraph({at.x, at.y}, names - ui.px(12.0F), Type::small, t.quiet, ui.tr("debrief.toward"));
    }
    stance_curves(debrief, ui, days, {days.area.right(), at.y, labels, curves}, seat, day);
    float y = at.y + curves + ui.px(10.0F);
    for (auto const& who : debrief.people) {
        Rect const strip = {at.x, y, width, row};
        portrait(
            ui, {at.x + ui.px(12.0F), strip.centre().y}, ui.px(11.0F), who.name, who.follower, who.after,
            false, who.gone ? 0.45F : 1.0F
        );
        ui.paragraph_up_to(
            {at.x + ui.px(30.0F), strip.centre().y - line / 2.0F}, names - ui.px(36.0F), 1, Type::small,
            t.text, who.name
        );
        lane(debrief, ui, days, strip, seat, who.follower);
        if (who.gone && who.gone_day > 0.0) {
            Rect const rest = {
                days.x_of(who.gone_day) + ui.px(8.0F), strip.y,
                width + at.x - days.x_of(who.gone_day) - ui.px(8.0F), row};
            icon(ui.draw(), Icon::leave, {rest.x + ui.px(7.0F), rest.centre().y}, ui.px(15.0F), t.quiet);
        }
        y += row;
    }
    float const x = days.x_of(day);
    ui.draw().AddLine({x, at.y}, {x, whole_area.bottom()}, packed(t.text), ui.px(1.5F));
    Rect const under = {days.area.x, y + ui.px(2.0F), days.area.w, line};
    ui.text_in(under, Type::small, t.quiet, day_words(ui, 0.0));
    ui.text_in(under, Type::small, t.quiet, day_words(ui, days.last), Align::right);
    return y + ui.px(2.0F) + line - at.y;
}

} // namespace twocircles::client::ui

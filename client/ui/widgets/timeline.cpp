#include "client/ui/widgets/timeline.hpp"

#include "client/ui/draw/shapes.hpp"
#include "client/ui/widgets/controls.hpp"
#include "client/ui/widgets/meter.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace twocircles::client::ui {

namespace {

using model::Measure;

constexpr std::array kLines = {Measure::morale, Measure::risk_taking, Measure::loyalty};

} // namespace

bool timeline(Ui& ui, ImGuiID id, Rect area, TimelineView const& view, int& chosen)
{
    Theme const& t = ui.theme();
    int const before = chosen;
    auto const decisions = static_cast<int>(view.decisions.size());
    bool const named = area.w > ui.px(560.0F);
    Rect const marks = area.take_bottom(ui.px(52.0F));
    Rect const labels = area.take_right(named ? ui.px(132.0F) : ui.px(58.0F));
    Rect const scale = area.take_left(ui.px(32.0F));
    Rect const plot = area.inset(0.0F, ui.px(10.0F));

    double last_day = 1.0;
    for (auto const& sample : view.samples) {
        last_day = std::max(last_day, sample.day);
    }
    for (auto const& decision : view.decisions) {
        last_day = std::max(last_day, decision.day + 0.5);
    }
    auto const x_of = [&](double day) { return plot.x + plot.w * static_cast<float>(day / last_day); };
    auto const y_of = [&](double value) {
        return plot.bottom() - plot.h * static_cast<float>(std::clamp(value, 0.0, 100.0) / 100.0);
    };

    for (int const value : {0, 50, 100}) {
        float const y = std::round(y_of(value)) + 0.5F;
        ui.draw().AddLine(
            {plot.x, y}, {plot.right(), y}, packed(fade(t.line, value == 50 ? 0.6F : 1.0F)), 1.0F
        );
        ui.text_in(
            {scale.x, y - ui.px(10.0F), scale.w - ui.px(8.0F), ui.px(20.0F)}, Type::small, t.quiet,
            std::to_string(value), Align::right
        );
    }
    // The stretch that belongs to the chosen decision.
    if (chosen >= 0 && chosen < decisions) {
        auto const index = static_cast<std::size_t>(chosen);
        float const from =
            ui.glide(ui.id("timeline-from", static_cast<int>(id)), x_of(view.decisions[index].day), 0.25F);
        float const until = ui.glide(
            ui.id("timeline-until", static_cast<int>(id)),
            x_of(chosen + 1 < decisions ? view.decisions[index + 1].day : last_day), 0.25F
        );
        card(ui.draw(), {from, plot.y, until - from, plot.h}, fade(t.raised, 0.75F), 0.0F);
        ui.draw().AddLine({from, plot.y}, {from, plot.bottom()}, packed(t.text), ui.px(1.5F));
    }
    // The lines, each named at its end; ends that are close make room for one another.
    std::array<float, kLines.size()> ends{};
    for (std::size_t i = 0; i < kLines.size(); ++i) {
        std::vector<ImVec2> points;
        points.reserve(view.samples.size());
        for (auto const& sample : view.samples) {
            points.push_back({x_of(sample.day), y_of(sample.team[model::index_of(kLines[i])])});
        }
        Colour const ink = hue_of(t, kLines[i]).fill;
        curve(ui.draw(), points, ink, ui.px(2.5F));
        if (!points.empty()) {
            ui.draw().AddCircleFilled(points.back(), ui.px(4.0F), packed(ink));
        }
        ends[i] = points.empty() ? plot.centre().y : points.back().y;
    }
    std::array<std::size_t, kLines.size()> order = {0, 1, 2};
    std::ranges::sort(order, {}, [&](std::size_t i) { return ends[i]; });
    float const line = ui.line_height(Type::small);
    float lowest = plot.y - line;
    for (std::size_t rank = 0; rank < order.size(); ++rank) {
        std::size_t const i = order[rank];
        float const room_below = line * static_cast<float>(order.size() - 1 - rank);
        float const y =
            std::max(std::min(ends[i] - line / 2.0F, plot.bottom() - line - room_below), lowest + line);
        lowest = y;
        Hue const hue = hue_of(t, kLines[i]);
        icon(
            ui.draw(), icon_of(kLines[i]), {labels.x + ui.px(22.0F), y + line / 2.0F}, ui.px(15.0F), hue.fill
        );
        if (named) {
            ui.text({labels.x + ui.px(36.0F), y}, Type::small_strong, hue.ink, name_of(ui, kLines[i]));
        }
    }
    // The decisions: numbered marks on their days; close ones share the lane alternately.
    float const size = ui.px(24.0F);
    float last_x = -1e6F;
    bool lower = false;
    for (int i = 0; i < decisions; ++i) {
        auto const& decision = view.decisions[static_cast<std::size_t>(i)];
        float const x = x_of(decision.day);
        lower = x - last_x < size + ui.px(4.0F) && !lower;
        last_x = x;
        ImVec2 const at = {
            std::clamp(x, plot.x + size / 2.0F, plot.right()),
            marks.y + size / 2.0F + ui.px(2.0F) + (lower ? size * 0.95F : 0.0F)};
        Hit const hit =
            ui.hit(ui.id("timeline-mark", static_cast<int>(id) + i), around(at, size, size), {true, 1, true});
        bool const is = i == chosen;
        ui.draw().AddLine({x, plot.bottom()}, {x, marks.y + ui.px(2.0F)}, packed(fade(t.quiet, 0.6F)), 1.0F);
        ui.draw().AddCircleFilled(
            at, size / 2.0F, packed(is ? t.influence.fill : mix(t.raised, t.line, hit.warmth)), 32
        );
        Colour const ink = is ? (t.name == ThemeName::dark ? rgb(0x1A1406) : rgb(0xFFFFFF)) : t.text;
        ui.text_in(around(at, size, size), Type::small_strong, ink, std::to_string(i + 1), Align::centre);
        if (hit.focused) {
            ui.focus_ring(around(at, size, size), size / 2.0F);
        }
        if (hit.pressed || (hit.focused && ui.focus().moved())) {
            chosen = i;
        }
    }
    return chosen != before;
}

} // namespace twocircles::client::ui

// The course of the game and what was done, as plots a whole room can read.
#include "client/ui/draw/shapes.hpp"
#include "client/ui/screens/workshop/projector_after.hpp"
#include "client/ui/screens/workshop/projector_after_rows.hpp"
#include "client/ui/widgets/controls.hpp"
#include "client/ui/widgets/meter.hpp"
#include "client/ui/widgets/plot.hpp"

#include <algorithm>
#include <array>

namespace twocircles::client::ui {

namespace {

using model::Measure;

constexpr std::array kTeam = {Measure::morale, Measure::risk_taking, Measure::loyalty};

} // namespace

void ProjectorAfter::timeline(model::Debrief const& debrief, Ui& ui, Rect area) const
{
    Rect const head = area.take_top(ui.line_height(Type::body));
    ui.text_in(head, Type::body_strong, ui.theme().influence.ink, ui.tr("debrief.timeline"));
    area.take_top(ui.px(16.0F));
    area.take_bottom(ui.px(16.0F));
    audience_timeline(debrief, ui, area);
}

void audience_timeline(model::Debrief const& debrief, Ui& ui, Rect area)
{
    Theme const& t = ui.theme();
    float const line = ui.line_height(Type::body);
    Rect const days = area.take_bottom(line);
    area.take_bottom(ui.px(16.0F));
    float names = 0.0F;
    for (auto const measure : kTeam) {
        names = std::max(names, ui.width_of(Type::body_strong, name_of(ui, measure)));
    }
    Rect const labels = area.take_right(names + ui.px(84.0F));
    Rect const plot = area;
    double last = 1.0;
    for (auto const& sample : debrief.samples) {
        last = std::max(last, sample.day);
    }
    auto const x_of = [&](double day) { return plot.x + plot.w * static_cast<float>(day / last); };
    auto const y_of = [&](double value) { return value_y(plot, value); };
    for (int const value : {0, 50, 100}) {
        ui.draw().AddLine({plot.x, y_of(value)}, {plot.right(), y_of(value)}, packed(t.line), ui.px(1.5F));
    }
    for (auto const& decision : debrief.decisions) {
        float const x = x_of(decision.day);
        ui.draw().AddLine({x, plot.y}, {x, plot.bottom()}, packed(fade(t.line, 0.7F)), ui.px(1.5F));
        ui.draw().AddCircleFilled({x, plot.bottom()}, ui.px(7.0F), packed(t.quiet), 24);
    }
    std::array<float, kTeam.size()> ends{};
    for (std::size_t i = 0; i < kTeam.size(); ++i) {
        std::vector<ImVec2> points;
        for (auto const& sample : debrief.samples) {
            points.push_back({x_of(sample.day), y_of(sample.team[model::index_of(kTeam[i])])});
        }
        curve(ui.draw(), points, hue_of(t, kTeam[i]).fill, ui.px(5.0F));
        ends[i] = points.back().y;
    }
    auto const tops = label_tops(ends, line, plot.y - 0.5F * line, plot.bottom());
    for (std::size_t i = 0; i < kTeam.size(); ++i) {
        float const y = tops[i];
        Hue const hue = hue_of(t, kTeam[i]);
        icon(
            ui.draw(), icon_of(kTeam[i]), {labels.x + ui.px(44.0F), y + line / 2.0F}, ui.px(34.0F), hue.fill
        );
        ui.text({labels.x + ui.px(72.0F), y}, Type::body_strong, hue.ink, name_of(ui, kTeam[i]));
    }
    ui.text_in(days, Type::body, t.quiet, ui.tr("play.day", {{"n", "1"}}));
    Rect const under = {plot.x, days.y, plot.w, days.h};
    ui.text_in(under, Type::body, t.quiet, ui.tr("play.day", {{"n", whole(last + 1.0)}}), Align::right);
}

void ProjectorAfter::circles(model::Debrief const& debrief, Ui& ui, Rect area) const
{
    Theme const& t = ui.theme();
    float const line = ui.line_height(Type::body);
    ui.text_in(area.take_top(line), Type::body_strong, t.influence.ink, ui.tr("projector.circles"));
    auto const share = static_cast<float>(std::clamp(debrief.control_share, 0.0, 1.0));
    float const most = std::min(area.h * 0.40F, area.w * 0.16F);
    float const ring = most * std::sqrt(std::max(share, 0.06F)),
                disc = most * std::sqrt(std::max(1.0F - share, 0.06F));
    ImVec2 const middle = area.centre();
    float const apart = (ring + disc) * 0.34F;
    soft_disc(ui.draw(), {middle.x + apart, middle.y}, disc * 1.06F, t.influence.fill, 0.22F);
    ticked_ring(ui.draw(), {middle.x - apart, middle.y}, ring, t.control.fill, ui.px(4.0F), 64, ui.px(14.0F));
    float const reach = apart + most * 0.9F + ui.px(16.0F);
    auto const side = [&](Rect box, std::string_view key, model::Family family, float part, Colour ink,
                          Align align) {
        // What was done most, in words.
        std::vector<model::ActTotal const*> acts;
        for (auto const& act : debrief.acts) {
            if (act.family == family && act.times > 0) {
                acts.push_back(&act);
            }
        }
        std::ranges::sort(acts, [](auto const* a, auto const* b) { return a->weight > b->weight; });
        acts.resize(std::min<std::size_t>(acts.size(), 3));
        float const height =
            ui.line_height(Type::title) + 2.0F * line + ui.px(12.0F) + static_cast<float>(acts.size()) * line;
        box = {box.x, box.centre().y - std::min(height, box.h) / 2.0F, box.w, height};
        ui.text_in(
            box.take_top(ui.line_height(Type::title)), Type::title, ink,
            whole(static_cast<double>(part) * 100.0) + " %", align
        );
        float const words = ui.height_of(Type::body, ui.tr(key), box.w);
        ui.paragraph(box.take_top(words).min(), box.w, Type::body, t.text, ui.tr(key), align);
        box.take_top(ui.px(12.0F));
        for (auto const* act : acts) {
            std::string const name = "act." + act->act;
            ui.text_in(
                box.take_top(line), Type::body, t.quiet,
                capital(ui.strings().has(name) ? ui.tr(name) : act->act), align
            );
        }
    };
    float const wide = std::max(ui.px(60.0F), area.w / 2.0F - reach);
    side(
        {area.x, area.y, wide, area.h}, "circle.control", model::Family::control, share, t.control.ink,
        Align::right
    );
    side(
        {area.right() - wide, area.y, wide, area.h}, "circle.influence", model::Family::influence,
        1.0F - share, t.influence.ink, Align::left
    );
}

} // namespace twocircles::client::ui

#include "client/ui/widgets/meter.hpp"

#include "client/ui/draw/shapes.hpp"
#include "client/ui/widgets/controls.hpp"

#include <array>
#include <vector>

namespace twocircles::client::ui {

namespace {

using model::Measure;

constexpr std::array<std::string_view, model::kMeasureCount> kKeys = {
    "measure.morale",   "measure.risk_taking",  "measure.loyalty",     "measure.respect",
    "measure.trust",    "measure.stress",       "measure.inner_drive", "measure.competence",
    "measure.vision",   "measure.plan_clarity", "measure.order",       "measure.direction",
    "measure.delivery", "measure.innovation",   "measure.protection"};

// What a curve shows at least, so that small tremors do not look like earthquakes.
constexpr float kLeastRange = 16.0F;
constexpr float kSecondsShown = 30.0F;

} // namespace

Icon icon_of(Measure measure)
{
    switch (measure) {
    case Measure::morale:
        return Icon::morale;
    case Measure::risk_taking:
        return Icon::risk;
    case Measure::loyalty:
        return Icon::loyalty;
    case Measure::respect:
        return Icon::respect;
    case Measure::trust:
    case Measure::protection:
        return Icon::trust;
    case Measure::stress:
        return Icon::stress;
    case Measure::inner_drive:
        return Icon::event;
    case Measure::competence:
        return Icon::check;
    case Measure::vision:
        return Icon::eye;
    case Measure::plan_clarity:
        return Icon::list;
    case Measure::order:
        return Icon::order;
    case Measure::direction:
        return Icon::direction;
    case Measure::delivery:
        return Icon::delivery;
    case Measure::innovation:
        return Icon::innovation;
    }
    return Icon::other;
}

Hue hue_of(Theme const& theme, Measure measure)
{
    switch (measure) {
    case Measure::morale:
        return theme.morale;
    case Measure::risk_taking:
        return theme.risk;
    case Measure::loyalty:
        return theme.loyalty;
    default:
        return {theme.quiet, theme.text};
    }
}

bool up_is_good(Measure measure)
{
    return measure != Measure::stress;
}

std::string name_of(Ui const& ui, Measure measure)
{
    return capital(ui.tr(kKeys[model::index_of(measure)]));
}

void sparkline(Ui& ui, Rect area, std::span<PastValue const> past, float now_value, Colour colour)
{
    float low = now_value, high = now_value;
    for (auto const& point : past) {
        low = std::min(low, point.value);
        high = std::max(high, point.value);
    }
    float const spare = std::max(0.0F, kLeastRange - (high - low)) / 2.0F;
    low -= spare;
    high += spare;
    auto const place = [&](PastValue const& p) {
        return ImVec2{
            area.right() - area.w * std::clamp(p.age / kSecondsShown, 0.0F, 1.0F),
            area.bottom() - area.h * (p.value - low) / (high - low)};
    };
    std::vector<ImVec2> points;
    points.reserve(past.size() + 2);
    if (!past.empty()) {
        points.push_back(place({kSecondsShown, past.front().value}));
    }
    for (auto const& point : past) {
        if (point.age > 0.05F && point.age < kSecondsShown) {
            points.push_back(place(point));
        }
    }
    points.push_back(place({0.0F, now_value}));
    area_under(ui.draw(), points, area.bottom() + ui.px(4.0F), fade(colour, 0.22F));
    curve(ui.draw(), points, colour, std::max(1.5F, ui.px(2.0F)));
    ui.draw().AddCircleFilled(points.back(), ui.px(3.5F), packed(colour));
}

void meter(Ui& ui, Rect area, MeterView const& view)
{
    Theme const& t = ui.theme();
    Hue const hue = hue_of(t, view.measure);
    float const shown = ui.glide(view.id, static_cast<float>(view.value), 0.35F);
    Rect head = area.take_top(ui.px(24.0F));
    icon(ui.draw(), icon_of(view.measure), {head.x + ui.px(9.0F), head.centre().y}, ui.px(18.0F), hue.fill);
    std::string const name = name_of(ui, view.measure);
    float const mark = change_mark_width(ui, view.change);
    // The same place for all three meters of a row, whatever their names.
    float widest = 0.0F;
    for (auto const measure : {Measure::morale, Measure::risk_taking, Measure::loyalty}) {
        widest = std::max(widest, ui.width_of(Type::small_strong, name_of(ui, measure)));
    }
    bool const in_head = widest + ui.px(24.0F + 34.0F) <= head.w;
    if (mark > 0.0F && in_head) {
        change_mark(ui, {head.right() - mark, head.centre().y}, view.change, up_is_good(view.measure));
    }
    head.take_left(ui.px(24.0F));
    ui.text_in(head, Type::small_strong, t.text, name);
    Rect body = area.take_top(ui.px(44.0F));
    Rect const number = body.take_left(ui.px(44.0F));
    ui.text_in(number, Type::title, hue.ink, whole(static_cast<double>(shown)));
    if (mark > 0.0F && !in_head) {
        Rect const place = body.take_left(mark + ui.px(6.0F));
        change_mark(ui, {place.x, place.centre().y + ui.px(2.0F)}, view.change, up_is_good(view.measure));
    }
    if (body.w >= ui.px(44.0F))
        sparkline(
            ui, {body.x + ui.px(4.0F), body.y + ui.px(8.0F), body.w - ui.px(8.0F), body.h - ui.px(14.0F)},
            view.past, shown, hue.fill
        );
    area.take_top(ui.px(4.0F));
    int const lines = static_cast<int>(area.h / ui.line_height(Type::small));
    if (lines > 0 && !view.reason.empty()) {
        ui.paragraph_up_to(area.min(), area.w, lines, Type::small, t.quiet, view.reason);
    }
}

void meter_in_a_line(Ui& ui, Rect area, MeterView const& view)
{
    Hue const hue = hue_of(ui.theme(), view.measure);
    float const shown = ui.glide(view.id, static_cast<float>(view.value), 0.35F);
    Rect const sign = area.take_left(ui.px(26.0F));
    icon(ui.draw(), icon_of(view.measure), {sign.x + ui.px(9.0F), sign.centre().y}, ui.px(18.0F), hue.fill);
    Rect const number = area.take_left(ui.px(30.0F));
    ui.text_in(number, Type::lead_strong, hue.ink, whole(static_cast<double>(shown)));
    float mark = change_mark_width(ui, view.change);
    ImVec2 const place = {number.right() + ui.px(2.0F), number.centre().y};
    if (mark <= area.w) {
        change_mark(ui, place, view.change, up_is_good(view.measure));
    } else if (mark > 0.0F) {
        // Room for the direction only.
        bool const up = view.change > 0.0;
        Hue const& news = up == up_is_good(view.measure) ? ui.theme().good : ui.theme().bad;
        ImVec2 const at = {place.x + ui.px(4.0F), place.y};
        up ? rising(ui.draw(), at, ui.px(8.0F), news.ink) : falling(ui.draw(), at, ui.px(8.0F), news.ink);
        mark = ui.px(10.0F);
    }
    area.take_left(mark + ui.px(6.0F));
    if (area.w > ui.px(36.0F)) {
        sparkline(ui, area.inset(ui.px(4.0F), area.h * 0.28F), view.past, shown, hue.fill);
    }
}

void meter_row(Ui& ui, Rect area, ImGuiID id, Measure measure, double value, double change, float label_width)
{
    Theme const& t = ui.theme();
    Hue const hue = hue_of(t, measure);
    float const shown = ui.glide(id, static_cast<float>(value), 0.35F);
    Rect const sign = area.take_left(ui.px(24.0F));
    icon(ui.draw(), icon_of(measure), {sign.x + ui.px(8.0F), sign.centre().y}, ui.px(16.0F), hue.fill);
    ui.text_in(area.take_left(ui.px(label_width)), Type::small, t.quiet, name_of(ui, measure));
    bool const narrow = area.w < ui.px(110.0F);
    Rect const mark = area.take_right(ui.px(34.0F));
    change_mark(ui, {mark.x + ui.px(6.0F), mark.centre().y}, change, up_is_good(measure));
    Rect const number = area.take_right(ui.px(28.0F));
    ui.text_in(number, Type::small_strong, t.text, whole(static_cast<double>(shown)), Align::right);
    area.take_right(ui.px(8.0F));
    if (!narrow) {
        level(ui, {area.x, area.centre().y - ui.px(3.0F), area.w, ui.px(6.0F)}, shown, hue.fill);
    }
}

} // namespace twocircles::client::ui

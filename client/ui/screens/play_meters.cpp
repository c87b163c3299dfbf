// The strip of meters and goals below the stage, and the same in full on a panel.
#include "client/ui/draw/logo.hpp"
#include "client/ui/draw/shapes.hpp"
#include "client/ui/screens/play.hpp"
#include "client/ui/screens/sentences.hpp"
#include "client/ui/widgets/controls.hpp"
#include "client/ui/widgets/meter.hpp"

#include <array>
#include <vector>

namespace twocircles::client::ui {

namespace {

using model::Measure;

constexpr std::array kTeam = {Measure::morale, Measure::risk_taking, Measure::loyalty};
constexpr std::array kOutputs = {Measure::order, Measure::direction, Measure::delivery, Measure::innovation};

constexpr std::size_t kGoalsInAColumn = 4;

double value_of(model::ViewModel const& view, Measure measure)
{
    return view.state.team[model::index_of(measure)];
}

double change_of(model::ViewModel const& view, Measure measure)
{
    return view.response ? value_of(view, measure) - view.team_at_response[model::index_of(measure)] : 0.0;
}

std::vector<PastValue> past_of(model::ViewModel const& view, Measure measure, double now)
{
    std::vector<PastValue> past;
    past.reserve(view.history.size());
    for (auto const& point : view.history) {
        past.push_back(
            {static_cast<float>(now - point.at), static_cast<float>(point.team[model::index_of(measure)])}
        );
    }
    return past;
}

// One goal: words, weight as the length of its level's track, value.
void goal_row(Ui& ui, Rect area, model::GoalCard const& goal, double value, int index)
{
    Theme const& t = ui.theme();
    float const shown = ui.glide(ui.id("goal", index), static_cast<float>(value), 0.35F);
    Icon const sign = goal.measure >= 0 && goal.measure < static_cast<int>(model::kMeasureCount)
                          ? icon_of(static_cast<Measure>(goal.measure))
                          : Icon::other;
    Hue const hue = goal.measure >= 0 && goal.measure < 3 ? hue_of(t, static_cast<Measure>(goal.measure))
                                                          : Hue{t.text, t.text};
    Rect const place = area.take_left(ui.px(24.0F));
    icon(ui.draw(), sign, {place.x + ui.px(8.0F), place.centre().y}, ui.px(16.0F), hue.fill);
    Rect const number = area.take_right(ui.px(30.0F));
    ui.text_in(number, Type::small_strong, t.text, whole(static_cast<double>(shown)), Align::right);
    // The share of the score is seen: a goal that counts more has the longer lane. Words come first.
    bool const known = goal.measure >= 0 && goal.measure < static_cast<int>(model::kMeasureCount);
    float const least =
        ui.width_of(Type::small, known ? name_of(ui, static_cast<Measure>(goal.measure)) : goal.text);
    float const lane_width = std::max(ui.px(52.0F), area.w * 0.34F);
    if (area.w - lane_width >= std::min(least + ui.px(8.0F), area.w * 0.66F)) {
        Rect const lane = area.take_right(lane_width);
        float const length =
            (lane.w - ui.px(8.0F)) * std::clamp(static_cast<float>(goal.weight) / 0.4F, 0.25F, 1.0F);
        level(ui, {lane.x, lane.centre().y - ui.px(3.0F), length, ui.px(6.0F)}, shown, hue.fill);
    }
    area.w -= ui.px(2.0F);
    std::string text = goal.text;
    if (ui.width_of(Type::small, text) > area.w && goal.measure >= 0 &&
        goal.measure < static_cast<int>(model::kMeasureCount)) {
        text = name_of(ui, static_cast<Measure>(goal.measure));
    }
    float const room = area.w;
    if (room < ui.px(64.0F)) {
        return; // sign and number say enough; the panel has the words
    }
    if (ui.width_of(Type::small, text) > room) {
        ui.paragraph_up_to(
            {area.x, area.y + (area.h - ui.line_height(Type::small)) / 2.0F}, room, 1, Type::small, t.quiet,
            text
        );
    } else {
        ui.text_in(area, Type::small, t.quiet, text);
    }
}

void goals(model::ViewModel const& view, Ui& ui, Rect area)
{
    Theme const& t = ui.theme();
    float const shown = ui.glide(ui.id("score"), static_cast<float>(view.state.score), 0.35F);
    Rect head = area.take_top(ui.px(24.0F));
    logo(ui.draw(), {head.x + ui.px(13.0F), head.centre().y}, ui.px(16.0F), t);
    head.take_left(ui.px(34.0F));
    ui.text_in(head, Type::small_strong, t.text, ui.tr("play.goals"));
    Rect number = area.take_left(ui.px(52.0F));
    number.h = std::min(number.h, ui.px(44.0F));
    ui.text_in(number, Type::title, t.text, whole(static_cast<double>(shown)));
    auto const& cards = view.joined->goals;
    if (cards.empty()) {
        return;
    }
    // Many goals stand in two columns; a row is never lower than its words.
    std::size_t const columns = cards.size() <= kGoalsInAColumn ? 1 : area.w < ui.px(230.0F) ? 3 : 2;
    std::size_t const rows = (cards.size() + columns - 1) / columns;
    float const row =
        std::max(ui.line_height(Type::small), std::min(ui.px(26.0F), area.h / static_cast<float>(rows)));
    float const gap = ui.px(columns == 3 ? 6.0F : 14.0F);
    float const width = (area.w - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    for (std::size_t i = 0; i < cards.size(); ++i) {
        double const value = i < view.state.goals.size() ? view.state.goals[i] : 0.0;
        Rect const place = {
            area.x + (width + gap) * static_cast<float>(i / rows),
            area.y + row * static_cast<float>(i % rows), width, row};
        goal_row(ui, place, cards[i], value, static_cast<int>(i));
    }
}

// On the panel there is room for each goal's own words.
float goals_in_full(model::ViewModel const& view, Ui& ui, ImVec2 at, float width)
{
    Theme const& t = ui.theme();
    float y = at.y;
    float const shown = ui.glide(ui.id("score"), static_cast<float>(view.state.score), 0.35F);
    logo(ui.draw(), {at.x + ui.px(13.0F), y + ui.px(12.0F)}, ui.px(16.0F), t);
    float const words = ui.text({at.x + ui.px(34.0F), y}, Type::small_strong, t.text, ui.tr("play.goals"));
    ui.text(
        {at.x + ui.px(34.0F) + words + ui.px(12.0F), y}, Type::small_strong, t.text,
        whole(static_cast<double>(shown))
    );
    y += ui.px(28.0F);
    float const number = ui.px(36.0F), indent = ui.px(24.0F);
    for (std::size_t i = 0; i < view.joined->goals.size(); ++i) {
        auto const& goal = view.joined->goals[i];
        double const value = i < view.state.goals.size() ? view.state.goals[i] : 0.0;
        bool const known = goal.measure >= 0 && goal.measure < static_cast<int>(model::kMeasureCount);
        icon(
            ui.draw(), known ? icon_of(static_cast<Measure>(goal.measure)) : Icon::other,
            {at.x + ui.px(8.0F), y + ui.line_height(Type::small) / 2.0F}, ui.px(16.0F), t.quiet
        );
        ui.text_in(
            {at.x + width - number, y, number, ui.line_height(Type::small)}, Type::small_strong, t.text,
            whole(value), Align::right
        );
        y += ui.paragraph({at.x + indent, y}, width - indent - number, Type::small, t.text, goal.text);
        level(
            ui, {at.x + indent, y + ui.px(3.0F), width - indent - number, ui.px(5.0F)},
            static_cast<float>(value), t.text
        );
        y += ui.px(16.0F);
    }
    return y - at.y;
}

void outputs(model::ViewModel const& view, Ui& ui, Rect area, float label)
{
    float const row = std::min(ui.px(30.0F), area.h / 4.0F);
    for (auto const measure : kOutputs) {
        meter_row(
            ui, area.take_top(row), ui.id("output", static_cast<int>(measure)), measure,
            value_of(view, measure), change_of(view, measure), label
        );
    }
}

// The organisation's outputs in one line; names are left to the signs where there is no room.
void outputs_line(model::ViewModel const& view, Ui& ui, Rect area)
{
    Theme const& t = ui.theme();
    float const fixed = ui.px(20.0F + 6.0F + 20.0F + 26.0F);
    float names = 0.0F;
    for (auto const measure : kOutputs) {
        names += ui.width_of(Type::small, name_of(ui, measure));
    }
    bool const named = names + 4.0F * fixed + 3.0F * ui.px(6.0F) <= area.w;
    float const gap = (area.w - 4.0F * fixed - (named ? names : 0.0F)) / 3.0F;
    for (auto const measure : kOutputs) {
        std::string const name = name_of(ui, measure);
        Rect place = area.take_left(fixed + (named ? ui.width_of(Type::small, name) : 0.0F));
        area.take_left(std::max(gap, 0.0F));
        Rect const sign = place.take_left(ui.px(20.0F));
        icon(ui.draw(), icon_of(measure), {sign.x + ui.px(7.5F), sign.centre().y}, ui.px(15.0F), t.quiet);
        if (named) {
            place.take_left(ui.text_in(place, Type::small, t.quiet, name) + ui.px(6.0F));
        }
        float const shown = ui.glide(
            ui.id("output", static_cast<int>(measure)), static_cast<float>(value_of(view, measure)), 0.35F
        );
        std::string const number = whole(static_cast<double>(shown));
        place.take_left(ui.text_in(place, Type::small_strong, t.text, number) + ui.px(4.0F));
        change_mark(ui, {place.x, place.centre().y}, change_of(view, measure));
    }
}

enum class StripKind : std::uint8_t
{
    line,    // signs and numbers only
    reduced, // meters without reasons
    full,
};

StripKind kind_of(Ui const& ui, float width)
{
    float const logical = width / ui.px(100.0F) * 100.0F;
    if (ui.logical_height() < 560.0F || logical < 500.0F) {
        return StripKind::line;
    }
    return logical < 680.0F ? StripKind::reduced : StripKind::full;
}

void strip_in_a_line(model::ViewModel const& view, Ui& ui, Rect rest)
{
    Theme const& t = ui.theme();
    float const gap = ui.px(8.0F);
    Rect score = cell(rest, 3, 4, gap);
    float const shown = ui.glide(ui.id("score"), static_cast<float>(view.state.score), 0.35F);
    logo(ui.draw(), {score.x + ui.px(13.0F), score.centre().y}, ui.px(16.0F), t);
    score.take_left(ui.px(34.0F));
    ui.text_in(score, Type::lead_strong, t.text, whole(static_cast<double>(shown)));
    for (int i = 0; i < 3; ++i) {
        Measure const measure = kTeam[static_cast<std::size_t>(i)];
        auto const past = past_of(view, measure, ui.now());
        meter_in_a_line(
            ui, cell(rest, i, 4, gap),
            {ui.id("team", i), measure, value_of(view, measure), change_of(view, measure), past, {}}
        );
    }
}

// Unknown is no zero: only what there will be, and when.
void hidden_meters(Ui& ui, Rect area)
{
    Theme const& t = ui.theme();
    std::string const& words = ui.tr("group.hidden");
    float const gap = ui.px(22.0F), signs = gap * static_cast<float>(kTeam.size()) + ui.px(10.0F);
    float const wide = std::min(area.w - signs, ui.width_of(Type::body, words));
    float const height = ui.height_of(Type::body, words, wide + 1.0F);
    float x = area.centre().x - (wide + signs) / 2.0F;
    for (auto const measure : kTeam) {
        icon(
            ui.draw(), icon_of(measure), {x + ui.px(8.0F), area.centre().y}, ui.px(16.0F),
            fade(hue_of(t, measure).fill, 0.7F)
        );
        x += gap;
    }
    ui.paragraph(
        {x + ui.px(10.0F), area.centre().y - height / 2.0F}, wide + 1.0F, Type::body, t.quiet, words
    );
}

} // namespace

float meters_strip_height(Ui const& ui, float width)
{
    switch (kind_of(ui, width)) {
    case StripKind::line:
        return ui.px(52.0F);
    case StripKind::reduced:
        return ui.px(146.0F);
    case StripKind::full:
        break;
    }
    return ui.px(width > ui.px(960.0F) ? 172.0F : 188.0F);
}

void meters_strip(model::ViewModel const& view, Ui& ui, Rect area)
{
    StripKind const kind = kind_of(ui, area.w);
    card(ui.draw(), area, ui.theme().surface, 0.0F);
    Rect rest = area.inset(ui.px(24.0F), ui.px(kind == StripKind::line ? 4.0F : 12.0F));
    if (view.state.meters_hidden) {
        hidden_meters(ui, rest);
        return;
    }
    if (kind == StripKind::line) {
        strip_in_a_line(view, ui, rest);
        return;
    }
    outputs_line(view, ui, rest.take_bottom(ui.px(24.0F)));
    rest.take_bottom(ui.px(8.0F));
    bool const many = view.joined->goals.size() > kGoalsInAColumn;
    float const gap = ui.px(kind != StripKind::full ? 12.0F : many ? 14.0F : 20.0F);
    float const share = kind == StripKind::full ? (many ? 0.48F : 0.34F) : (many ? 0.36F : 0.33F);
    Rect const wide = rest.take_right(rest.w * share);
    rest.take_right(gap);
    for (int i = 0; i < 3; ++i) {
        Measure const measure = kTeam[static_cast<std::size_t>(i)];
        auto const past = past_of(view, measure, ui.now());
        std::string const reason = kind == StripKind::full ? why_of_team(view, measure) : std::string();
        meter(
            ui, cell(rest, i, 3, gap),
            {ui.id("team", i), measure, value_of(view, measure), change_of(view, measure), past, reason}
        );
    }
    goals(view, ui, wide);
}

void standing_panel(model::ViewModel const& view, Ui& ui, Rect area)
{
    ScrollArea scroll(ui, "standing", area);
    float const width = scroll.width();
    float y = scroll.top().y;
    float const x = scroll.top().x;
    y +=
        ui.paragraph({x, y}, width, Type::lead_strong, ui.theme().text, ui.tr("play.standing")) + ui.px(8.0F);
    if (view.state.meters_hidden) {
        y += ui.paragraph({x, y}, width, Type::body, ui.theme().quiet, ui.tr("group.hidden"));
        scroll.end(y);
        return;
    }
    for (int i = 0; i < 3; ++i) {
        Measure const measure = kTeam[static_cast<std::size_t>(i)];
        auto const past = past_of(view, measure, ui.now());
        std::string const reason = why_of_team(view, measure);
        float const words = ui.height_of(Type::small, reason, width);
        meter(
            ui, {x, y, width, ui.px(72.0F) + words + ui.px(2.0F)},
            {ui.id("team", i), measure, value_of(view, measure), change_of(view, measure), past, reason}
        );
        y += ui.px(72.0F) + words + ui.px(16.0F);
    }
    y += goals_in_full(view, ui, {x, y}, width) + ui.px(12.0F);
    outputs(view, ui, {x, y, width, ui.px(120.0F)}, 110.0F);
    y += ui.px(128.0F);
    scroll.end(y);
}

float movement_row(
    model::ViewModel const& view, Ui& ui, ImVec2 at, float width, model::Movement const& movement
)
{
    Theme const& t = ui.theme();
    double const change = movement.after - movement.before;
    bool const good = (change >= 0.0) == up_is_good(movement.measure);
    Hue const& hue = good ? t.good : t.bad;
    float const indent = ui.px(24.0F), line = ui.line_height(Type::small);
    ImVec2 const mark = {at.x + ui.px(8.0F), at.y + line / 2.0F};
    change >= 0.0 ? rising(ui.draw(), mark, ui.px(9.0F), hue.fill)
                  : falling(ui.draw(), mark, ui.px(9.0F), hue.fill);
    std::string const subject = subject_of(view, ui, movement) + " " + signed_points(change);
    std::string const reasons = reasons_of(movement);
    float y = at.y;
    y += ui.paragraph({at.x + indent, y}, width - indent, Type::small_strong, t.text, subject);
    if (!reasons.empty()) {
        y += ui.paragraph({at.x + indent, y}, width - indent, Type::small, t.quiet, capital(reasons) + ".");
    }
    return y - at.y;
}

} // namespace twocircles::client::ui

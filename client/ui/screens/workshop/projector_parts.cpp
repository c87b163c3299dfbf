#include "client/ui/screens/workshop/projector_parts.hpp"

#include "client/ui/draw/shapes.hpp"
#include "client/ui/screens/sentences.hpp"
#include "client/ui/widgets/controls.hpp"
#include "client/ui/widgets/meter.hpp"

#include <algorithm>
#include <array>

namespace twocircles::client::ui {

namespace {

using model::Measure;

constexpr std::array kTeam = {Measure::morale, Measure::risk_taking, Measure::loyalty};
constexpr float kHead = 60.0F; // a meter's name and value

// The largest reason that pulled the way the meter went; what pulled the other way would puzzle a room.
std::string reason_for(model::ViewModel const& view, Measure measure, double change)
{
    for (auto const& movement : view.movements.movements) {
        if (movement.follower != model::kNobody || movement.measure != measure) {
            continue;
        }
        for (auto const& reason : movement.reasons) {
            if ((reason.amount > 0.0) == (change > 0.0)) {
                return capital(reason.phrase);
            }
        }
    }
    return {};
}

void audience_meter(model::ViewModel const& view, Ui& ui, Rect area, Measure measure)
{
    Theme const& t = ui.theme();
    Hue const hue = hue_of(t, measure);
    auto const index = model::index_of(measure);
    double const value = view.state.team[index];
    double const change = view.response ? value - view.team_at_response[index] : 0.0;
    float const shown =
        ui.glide(ui.id("audience-meter", static_cast<int>(measure)), static_cast<float>(value), 0.5F);
    Rect head = area.take_top(ui.px(kHead));
    icon(ui.draw(), icon_of(measure), {head.x + ui.px(18.0F), head.centre().y}, ui.px(36.0F), hue.fill);
    head.take_left(ui.px(48.0F));
    std::string const number = whole(static_cast<double>(shown));
    ui.text_in(head.take_right(ui.width_of(Type::lead_strong, number)), Type::lead_strong, hue.ink, number);
    ui.text_in(head, Type::body_strong, t.text, name_of(ui, measure));
    Rect lane = area.take_top(ui.line_height(Type::body));
    if (long const points = std::lround(change); points != 0) {
        Hue const& news = (points > 0) == up_is_good(measure) ? t.good : t.bad;
        std::string const amount = std::to_string(std::labs(points));
        ui.text_in(
            lane.take_right(ui.width_of(Type::body_strong, amount)), Type::body_strong, news.ink, amount
        );
        Rect const mark = lane.take_right(ui.px(34.0F));
        ImVec2 const at = {mark.x + ui.px(20.0F), mark.centre().y};
        points > 0 ? rising(ui.draw(), at, ui.px(20.0F), news.ink)
                   : falling(ui.draw(), at, ui.px(20.0F), news.ink);
        lane.take_right(ui.px(4.0F));
    }
    level(ui, {lane.x, lane.centre().y - ui.px(8.0F), lane.w, ui.px(16.0F)}, shown, hue.fill);
    int const lines = static_cast<int>(area.h / ui.line_height(Type::body) + 0.01F);
    std::string const reason = std::lround(change) == 0 ? std::string() : reason_for(view, measure, change);
    if (lines > 0 && !reason.empty()) {
        ui.paragraph_up_to(area.min(), area.w, lines, Type::body, t.quiet, reason);
    }
}

} // namespace

bool people_revealed(model::ViewModel const& view)
{
    return std::ranges::any_of(view.state.people, [](model::PersonState const& person) {
        return !person.private_state && !person.gone;
    });
}

std::vector<std::string> reachable(std::vector<std::string> const& addresses)
{
    std::vector<std::string> kept;
    for (auto const& one : addresses) {
        bool const loopback =
            one.starts_with("127.") || one.starts_with("[::1]") || one.starts_with("localhost");
        if (!loopback) {
            kept.push_back(one);
        }
    }
    return kept;
}

std::string some_names(Ui const& ui, std::vector<std::string> const& names, std::size_t most)
{
    std::string text;
    std::size_t const named = names.size() <= most ? names.size() : most - 1;
    for (std::size_t i = 0; i < named; ++i) {
        text += (i == 0 ? "" : ", ") + names[i];
    }
    if (named == names.size()) {
        return text;
    }
    return ui.tr("projector.and_more", {{"names", text}, {"n", std::to_string(names.size() - named)}});
}

float audience_meters_height(Ui const& ui, int reason_lines)
{
    return ui.px(kHead) + static_cast<float>(1 + reason_lines) * ui.line_height(Type::body) + ui.px(20.0F);
}

void audience_meters(model::ViewModel const& view, Ui& ui, Rect area)
{
    card(ui.draw(), area, ui.theme().surface, 0.0F);
    Rect const inside = area.inset(ui.px(28.0F), ui.px(10.0F));
    if (view.state.meters_hidden) {
        ui.text_in(inside, Type::lead, ui.theme().quiet, ui.tr("group.hidden"), Align::centre);
        return;
    }
    for (int i = 0; i < 3; ++i) {
        audience_meter(view, ui, cell(inside, i, 3, ui.px(36.0F)), kTeam[static_cast<std::size_t>(i)]);
    }
}

float page_dots_width(Ui const& ui, std::size_t count)
{
    // Many pages stand closer: a heading needs the room more than they do.
    auto const many = static_cast<float>(std::max<std::size_t>(count, 1));
    return count < 2 ? 0.0F : many * std::clamp(ui.px(190.0F) / many, ui.px(11.0F), ui.px(24.0F));
}

void page_dots(Ui& ui, ImVec2 right_middle, std::size_t count, std::size_t at)
{
    if (count < 2) {
        return;
    }
    Theme const& t = ui.theme();
    float const step = page_dots_width(ui, count) / static_cast<float>(count);
    float x = right_middle.x - step / 2.0F;
    for (std::size_t i = count; i-- > 0;) {
        float const radius = std::min(ui.px(i == at ? 8.0F : 6.0F), step * (i == at ? 0.42F : 0.30F));
        ui.draw().AddCircleFilled({x, right_middle.y}, radius, packed(i == at ? t.text : t.line), 24);
        x -= step;
    }
}

} // namespace twocircles::client::ui

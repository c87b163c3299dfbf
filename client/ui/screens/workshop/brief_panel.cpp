#include "client/ui/screens/workshop/brief_panel.hpp"

#include "client/ui/screens/briefing_parts.hpp"
#include "client/ui/screens/workshop/deeds.hpp"
#include "client/ui/widgets/controls.hpp"
#include "client/ui/widgets/meter.hpp"

#include <array>

namespace twocircles::client::ui {

using model::Measure;
using model::Role;

namespace {

// What one's own person feels: nobody else sees it who plays.
float own_feelings(model::ViewModel const& view, Ui& ui, ImVec2 at, float width)
{
    constexpr std::array kShown = {
        Measure::morale, Measure::risk_taking, Measure::loyalty, Measure::trust, Measure::stress};
    int const self = own_follower(view);
    if (self == model::kNobody || !feelings_known(view, self)) {
        return 0.0F;
    }
    auto const i = static_cast<std::size_t>(self);
    auto const& now = view.state.people[i].meters;
    auto const& before = i < view.people_at_response.size() ? view.people_at_response[i].meters : now;
    float y = at.y;
    y += ui.paragraph({at.x, y}, width, Type::body_strong, ui.theme().text, ui.tr("brief.feelings"));
    y += ui.paragraph({at.x, y}, width, Type::small, ui.theme().quiet, ui.tr("brief.feelings_yours")) +
         ui.px(4.0F);
    for (auto const measure : kShown) {
        auto const m = model::index_of(measure);
        meter_row(
            ui, {at.x, y, width, ui.px(26.0F)}, ui.id("own-meter", static_cast<int>(m)), measure, now[m],
            now[m] - before[m], 110.0F
        );
        y += ui.px(26.0F);
    }
    return y - at.y;
}

} // namespace

float BriefPanel::part(model::ViewModel const& view, Ui& ui, ImVec2 at, float width) const
{
    Theme const& t = ui.theme();
    float y = at.y;
    Role const role = view.joined->role;
    if (role == Role::leading || role == Role::follower || role == Role::watching) {
        y += who_you_are(view, ui, {at.x, y}, width);
        return y - at.y;
    }
    y += ui.paragraph({at.x, y}, width, Type::lead_strong, t.text, view.joined->scenario.title) + ui.px(4.0F);
    y += ui.paragraph({at.x, y}, width, Type::body, t.text, view.joined->scenario.setting) + ui.px(16.0F);
    for (auto const& seat : view.joined->scenario.seats) {
        y += ui.paragraph(
            {at.x, y}, width, Type::small_strong, t.text,
            ui.tr("brief.seat", {{"name", seat.name}, {"title", seat.title}})
        );
        y += ui.paragraph({at.x, y}, width, Type::small, t.quiet, seat.brief) + ui.px(8.0F);
    }
    return y + ui.px(8.0F) - at.y;
}

void BriefPanel::draw(model::ViewModel const& view, Ui& ui, Rect area)
{
    bool const leads = in_workshop(view) && view.joined->role == Role::leading;
    if (leads) {
        Rect const foot = area.take_bottom(ui.px(48.0F));
        area.take_bottom(ui.px(8.0F));
        if (vision_.draw(ui, foot, ui.tr("briefing.vision_hint"), ui.tr("brief.vision"), false)) {
            ui.push(model::PutVisionIntoWords{vision_.sent()});
        }
    }
    ScrollArea scroll(ui, "brief", area);
    float const x = scroll.top().x, width = scroll.width(), gap = ui.px(16.0F);
    float y = scroll.top().y + ui.px(4.0F);
    auto const add = [&](float height) {
        if (height > 0.0F) {
            y += height + gap;
        }
    };
    add(part(view, ui, {x, y}, width));
    add(secret_note(ui, {x, y}, width, ui.tr("briefing.secret"), view.joined->secret));
    add(own_feelings(view, ui, {x, y}, width));
    add(what_counts(view, ui, {x, y}, width));
    if (view.joined->role != Role::follower) {
        add(what_you_may_do(view, ui, {x, y}, width));
    }
    if (!view.joined->people.empty()) {
        add(your_people(view, ui, {x, y}, width));
    }
    scroll.end(y);
}

} // namespace twocircles::client::ui

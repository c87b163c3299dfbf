#include "client/ui/screens/briefing_parts.hpp"

#include "client/ui/draw/shapes.hpp"
#include "client/ui/screens/people.hpp"
#include "client/ui/widgets/controls.hpp"
#include "client/ui/widgets/meter.hpp"

#include <algorithm>
#include <string>

namespace twocircles::client::ui {

using model::Role;

namespace {

// The meters of somebody, or of nobody in particular where they are not to be known.
model::PersonMeters meters_shown(model::ViewModel const& view, int follower)
{
    model::PersonMeters meters{};
    meters.fill(55.0);
    auto const i = static_cast<std::size_t>(follower);
    if (i < view.state.people.size() && !view.state.meters_hidden && !view.state.people[i].private_state) {
        meters = view.state.people[i].meters;
    }
    return meters;
}

} // namespace

float who_you_are(model::ViewModel const& view, Ui& ui, ImVec2 at, float width)
{
    Theme const& t = ui.theme();
    model::Joined const& joined = *view.joined;
    std::string_view name, title, brief;
    int look = 3;
    if (joined.role == Role::follower) {
        auto const who = std::ranges::find(joined.people, joined.follower, &model::PersonCard::follower);
        if (who == joined.people.end()) {
            return 0.0F;
        }
        name = who->name;
        title = who->role;
        brief = joined.brief;
        look = who->follower;
    } else {
        auto const seat = std::ranges::find(joined.scenario.seats, joined.seat, &model::SeatCard::seat);
        if (seat == joined.scenario.seats.end()) {
            return 0.0F;
        }
        name = seat->name;
        title = seat->title;
        brief = seat->brief;
    }
    float y = at.y;
    float const r = ui.px(26.0F), indent = 2.0F * r + ui.px(20.0F), inner = width - indent;
    person(ui.draw(), {at.x + r, y + r}, r, look_of(name, look, t), {.mood = 0.62F}, t.surface);
    float const ring = r + ui.px(4.0F);
    if (joined.role != Role::follower) { // who leads stands in the middle of both circles
        arc(ui.draw(), {at.x + r, y + r}, ring, 1.745F, 4.538F, t.control.fill, ui.px(2.5F));
        arc(ui.draw(), {at.x + r, y + r}, ring, 4.887F, 7.679F, t.influence.fill, ui.px(2.5F));
    }
    std::string const you = ui.tr("briefing.you_are", {{"name", name}});
    float const words = ui.height_of(Type::lead_strong, you, inner) + ui.height_of(Type::body, title, inner);
    float down = y + std::max(0.0F, (2.0F * r - words) / 2.0F);
    down += ui.paragraph({at.x + indent, down}, inner, Type::lead_strong, t.text, you);
    ui.paragraph({at.x + indent, down}, inner, Type::body, t.quiet, title);
    y += std::max(2.0F * r, words) + ui.px(16.0F);
    y += ui.paragraph({at.x, y}, width, Type::body, t.text, brief);
    return y - at.y;
}

float secret_note(Ui& ui, ImVec2 at, float width, std::string_view heading, std::string_view secret)
{
    if (secret.empty()) {
        return 0.0F;
    }
    Theme const& t = ui.theme();
    float const pad = ui.px(16.0F), inner = width - 2.0F * pad;
    float const height =
        ui.line_height(Type::small_strong) + ui.height_of(Type::body, secret, inner) + 2.0F * pad;
    card(ui.draw(), {at.x, at.y, width, height}, t.surface, ui.px(12.0F));
    icon(
        ui.draw(), Icon::lock, {at.x + pad + ui.px(7.0F), at.y + pad + ui.line_height(Type::small) / 2.0F},
        ui.px(14.0F), t.influence.fill
    );
    ui.text({at.x + pad + ui.px(22.0F), at.y + pad}, Type::small_strong, t.influence.ink, heading);
    ui.paragraph(
        {at.x + pad, at.y + pad + ui.line_height(Type::small_strong)}, inner, Type::body, t.text, secret
    );
    return height;
}

float what_counts(model::ViewModel const& view, Ui& ui, ImVec2 at, float width)
{
    Theme const& t = ui.theme();
    float y = at.y;
    y += ui.paragraph({at.x, y}, width, Type::body_strong, t.text, ui.tr("briefing.goals")) + ui.px(4.0F);
    for (auto const& goal : view.joined->goals) {
        bool const known = goal.measure >= 0 && goal.measure < static_cast<int>(model::kMeasureCount);
        Icon const sign = known ? icon_of(static_cast<model::Measure>(goal.measure)) : Icon::other;
        Colour const ink = known ? hue_of(t, static_cast<model::Measure>(goal.measure)).fill : t.quiet;
        float const lane = ui.px(96.0F);
        float const height = std::max(
            ui.line_height(Type::body), ui.height_of(Type::body, goal.text, width - lane - ui.px(40.0F))
        );
        float const middle = y + ui.line_height(Type::body) / 2.0F;
        icon(ui.draw(), sign, {at.x + ui.px(9.0F), middle}, ui.px(18.0F), ink);
        ui.paragraph({at.x + ui.px(28.0F), y}, width - lane - ui.px(40.0F), Type::body, t.text, goal.text);
        std::string const share = whole(goal.weight * 100.0) + " %";
        Rect const row = {at.x + width - lane, y, lane, ui.line_height(Type::body)};
        ui.text_in(row, Type::small_strong, t.quiet, share, Align::right);
        level(
            ui, {row.x, middle - ui.px(3.0F), lane - ui.px(46.0F), ui.px(6.0F)},
            static_cast<float>(goal.weight * 100.0), t.influence.fill
        );
        y += height + ui.px(4.0F);
    }
    return y - at.y;
}

float what_you_may_do(model::ViewModel const& view, Ui& ui, ImVec2 at, float width)
{
    if (view.joined->powers.empty()) {
        return 0.0F;
    }
    Theme const& t = ui.theme();
    float y = at.y;
    y += ui.paragraph({at.x, y}, width, Type::body_strong, t.text, ui.tr("briefing.powers")) + ui.px(4.0F);
    for (auto const& power : view.joined->powers) {
        ui.draw().AddCircle(
            {at.x + ui.px(9.0F), y + ui.line_height(Type::body) / 2.0F}, ui.px(4.0F), packed(t.control.fill),
            20, ui.px(1.75F)
        );
        y += ui.paragraph({at.x + ui.px(28.0F), y}, width - ui.px(28.0F), Type::body, t.quiet, power);
    }
    return y - at.y;
}

float your_people(model::ViewModel const& view, Ui& ui, ImVec2 at, float width)
{
    Theme const& t = ui.theme();
    model::Joined const& joined = *view.joined;
    bool const leads = !joined.workshop || joined.role == Role::leading;
    float y = at.y;
    y += ui.paragraph(
             {at.x, y}, width, Type::body_strong, t.text, ui.tr(leads ? "briefing.people" : "briefing.team")
         ) +
         ui.px(12.0F);
    float const r = ui.px(28.0F), indent = 2.0F * r + ui.px(20.0F), inner = width - indent;
    for (auto const& who : joined.people) {
        portrait(ui, {at.x + r, y + r}, r, who.name, who.follower, meters_shown(view, who.follower));
        float const x = at.x + indent;
        bool const you = joined.role == Role::follower && joined.follower == who.follower;
        std::string const called = you ? ui.tr("briefing.this_is_you", {{"name", who.name}}) : who.name;
        float line = y;
        // The role goes beside the name where it fits there.
        float const name = ui.width_of(Type::body_strong, called) + ui.px(10.0F);
        if (name + ui.width_of(Type::small, who.role) <= inner) {
            ui.text({x, y}, Type::body_strong, t.text, called);
            ui.text({x + name, y + ui.px(2.0F)}, Type::small, t.quiet, who.role);
            line += ui.line_height(Type::body);
        } else {
            line += ui.paragraph({x, line}, inner, Type::body_strong, t.text, called);
            line += ui.paragraph({x, line}, inner, Type::small, t.quiet, who.role);
        }
        line += ui.paragraph({x, line}, inner, Type::small, t.text, who.about);
        std::string traits;
        for (auto const& trait : who.traits) {
            traits += (traits.empty() ? "" : " · ") + trait;
        }
        if (!traits.empty()) {
            line += ui.paragraph({x, line}, inner, Type::small, t.quiet, traits);
        }
        std::string close;
        for (auto const& tie : who.ties) {
            if (tie.strength < 0.5) {
                continue;
            }
            close += (close.empty() ? "" : ", ") + name_of(view, tie.follower);
        }
        // To whom somebody reports matters to the one who may direct them; for the others their card says it.
        std::string standing = leads ? ui.tr(who.reports_to_you ? "person.reports" : "person.no_report") : "";
        if (!close.empty()) {
            standing += (standing.empty() ? "" : " · ") + ui.tr("briefing.close_to", {{"names", close}});
        }
        if (!standing.empty()) {
            bool const reports = leads && who.reports_to_you;
            line += ui.paragraph({x, line}, inner, Type::small, reports ? t.control.ink : t.quiet, standing);
        }
        y = std::max(line, y + 2.0F * r) + ui.px(18.0F);
    }
    return y - at.y;
}

} // namespace twocircles::client::ui

#include "client/ui/screens/people.hpp"

#include "client/strings/writing.hpp"
#include "client/ui/draw/shapes.hpp"
#include "client/ui/screens/sentences.hpp"
#include "client/ui/screens/workshop/deeds.hpp"
#include "client/ui/screens/workshop/need_panel.hpp"
#include "client/ui/widgets/controls.hpp"
#include "client/ui/widgets/meter.hpp"

#include <algorithm>
#include <array>

namespace twocircles::client::ui {

using model::Measure;
using model::Stance;

namespace {

float meter_of(model::PersonMeters const& meters, Measure measure)
{
    return static_cast<float>(meters[model::index_of(measure)]);
}

// Whether they report to the leading seat one sees the story with: to you, or to somebody by name.
std::string standing_of(
    model::ViewModel const& view, Ui const& ui, model::PersonCard const& who, model::PersonState const& state
)
{
    if (state.gone) {
        return ui.tr("person.gone");
    }
    bool const you = !in_workshop(view) || view.joined->role == model::Role::leading;
    bool const reports = who.reports_to_you;
    auto const& seats = view.joined->scenario.seats;
    auto const seat = std::ranges::find(seats, view.joined->seat, &model::SeatCard::seat);
    std::string standing =
        you || seat == seats.end()
            ? ui.tr(reports ? "person.reports" : "person.no_report")
            : ui.tr(reports ? "person.reports_to" : "person.no_report_to", {{"name", seat->name}});
    if (state.follows_freely) {
        standing += " · " + ui.tr("person.follows");
    }
    return standing;
}

// Why there are no meters on somebody's card; empty when there are.
std::string unknown_because(model::ViewModel const& view, Ui const& ui, int follower)
{
    if (feelings_known(view, follower)) {
        return {};
    }
    return ui.tr(view.state.meters_hidden ? "group.hidden" : "person.private");
}

} // namespace

Pose pose_of(model::PersonMeters const& meters)
{
    Pose pose;
    pose.mood = std::clamp((meter_of(meters, Measure::morale) - 22.0F) / 56.0F, 0.0F, 1.0F);
    pose.strain = std::clamp((meter_of(meters, Measure::stress) - 40.0F) / 45.0F, 0.0F, 1.0F);
    return pose;
}

Pose pose_of(model::ViewModel const& view, int follower)
{
    if (!feelings_known(view, follower)) {
        return {};
    }
    return pose_of(view.state.people[static_cast<std::size_t>(follower)].meters);
}

void portrait_of(model::ViewModel const& view, Ui& ui, ImVec2 centre, float radius, int follower)
{
    auto const i = static_cast<std::size_t>(follower);
    model::PersonMeters ease{};
    ease.fill(50.0);
    ease[model::index_of(Measure::stress)] = 40.0;
    bool const there = follower >= 0 && i < view.state.people.size();
    bool const known = feelings_known(view, follower);
    portrait(
        ui, centre, radius, name_of(view, follower), follower, known ? view.state.people[i].meters : ease,
        there && view.state.people[i].hero
    );
}

void portrait(
    Ui& ui, ImVec2 centre, float radius, std::string_view name, int index, model::PersonMeters const& meters,
    bool hero, float presence
)
{
    Pose pose = pose_of(meters);
    pose.presence = presence;
    person(
        ui.draw(), centre, radius, look_of(name, index, ui.theme()), pose, fade(ui.theme().raised, presence)
    );
    if (hero) {
        ImVec2 const at = {centre.x + radius * 0.72F, centre.y - radius * 0.72F};
        float const size = std::max(radius * 0.62F, ui.px(12.0F));
        ui.draw().AddCircleFilled(at, size * 0.62F, packed(fade(ui.theme().ground, presence)));
        icon(ui.draw(), Icon::star, at, size, fade(ui.theme().loyalty.fill, presence));
    }
}

std::string const& name_of(model::ViewModel const& view, int follower)
{
    static std::string const nobody;
    if (!view.joined) {
        return nobody;
    }
    for (auto const& person : view.joined->people) {
        if (person.follower == follower) {
            return person.name;
        }
    }
    return nobody;
}

Icon icon_of(Stance stance)
{
    switch (stance) {
    case Stance::commit:
        return Icon::check;
    case Stance::comply:
        return Icon::arrow;
    case Stance::question:
        return Icon::speech;
    case Stance::withdraw:
        return Icon::back;
    case Stance::take_a_chance:
        return Icon::risk;
    case Stance::none:
        break;
    }
    return Icon::other;
}

std::string const& word_for(Ui const& ui, Stance stance)
{
    switch (stance) {
    case Stance::commit:
        return ui.tr("stance.commit");
    case Stance::comply:
        return ui.tr("stance.comply");
    case Stance::question:
        return ui.tr("stance.question");
    case Stance::withdraw:
        return ui.tr("stance.withdraw");
    case Stance::take_a_chance:
        return ui.tr("stance.take_a_chance");
    case Stance::none:
        break;
    }
    return ui.tr("stance.none");
}

void person_card(model::ViewModel const& view, Ui& ui, int follower, ImVec2 near, float radius, Rect bounds)
{
    if (!view.joined) {
        return;
    }
    auto const& cards = view.joined->people;
    auto const found = std::ranges::find(cards, follower, &model::PersonCard::follower);
    auto const index = static_cast<std::size_t>(follower);
    if (found == cards.end() || index >= view.state.people.size()) {
        return;
    }
    model::PersonCard const& who = *found;
    model::PersonState const& state = view.state.people[index];
    model::PersonMeters const before =
        index < view.people_at_response.size() ? view.people_at_response[index].meters : state.meters;
    Theme const& t = ui.theme();

    float const width = std::min(ui.px(316.0F), bounds.w * 0.62F), pad = ui.px(16.0F), row = ui.px(26.0F);
    float const inner = width - 2.0F * pad;
    constexpr std::array kShown = {
        Measure::morale, Measure::risk_taking, Measure::loyalty, Measure::trust, Measure::stress};
    std::string const why = why_of_person(view, ui, follower);
    std::string const* words = last_words(view, follower);
    std::string const spoken = words == nullptr ? std::string() : quoted(ui.strings(), *words);
    std::string const standing = standing_of(view, ui, who, state);
    std::string const unknown = unknown_because(view, ui, follower);
    std::string const need = need_of(view, ui, follower);
    std::string const needs = need.empty() ? need : ui.tr("person.needs", {{"need", need}});
    float const small = ui.line_height(Type::small);
    float const about_h = ui.height_of(Type::small, standing, inner);
    float const words_h =
        spoken.empty()
            ? 0.0F
            : std::min(3.0F, ui.height_of(Type::small, spoken, inner) / small) * small + ui.px(8.0F);
    float const why_h =
        why.empty() ? 0.0F
                    : std::min(4.0F, ui.height_of(Type::small, why, inner) / small) * small + ui.px(8.0F);
    bool const tight = bounds.h < ui.px(330.0F);
    float const meters_h = unknown.empty() ? row * static_cast<float>(tight ? 3 : kShown.size())
                                           : ui.height_of(Type::small, unknown, inner);
    float const needs_h = needs.empty() ? 0.0F : ui.height_of(Type::small, needs, inner) + ui.px(6.0F);
    float height = 2.0F * pad + ui.px(48.0F) + ui.px(8.0F) + about_h + ui.px(6.0F) + needs_h + meters_h;
    float const room = bounds.h - ui.px(8.0F);
    bool const with_why = why_h > 0.0F && height + why_h <= room;
    if (with_why) {
        height += why_h;
    }
    bool const with_words = words_h > 0.0F && height + words_h <= room;
    if (with_words) {
        height += words_h;
    }

    bool const right = near.x + radius + ui.px(12.0F) + width <= bounds.right();
    bool const left = near.x - radius - ui.px(12.0F) - width >= bounds.x;
    float const x = right  ? near.x + radius + ui.px(12.0F)
                    : left ? near.x - radius - ui.px(12.0F) - width
                           : (near.x < bounds.centre().x ? bounds.right() - width : bounds.x);
    float const y = std::clamp(
        near.y - height / 2.0F, bounds.y + ui.px(4.0F),
        std::max(bounds.y + ui.px(4.0F), bounds.bottom() - height - ui.px(4.0F))
    );
    Rect const box = {std::round(x), std::round(y), width, height};

    ui.begin_card();
    ui.begin_card();
    shadow(ui.draw(), box, ui.px(14.0F), ui.px(18.0F), fade(t.shade, 0.55F));
    card(ui.draw(), box, t.surface, ui.px(14.0F));
    Rect rest = box.inset(pad);
    Rect head = rest.take_top(ui.px(48.0F));
    Rect const face = head.take_left(ui.px(60.0F));
    portrait_of(view, ui, {face.x + ui.px(24.0F), face.centre().y}, ui.px(24.0F), follower);
    ui.text_in(head.take_top(ui.px(24.0F)), Type::body_strong, t.text, who.name);
    ui.text_in(head, Type::small, t.quiet, who.role);
    rest.take_top(ui.px(8.0F));
    ui.paragraph(
        rest.take_top(about_h).min(), inner, Type::small,
        state.follows_freely ? t.influence.ink : t.control.ink, standing
    );
    rest.take_top(ui.px(6.0F));
    if (!needs.empty()) {
        rest.take_top(ui.paragraph(rest.min(), inner, Type::small, t.text, needs) + ui.px(6.0F));
    }
    if (!unknown.empty()) {
        rest.take_top(ui.paragraph(rest.min(), inner, Type::small, t.quiet, unknown));
    }
    for (std::size_t i = 0; unknown.empty() && i < (tight ? 3 : kShown.size()); ++i) {
        auto const m = model::index_of(kShown[i]);
        meter_row(
            ui, rest.take_top(row), ui.id("person-meter", follower * 32 + static_cast<int>(m)), kShown[i],
            state.meters[m], state.meters[m] - before[m], 92.0F
        );
    }
    if (with_why) {
        rest.take_top(ui.px(8.0F));
        rest.take_top(ui.paragraph_up_to(rest.min(), inner, 4, Type::small, t.quiet, why));
    }
    if (with_words) {
        rest.take_top(ui.px(8.0F));
        ui.paragraph_up_to(rest.min(), inner, 3, Type::small, t.text, spoken);
    }
    ui.end_card();
    ui.end_card();
}

} // namespace twocircles::client::ui

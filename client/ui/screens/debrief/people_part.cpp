// Each follower before and after, who left and why, and what became of those who took a chance.
#include "client/ui/draw/icons.hpp"
#include "client/ui/draw/shapes.hpp"
#include "client/ui/screens/debrief/parts.hpp"
#include "client/ui/screens/people.hpp"
#include "client/ui/widgets/controls.hpp"
#include "client/ui/widgets/meter.hpp"

#include <algorithm>
#include <array>

namespace twocircles::client::ui {

using model::Measure;

namespace {

constexpr std::array kShown = {Measure::morale,  Measure::risk_taking, Measure::loyalty,
                               Measure::respect, Measure::trust,       Measure::stress};

std::string what_became(model::Debrief const& debrief, Ui const& ui, model::PersonResult const& who)
{
    std::string words;
    if (who.gone) {
        words = who.gone_day > 0.0 ? ui.tr("debrief.left_on", {{"day", on_day(ui, who.gone_day)}})
                                   : ui.tr("person.gone");
    } else if (who.hero) {
        auto const story = std::ranges::find(debrief.heroes, who.follower, &model::HeroStory::follower);
        words = story != debrief.heroes.end() && story->became_hero
                    ? ui.tr("debrief.hero_since", {{"day", on_day(ui, story->hero_day)}})
                    : ui.tr("person.hero");
    }
    if (who.played) {
        words += (words.empty() ? "" : " · ") + ui.tr("debrief.was_played");
    }
    return words.empty() ? who.role : words;
}

// What was told when somebody left; empty for those who stayed.
std::string const& why_left(model::Debrief const& debrief, model::PersonResult const& who)
{
    static std::string const kNothing;
    if (!who.gone) {
        return kNothing;
    }
    auto const note = std::ranges::find_if(debrief.happenings, [&](model::Note const& one) {
        return one.kind == model::NoteKind::left && one.follower == who.follower;
    });
    return note == debrief.happenings.end() ? kNothing : note->text;
}

void person(model::Debrief const& debrief, Ui& ui, Rect box, model::PersonResult const& who, float why)
{
    Theme const& t = ui.theme();
    card(ui.draw(), box, t.surface, ui.px(12.0F));
    Rect rest = box.inset(ui.px(16.0F), ui.px(12.0F));
    Rect head = rest.take_top(ui.px(48.0F));
    Rect const face = head.take_left(ui.px(56.0F));
    portrait(
        ui, {face.x + ui.px(22.0F), face.centre().y}, ui.px(22.0F), who.name, who.follower, who.after,
        who.hero, who.gone ? 0.45F : 1.0F
    );
    std::string const note = what_became(debrief, ui, who);
    if (note.empty()) {
        ui.text_in(head, Type::body_strong, t.text, who.name);
    } else {
        ui.text_in(head.take_top(ui.px(26.0F)), Type::body_strong, t.text, who.name);
        ui.paragraph_up_to(head.min(), head.w, 1, Type::small, t.quiet, note);
    }
    rest.take_top(ui.px(6.0F));
    for (auto const measure : kShown) {
        auto const m = model::index_of(measure);
        meter_row(
            ui, rest.take_top(ui.px(26.0F)), ui.id("after", who.follower * 32 + static_cast<int>(m)), measure,
            who.after[m], who.after[m] - who.before[m], 86.0F
        );
    }
    if (why > 0.0F) {
        rest.take_top(ui.px(8.0F));
        ui.paragraph(rest.min(), rest.w, Type::small, t.text, why_left(debrief, who));
    }
}

} // namespace

float people_then_and_now(model::ViewModel const& view, Ui& ui, ImVec2 at, float width)
{
    model::Debrief const& debrief = *view.debrief;
    float y = at.y + heading(ui, at, width, ui.tr("debrief.people"));
    y += aside(ui, {at.x, y}, width, ui.tr("debrief.people_note"));
    std::size_t const columns = width > ui.px(900.0F) ? 3 : width > ui.px(560.0F) ? 2 : 1;
    float const gap = ui.px(16.0F);
    float const w = (width - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    float const meters = ui.px(26.0F) * static_cast<float>(kShown.size());
    for (std::size_t i = 0; i < debrief.people.size(); i += columns) {
        std::size_t const end = std::min(i + columns, debrief.people.size());
        std::array<float, 3> whys{};
        float most = 0.0F;
        for (std::size_t k = i; k < end; ++k) {
            auto const& why = why_left(debrief, debrief.people[k]);
            whys[k - i] = why.empty() ? 0.0F : ui.height_of(Type::small, why, w - ui.px(32.0F)) + ui.px(8.0F);
            most = std::max(most, whys[k - i]);
        }
        float const height = ui.px(24.0F + 54.0F) + meters + most;
        for (std::size_t k = i; k < end; ++k) {
            Rect const box = {at.x + (w + gap) * static_cast<float>(k - i), y, w, height};
            person(debrief, ui, box, debrief.people[k], whys[k - i]);
        }
        y += height + gap;
    }
    return y - gap - at.y;
}

float heroes(model::ViewModel const& view, Ui& ui, ImVec2 at, float width)
{
    model::Debrief const& debrief = *view.debrief;
    if (debrief.heroes.empty()) {
        return 0.0F;
    }
    Theme const& t = ui.theme();
    float y = at.y + heading(ui, at, width, ui.tr("debrief.heroes"));
    float const face = ui.px(56.0F), inner = std::min(width, ui.px(860.0F)) - face;
    for (auto const& story : debrief.heroes) {
        float const x = at.x + face;
        auto const* who = person_of(debrief, story.follower);
        model::PersonMeters const meters = who == nullptr ? model::PersonMeters{} : who->after;
        portrait(
            ui, {at.x + ui.px(22.0F), y + ui.px(24.0F)}, ui.px(20.0F), story.name, story.follower, meters,
            story.became_hero, story.gone ? 0.45F : 1.0F
        );
        y += ui.paragraph({x, y}, inner, Type::body_strong, t.text, story.name);
        y += ui.paragraph({x, y}, inner, Type::body, t.text, story.became) + ui.px(4.0F);
        for (auto const& attempt : story.attempts) {
            float const line = ui.line_height(Type::small);
            icon(
                ui.draw(), attempt.succeeded ? Icon::check : Icon::cross, {x + ui.px(8.0F), y + line / 2.0F},
                ui.px(14.0F), attempt.succeeded ? t.good.fill : t.bad.fill
            );
            std::string words = day_words(ui, attempt.day) + ": " +
                                ui.tr(attempt.succeeded ? "debrief.chance_worked" : "debrief.chance_failed");
            words += attempt.text.empty() ? "" : " – " + attempt.text;
            y += ui.paragraph({x + ui.px(24.0F), y}, inner - ui.px(24.0F), Type::small, t.quiet, words) +
                 ui.px(2.0F);
        }
        y += ui.px(16.0F);
    }
    return y - ui.px(16.0F) - at.y;
}

} // namespace twocircles::client::ui

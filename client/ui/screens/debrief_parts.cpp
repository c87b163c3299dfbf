// The debrief's chosen moment in words, its people, promises and questions.
#include "client/ui/draw/shapes.hpp"
#include "client/ui/screens/debrief.hpp"
#include "client/ui/screens/people.hpp"
#include "client/ui/screens/play.hpp"
#include "client/ui/widgets/controls.hpp"
#include "client/ui/widgets/meter.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace twocircles::client::ui {

using model::Measure;

float DebriefScreen::chosen_moment(model::ViewModel const& view, Ui& ui, ImVec2 at, float width) const
{
    model::Debrief const& debrief = *view.debrief;
    if (chosen_ < 0 || chosen_ >= static_cast<int>(debrief.decisions.size())) {
        return 0.0F;
    }
    Theme const& t = ui.theme();
    model::Decision const& decision = debrief.decisions[static_cast<std::size_t>(chosen_)];
    float const pad = ui.px(24.0F), inner = width - 2.0F * pad;
    bool const two = inner > ui.px(640.0F);
    float const gap = ui.px(40.0F), left = two ? (inner - gap) * 0.54F : inner,
                right = two ? inner - gap - left : inner;

    // Drawn on a channel above the card, whose height is only known afterwards.
    auto& list = ui.draw();
    list.ChannelsSplit(2);
    list.ChannelsSetCurrent(1);
    float x = at.x + pad, y = at.y + pad;
    y += overline(
             ui, {x, y},
             ui.tr(
                 "debrief.decision_at", {{"n", std::to_string(chosen_ + 1)},
                                         {"title", decision.beat_title},
                                         {"day", whole(std::floor(decision.day) + 1.0)}}
             )
         ) +
         ui.px(4.0F);
    y += ui.paragraph({x, y}, left, Type::small, t.quiet, decision.situation) + ui.px(12.0F);
    std::string const said = decision.response.empty() ? ui.tr("play.timed_out") : decision.response;
    y += overline(ui, {x, y}, ui.tr(decision.by_timeout ? "play.timed_out" : "debrief.you_said"));
    if (!(decision.by_timeout && decision.response.empty())) {
        y += ui.paragraph({x, y}, left, Type::body_italic, t.text, said);
    }
    y += ui.px(8.0F);
    // What kind of acts these were.
    float chip_x = x;
    for (auto const& act : decision.acts) {
        std::string const key = "act." + act.act;
        std::string const word = ui.strings().has(key) ? ui.tr(key) : act.act;
        float const w = ui.width_of(Type::small, word) + ui.px(32.0F);
        if (chip_x + w > x + left) {
            chip_x = x;
            y += ui.px(32.0F);
        }
        bool const warm = act.family == model::Family::influence, cool = act.family == model::Family::control;
        Rect const pill = {chip_x, y, w, ui.px(26.0F)};
        card(list, pill, t.raised, pill.h / 2.0F);
        ImVec2 const dot = {pill.x + ui.px(13.0F), pill.centre().y};
        if (warm) {
            soft_disc(list, dot, ui.px(6.0F), t.influence.fill, 0.3F);
        }
        if (cool) {
            list.AddCircle(dot, ui.px(5.0F), packed(t.control.fill), 24, ui.px(1.75F));
        }
        if (!warm && !cool) {
            falling(list, dot, ui.px(8.0F), t.bad.fill);
        }
        ui.text({pill.x + ui.px(23.0F), pill.y + ui.px(3.0F)}, Type::small, t.text, word);
        chip_x += w + ui.px(8.0F);
    }
    if (!decision.acts.empty()) {
        y += ui.px(38.0F);
    }
    if (!decision.feedback.empty()) {
        y += ui.paragraph({x, y}, left, Type::body, t.text, decision.feedback) + ui.px(8.0F);
    }
    for (auto const& stance : decision.stances) {
        std::string const& name = name_of(view, stance.follower);
        if (name.empty()) {
            continue;
        }
        std::string line = name + " " + word_for(ui, stance.stance);
        if (!stance.words.empty()) {
            line += ": “" + stance.words + "”";
        }
        y += ui.paragraph({x, y}, left, Type::small, t.quiet, line) + ui.px(2.0F);
    }
    float const left_bottom = y;

    if (two) {
        x += left + gap;
        y = at.y + pad;
    } else {
        y += ui.px(16.0F);
    }
    y += ui.paragraph({x, y}, right, Type::body_strong, t.text, ui.tr("play.why")) + ui.px(6.0F);
    int shown = 0;
    for (auto const& movement : decision.movements) {
        if (std::abs(movement.after - movement.before) < 0.5 || shown == 7) {
            continue;
        }
        y += movement_row(view, ui, {x, y}, right, movement) + ui.px(6.0F);
        ++shown;
    }
    if (shown == 0) {
        y += ui.paragraph({x, y}, right, Type::small, t.quiet, ui.tr("play.nothing_moved"));
    }
    if (std::lround(decision.score_change) != 0) {
        y += ui.px(6.0F);
        y += ui.paragraph(
            {x, y}, right, Type::small_strong, decision.score_change > 0 ? t.good.ink : t.bad.ink,
            ui.tr("debrief.score_change", {{"points", signed_points(decision.score_change)}})
        );
    }
    for (auto const& question : decision.questions) {
        y += ui.px(8.0F);
        y += ui.paragraph({x, y}, right, Type::body, t.influence.ink, question);
    }
    float const height = std::max(left_bottom, y) + pad - at.y;
    list.ChannelsSetCurrent(0);
    card(list, {at.x, at.y, width, height}, t.surface, ui.px(16.0F));
    list.ChannelsMerge();
    return height;
}

float DebriefScreen::people(model::Debrief const& debrief, Ui& ui, ImVec2 at, float width) const
{
    Theme const& t = ui.theme();
    float y =
        at.y + ui.paragraph(at, width, Type::lead_strong, t.text, ui.tr("debrief.people")) + ui.px(12.0F);
    constexpr std::array kShown = {Measure::morale, Measure::risk_taking, Measure::loyalty};
    int const columns = width > ui.px(900.0F) ? 3 : width > ui.px(560.0F) ? 2 : 1;
    float const gap = ui.px(16.0F), pad = ui.px(16.0F);
    float const w = (width - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns),
                height = ui.px(158.0F);
    for (std::size_t i = 0; i < debrief.people.size(); ++i) {
        auto const& who = debrief.people[i];
        auto const column = static_cast<int>(i) % columns;
        Rect const box = {at.x + (w + gap) * static_cast<float>(column), y, w, height};
        card(ui.draw(), box, t.surface, ui.px(12.0F));
        Rect rest = box.inset(pad, ui.px(12.0F));
        Rect head = rest.take_top(ui.px(48.0F));
        Rect const face = head.take_left(ui.px(56.0F));
        portrait(
            ui, {face.x + ui.px(22.0F), face.centre().y}, ui.px(22.0F), who.name, who.follower, who.after,
            who.hero, who.gone ? 0.45F : 1.0F
        );
        std::string const note = who.gone   ? ui.tr("person.gone")
                                 : who.hero ? ui.tr("person.hero")
                                            : std::string();
        if (note.empty()) {
            ui.text_in(head, Type::body_strong, t.text, who.name);
        } else {
            ui.text_in(head.take_top(ui.px(26.0F)), Type::body_strong, t.text, who.name);
            ui.text_in(head, Type::small, t.quiet, note);
        }
        rest.take_top(ui.px(6.0F));
        for (auto const measure : kShown) {
            auto const m = model::index_of(measure);
            meter_row(
                ui, rest.take_top(ui.px(26.0F)), ui.id("after", who.follower * 32 + static_cast<int>(m)),
                measure, who.after[m], who.after[m] - who.before[m], 86.0F
            );
        }
        if (column == columns - 1 || i + 1 == debrief.people.size()) {
            y += height + gap;
        }
    }
    return y - gap - at.y;
}

float DebriefScreen::afterthoughts(model::Debrief const& debrief, Ui& ui, ImVec2 at, float width) const
{
    Theme const& t = ui.theme();
    float y = at.y;
    if (!debrief.promises.empty()) {
        y += ui.paragraph({at.x, y}, width, Type::lead_strong, t.text, ui.tr("debrief.promises")) +
             ui.px(8.0F);
        for (auto const& promise : debrief.promises) {
            bool const kept = promise.fate == "kept", broken = promise.fate == "broken";
            Icon const sign = kept ? Icon::check : broken ? Icon::cross : Icon::promise;
            icon(
                ui.draw(), sign, {at.x + ui.px(10.0F), y + ui.line_height(Type::body) / 2.0F}, ui.px(16.0F),
                kept     ? t.good.fill
                : broken ? t.bad.fill
                         : t.quiet
            );
            std::string const key = "promise." + promise.fate;
            std::string const fate = ui.strings().has(key) ? ui.tr(key) : promise.fate;
            y += ui.paragraph(
                     {at.x + ui.px(30.0F), y}, width - ui.px(30.0F), Type::body, t.text,
                     promise.text + " – " + fate
                 ) +
                 ui.px(4.0F);
        }
        y += ui.px(36.0F);
    }
    if (!debrief.questions.empty()) {
        y += ui.paragraph({at.x, y}, width, Type::lead_strong, t.text, ui.tr("debrief.questions")) +
             ui.px(12.0F);
        float const column = std::min(width, ui.px(720.0F)), indent = ui.px(30.0F);
        for (auto const& question : debrief.questions) {
            soft_disc(
                ui.draw(), {at.x + ui.px(10.0F), y + ui.line_height(Type::lead) / 2.0F}, ui.px(6.0F),
                t.influence.fill, 0.3F
            );
            y += ui.paragraph({at.x + indent, y}, column - indent, Type::lead, t.text, question) +
                 ui.px(12.0F);
        }
        y += ui.px(28.0F);
    }
    if (!debrief.learning_goals.empty()) {
        y += ui.paragraph({at.x, y}, width, Type::lead_strong, t.text, ui.tr("debrief.learning_goals")) +
             ui.px(8.0F);
        for (auto const& goal : debrief.learning_goals) {
            icon(
                ui.draw(), Icon::check, {at.x + ui.px(10.0F), y + ui.line_height(Type::body) / 2.0F},
                ui.px(15.0F), t.control.fill
            );
            y += ui.paragraph({at.x + ui.px(30.0F), y}, width - ui.px(30.0F), Type::body, t.quiet, goal) +
                 ui.px(4.0F);
        }
        y += ui.px(36.0F);
    }
    return y - at.y;
}

} // namespace twocircles::client::ui

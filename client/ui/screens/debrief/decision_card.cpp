// One decision in full.
#include "client/strings/writing.hpp"
#include "client/ui/draw/shapes.hpp"
#include "client/ui/screens/debrief/parts.hpp"
#include "client/ui/screens/people.hpp"
#include "client/ui/screens/play.hpp"
#include "client/ui/widgets/controls.hpp"

#include <algorithm>
#include <cmath>

namespace twocircles::client::ui {

float decision_card(model::ViewModel const& view, Ui& ui, ImVec2 at, float width, int chosen)
{
    model::Debrief const& debrief = *view.debrief;
    if (chosen < 0 || chosen >= static_cast<int>(debrief.decisions.size())) {
        return 0.0F;
    }
    Theme const& t = ui.theme();
    model::Decision const& decision = debrief.decisions[static_cast<std::size_t>(chosen)];
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
                 "debrief.decision_at", {{"n", std::to_string(chosen + 1)},
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
            line += ": " + quoted(ui.strings(), stance.words);
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

} // namespace twocircles::client::ui

#include "client/ui/screens/scenarios.hpp"

#include "client/ui/draw/logo.hpp"
#include "client/ui/draw/shapes.hpp"
#include "client/ui/screens/page.hpp"
#include "client/ui/widgets/controls.hpp"

#include <algorithm>

namespace twocircles::client::ui {

// Draws the card, or only says how tall it will be.
float ScenariosScreen::scenario_card(
    Ui& ui, ImVec2 at, float width, model::ScenarioCard const& scenario, int index, bool waiting,
    bool measure_only
)
{
    Theme const& t = ui.theme();
    float const pad = ui.px(24.0F), inner = width - 2.0F * pad, x = at.x + pad;
    float y = at.y + pad;
    auto const words = [&](Type type, Colour colour, std::string_view text, float left = 0.0F) {
        if (measure_only) {
            return ui.height_of(type, text, inner - left);
        }
        return ui.paragraph({x + left, y}, inner - left, type, colour, text);
    };
    if (scenario.tutorial) {
        y += words(Type::small_strong, t.influence.ink, ui.tr("scenarios.start_here"));
    }
    y += words(Type::lead_strong, t.text, scenario.title) + ui.px(4.0F);
    if (!measure_only) {
        float chip_x = x;
        chip_x += chip(
                      ui, {chip_x, y}, Icon::clock, t.quiet,
                      ui.tr("scenarios.minutes", {{"n", std::to_string(scenario.minutes)}})
                  ) +
                  ui.px(16.0F);
        chip_x += chip(
                      ui, {chip_x, y}, Icon::morale, t.quiet,
                      ui.strings().count("scenarios.people", scenario.follower_count)
                  ) +
                  ui.px(16.0F);
        std::string const beats = ui.strings().count("scenarios.beats", scenario.beat_count);
        if (chip_x + ui.width_of(Type::small, beats) + ui.px(22.0F) < x + inner) {
            chip(ui, {chip_x, y}, Icon::speech, t.quiet, beats);
        }
    }
    y += ui.line_height(Type::small) + ui.px(12.0F);
    y += words(Type::body, t.text, scenario.summary);
    if (!scenario.setting.empty()) {
        y += ui.px(8.0F);
        y += words(Type::small, t.quiet, scenario.setting);
    }
    if (!scenario.learning_goals.empty()) {
        y += ui.px(12.0F);
        for (auto const& goal : scenario.learning_goals) {
            if (!measure_only) {
                icon(
                    ui.draw(), Icon::check, {x + ui.px(7.0F), y + ui.line_height(Type::small) / 2.0F},
                    ui.px(13.0F), t.control.fill
                );
            }
            y += words(Type::small, t.quiet, goal, ui.px(24.0F)) + ui.px(2.0F);
        }
    }
    y += ui.px(16.0F);
    int seat_index = 0;
    for (auto const& seat : scenario.seats) {
        std::string const label =
            scenario.seats.size() == 1
                ? ui.tr("scenarios.play_as_only", {{"name", seat.name}, {"title", seat.title}})
                : ui.tr("scenarios.play_as", {{"name", seat.name}, {"title", seat.title}});
        if (!measure_only) {
            ButtonLook const look = {
                seat_index == 0 ? ButtonKind::primary : ButtonKind::plain, std::nullopt, {}, !waiting, 1};
            float const wanted = std::min(button_width(ui, label, look), inner);
            if (button(
                    ui, ui.id("seat", index * 16 + seat_index), {x, y, wanted, ui.px(44.0F)}, label, look
                )) {
                ui.push(model::OpenScenario{scenario.id, seat.seat});
            }
        }
        y += ui.px(44.0F) + ui.px(8.0F);
        ++seat_index;
    }
    if (!scenario.seats.empty()) {
        std::string const& label = ui.tr("progress.fail_choose");
        ButtonLook const look = {ButtonKind::quiet, std::nullopt, {}, !waiting, 0};
        if (!measure_only &&
            button(
                ui, ui.id("fail", index),
                {x, y, std::min(button_width(ui, label, look), inner), ui.px(40.0F)}, label, look
            )) {
            ui.push(model::OpenScenario{
                scenario.id, scenario.seats.front().seat, model::PlayMode::fail_on_purpose});
        }
        y += ui.px(40.0F);
        y += words(Type::small, t.quiet, ui.tr("progress.fail_choose_hint")) + ui.px(8.0F);
    }
    return y - ui.px(8.0F) + pad - at.y;
}

void ScenariosScreen::draw(model::ViewModel const& view, Ui& ui)
{
    Theme const& t = ui.theme();
    Page const frame = page(ui, ui.tr("scenarios.title"), 1120.0F);
    if (frame.back) {
        ui.push(model::ShowScreen{model::Screen::home});
    }
    ScrollArea scroll(ui, "scenarios", frame.content);
    float const gap = ui.px(24.0F);
    bool const two = frame.column > ui.px(820.0F) && view.scenarios.size() > 1;
    float const width = two ? (frame.column - gap) / 2.0F : frame.column;
    float const x = scroll.top().x + frame.margin;
    float y = scroll.top().y + ui.px(8.0F);
    if (view.scenarios.empty()) {
        if (view.link == model::LinkStatus::connecting) {
            loading_sign(
                ui.draw(), {ui.whole().centre().x, y + ui.px(80.0F)}, ui.px(48.0F), t,
                static_cast<float>(ui.now())
            );
            ui.motion().keep_moving();
        } else {
            y += ui.paragraph({x, y}, frame.column, Type::body, t.quiet, ui.tr("scenarios.none"));
        }
    }
    for (std::size_t i = 0; i < view.scenarios.size(); i += two ? 2 : 1) {
        std::size_t const in_row = two ? std::min<std::size_t>(2, view.scenarios.size() - i) : 1;
        float height = 0.0F;
        for (std::size_t j = 0; j < in_row; ++j) {
            height = std::max(
                height, scenario_card(ui, {0, 0}, width, view.scenarios[i + j], 0, view.waiting, true)
            );
        }
        for (std::size_t j = 0; j < in_row; ++j) {
            ImVec2 const at = {x + static_cast<float>(j) * (width + gap), y};
            card(ui.draw(), {at.x, at.y, width, height}, t.surface, ui.px(16.0F));
            scenario_card(ui, at, width, view.scenarios[i + j], static_cast<int>(i + j), view.waiting, false);
        }
        y += height + gap;
    }
    for (auto const& broken : view.broken) {
        icon(
            ui.draw(), Icon::cross, {x + ui.px(8.0F), y + ui.line_height(Type::small) / 2.0F}, ui.px(14.0F),
            t.bad.fill
        );
        y += ui.paragraph(
                 {x + ui.px(24.0F), y}, frame.column - ui.px(24.0F), Type::small, t.quiet,
                 ui.tr("scenarios.broken", {{"file", broken.file}, {"problem", broken.problem}})
             ) +
             ui.px(6.0F);
    }
    scroll.end(y + ui.px(24.0F));
    if (!view.waiting && !view.scenarios.empty() && !view.scenarios[0].seats.empty() &&
        ui.focus().current() == 0 && ui.key(Key::enter)) {
        ui.push(model::OpenScenario{view.scenarios[0].id, view.scenarios[0].seats[0].seat});
    }
}

} // namespace twocircles::client::ui

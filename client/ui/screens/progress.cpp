#include "client/ui/screens/progress.hpp"

#include "client/progress/words.hpp"
#include "client/ui/draw/shapes.hpp"
#include "client/ui/screens/debrief/pills.hpp"
#include "client/ui/screens/page.hpp"
#include "client/ui/screens/progress_plot.hpp"
#include "client/ui/widgets/controls.hpp"

#include <algorithm>
#include <vector>

namespace twocircles::client::ui {

namespace {

constexpr std::size_t kGamesListed = 60; // the newest; all of them are in the file and in the trend

float heading(Ui& ui, ImVec2 at, float width, std::string_view text)
{
    return ui.paragraph(at, width, Type::lead_strong, ui.theme().text, text) + ui.px(12.0F);
}

// A card with a title, what there is to say and one button at its right, or below where it is narrow.
bool deed_card(
    Ui& ui, ImGuiID id, ImVec2 at, float width, std::string_view title, std::string_view text,
    std::string_view label, ButtonLook look, float& height
)
{
    Theme const& t = ui.theme();
    float const pad = ui.px(16.0F), wanted = button_width(ui, label, look);
    bool const below = width < wanted + ui.px(360.0F);
    float const words = width - 2.0F * pad - (below ? 0.0F : wanted + ui.px(24.0F));
    float const heading = ui.height_of(Type::body_strong, title, words);
    float const all = heading + ui.height_of(Type::body, text, words);
    float const button_height = ui.px(48.0F);
    height = std::max(all, below ? 0.0F : button_height) + 2.0F * pad +
             (below ? button_height + ui.px(8.0F) : 0.0F);
    card(ui.draw(), {at.x, at.y, width, height}, t.surface, ui.px(12.0F));
    float const top = at.y + (below ? pad : (height - all) / 2.0F);
    ui.paragraph({at.x + pad, top}, words, Type::body_strong, t.text, title);
    ui.paragraph({at.x + pad, top + heading}, words, Type::body, t.quiet, text);
    Rect const place = below ? Rect{at.x + pad, at.y + height - pad - button_height, wanted, button_height}
                             : Rect{
                                   at.x + width - pad - wanted, at.y + (height - button_height) / 2.0F,
                                   wanted, button_height};
    return button(ui, id, place, label, look);
}

} // namespace

float ProgressScreen::trends(model::ViewModel const& view, Ui& ui, ImVec2 at, float width)
{
    Theme const& t = ui.theme();
    auto const series = progress::series_of(view.progress.games);
    float y = at.y + heading(ui, at, width, ui.tr("progress.trends"));
    if (!series.empty()) {
        auto const is_chosen = [&](progress::Series const& one) { return one.scenario == chosen_; };
        auto shown = std::ranges::find_if(series, is_chosen);
        if (shown == series.end()) {
            shown = series.begin();
            chosen_ = shown->scenario;
        }
        if (series.size() > 1) {
            std::vector<Pill> choices;
            choices.reserve(series.size());
            for (auto const& one : series) {
                choices.push_back({one.title, is_chosen(one)});
            }
            ImVec2 below = {at.x, y};
            int const pressed = pills(ui, "progress-scenario", below, width, choices);
            if (pressed >= 0) {
                chosen_ = series[static_cast<std::size_t>(pressed)].scenario;
            }
            y = below.y + ui.px(8.0F);
        }
        y += ui.paragraph({at.x, y}, width, Type::small, t.quiet, ui.tr("progress.band")) + ui.px(6.0F);
        Rect const plot = {at.x, y, width, ui.px(ui.logical_height() < 520.0F ? 170.0F : 240.0F)};
        progress_plot(ui, plot, *shown);
        y += plot.h + ui.px(12.0F);
        auto const own = progress::trend_in_words(ui.strings(), *shown, view.progress.games);
        if (!own.empty()) {
            y += ui.paragraph({at.x, y}, width, Type::body, t.text, shown->title + ": " + own) + ui.px(8.0F);
        }
    }
    for (auto const& line : progress::trends_in_words(ui.strings(), view.progress.games)) {
        y += ui.paragraph({at.x, y}, width, Type::body, t.quiet, line) + ui.px(4.0F);
    }
    auto const unmeasured = progress::unmeasured_in_words(ui.strings(), view.progress.games);
    if (!unmeasured.empty()) {
        y += ui.px(4.0F);
        y += ui.paragraph({at.x, y}, width, Type::small, t.quiet, unmeasured);
    }
    return y - at.y;
}

float ProgressScreen::next(model::ViewModel const& view, Ui& ui, ImVec2 at, float width)
{
    auto const all = progress::suggestions(view.progress.games, view.scenarios);
    if (all.empty()) {
        return 0.0F;
    }
    float y = at.y + heading(ui, at, width, ui.tr("progress.next"));
    int index = 0;
    for (auto const& one : all) {
        bool const again = one.again != 0;
        ButtonLook const look = {
            index == 0 ? ButtonKind::primary : ButtonKind::plain, std::nullopt, {}, !view.waiting, 1};
        float height = 0.0F;
        if (deed_card(
                ui, ui.id("suggestion", index), {at.x, y}, width, progress::heading_of(ui.strings(), one),
                progress::reason_of(ui.strings(), one),
                ui.tr(again ? "progress.start_again" : "progress.start"), look, height
            )) {
            if (again) {
                ui.push(model::PlayDifferently{one.again});
            } else {
                ui.push(model::OpenScenario{one.scenario, 0});
            }
        }
        y += height + ui.px(8.0F);
        ++index;
    }
    return y - at.y;
}

float ProgressScreen::games(model::ViewModel const& view, Ui& ui, ImVec2 at, float width)
{
    auto const& games = view.progress.games;
    float y = at.y + heading(ui, at, width, ui.tr("progress.games"));
    for (std::size_t i = 0; i < std::min(games.size(), kGamesListed); ++i) {
        auto const& game = games[games.size() - 1 - i];
        ButtonLook const look = {ButtonKind::plain, std::nullopt, {}, !view.waiting && game.seed != 0, 1};
        float height = 0.0F;
        if (deed_card(
                ui, ui.id("game", static_cast<int>(i)), {at.x, y}, width,
                game.title + ": " + whole(game.score) + (game.ending.empty() ? "" : ", " + game.ending),
                progress::date_of(game) + ", " + progress::details_of(ui.strings(), game),
                ui.tr("progress.start_again"), look, height
            )) {
            ui.push(model::PlayDifferently{game.key});
        }
        y += height + ui.px(8.0F);
    }
    return y - at.y;
}

float ProgressScreen::keeping(model::ViewModel const& view, Ui& ui, ImVec2 at, float width)
{
    Theme const& t = ui.theme();
    float y = at.y;
    y += ui.paragraph(
             {at.x, y}, width, Type::small, t.quiet, ui.tr("progress.kept_at", {{"file", view.progress.file}})
         ) +
         ui.px(12.0F);
    if (view.progress.games.empty()) {
        return y - at.y;
    }
    ButtonLook const look = {};
    std::string const& label = ui.tr(deleting_ ? "progress.delete_sure" : "progress.delete");
    if (button(ui, ui.id("delete"), {at.x, y, button_width(ui, label, look), ui.px(48.0F)}, label, look)) {
        if (deleting_) {
            ui.push(model::ForgetProgress{});
        }
        deleting_ = !deleting_;
    }
    return y + ui.px(48.0F) - at.y;
}

void ProgressScreen::draw(model::ViewModel const& view, Ui& ui)
{
    Page const frame = page(ui, ui.tr("progress.title"), 1000.0F);
    if (frame.back) {
        deleting_ = false;
        ui.push(model::ShowScreen{model::Screen::home});
    }
    ScrollArea scroll(ui, "progress", frame.content);
    float const x = scroll.top().x + frame.margin, width = frame.column, apart = ui.px(32.0F);
    float y = scroll.top().y + ui.px(4.0F);
    if (view.progress.games.empty()) {
        y += ui.paragraph({x, y}, width, Type::body, ui.theme().text, ui.tr("progress.none")) + apart;
        y += next(view, ui, {x, y}, width) + apart;
    } else {
        y += trends(view, ui, {x, y}, width) + apart;
        y += next(view, ui, {x, y}, width) + apart;
        y += games(view, ui, {x, y}, width) + apart;
    }
    y += keeping(view, ui, {x, y}, width);
    scroll.end(y + ui.px(32.0F));
}

} // namespace twocircles::client::ui

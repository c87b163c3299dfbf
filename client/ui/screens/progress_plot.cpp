#include "client/ui/screens/progress_plot.hpp"

#include "client/ui/draw/shapes.hpp"
#include "client/ui/widgets/controls.hpp"
#include "client/ui/widgets/plot.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace twocircles::client::ui {

namespace {

constexpr int kBandSteps = 48;

} // namespace

void progress_plot(Ui& ui, Rect area, progress::Series const& series)
{
    Theme const& t = ui.theme();
    card(ui.draw(), area, t.surface, ui.px(12.0F));
    Rect plot = area.inset(ui.px(20.0F), ui.px(16.0F));
    Rect const feet = plot.take_bottom(ui.line_height(Type::small) + ui.px(6.0F));
    Rect const scale = plot.take_left(ui.px(40.0F));
    auto const count = static_cast<float>(series.games.size());
    auto const x_of = [&](float game) { // the first is 1
        return plot.x + plot.w * (count > 1.0F ? (game - 0.5F) / count : 0.5F);
    };
    auto const y_of = [&](double score) { return value_y(plot, score); };
    value_scale(ui, plot, scale);
    auto const& trend = series.trend;
    if (trend.enough) {
        auto const at_step = [&](int step) {
            return 1.0F + (count - 1.0F) * static_cast<float>(step) / static_cast<float>(kBandSteps);
        };
        // Soft edges would show where one piece of the band meets the next.
        auto const edges = ui.draw().Flags;
        ui.draw().Flags = edges & ~ImDrawListFlags_AntiAliasedFill;
        for (int i = 0; i < kBandSteps; ++i) {
            std::array const ends = {at_step(i), at_step(i + 1)};
            std::array<ImVec2, 4> corners;
            for (std::size_t k = 0; k < 2; ++k) {
                double const x = static_cast<double>(ends[k]), band = trend.band(x);
                corners[k] = {x_of(ends[k]), y_of(trend.at(x) + band)};
                corners[3 - k] = {x_of(ends[k]), y_of(trend.at(x) - band)};
            }
            ui.draw().AddQuadFilled(
                corners[0], corners[1], corners[2], corners[3], packed(fade(t.influence.fill, 0.22F))
            );
        }
        ui.draw().Flags = edges;
        ui.draw().AddLine(
            {x_of(1.0F), y_of(trend.at(1.0))}, {x_of(count), y_of(trend.at(static_cast<double>(count)))},
            packed(t.influence.fill), ui.px(2.0F)
        );
    }
    // As many numbers as there is room for; the first game and the last always have theirs.
    int const every = std::max(1, static_cast<int>(std::ceil(count * ui.px(34.0F) / plot.w)));
    auto const last = static_cast<int>(series.games.size());
    for (int n = 1; n <= last; ++n) {
        auto const& game = *series.games[static_cast<std::size_t>(n - 1)];
        ImVec2 const at = {x_of(static_cast<float>(n)), y_of(game.score)};
        ui.draw().AddCircleFilled(at, ui.px(5.0F), packed(t.text), 24);
        bool const named = n == last || (n % every == 1 % every && last - n >= every);
        if (!named) {
            continue;
        }
        float const line = ui.line_height(Type::small), wide = ui.px(34.0F);
        ui.text_in(
            {at.x - wide / 2.0F, feet.bottom() - line, wide, line}, Type::small, t.quiet, std::to_string(n),
            Align::centre
        );
        bool const below = game.score > 85.0;
        ui.text_in(
            {at.x - wide / 2.0F, below ? at.y + ui.px(6.0F) : at.y - ui.px(6.0F) - line, wide, line},
            Type::small_strong, t.text, whole(game.score), Align::centre
        );
    }
}

} // namespace twocircles::client::ui

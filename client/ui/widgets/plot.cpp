#include "client/ui/widgets/plot.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>

namespace twocircles::client::ui {

float value_y(Rect plot, double value)
{
    return plot.bottom() - plot.h * static_cast<float>(std::clamp(value, 0.0, 100.0) / 100.0);
}

void value_scale(Ui& ui, Rect plot, Rect scale)
{
    Theme const& t = ui.theme();
    for (int const value : {0, 50, 100}) {
        float const y = std::round(value_y(plot, value)) + 0.5F;
        ui.draw().AddLine(
            {plot.x, y}, {plot.right(), y}, packed(fade(t.line, value == 50 ? 0.6F : 1.0F)), 1.0F
        );
        ui.text_in(
            {scale.x, y - ui.px(10.0F), scale.w - ui.px(8.0F), ui.px(20.0F)}, Type::small, t.quiet,
            std::to_string(value), Align::right
        );
    }
}

void value_dot(Ui& ui, ImVec2 at, Colour fill)
{
    ui.draw().AddCircleFilled(at, ui.px(5.0F), packed(ui.theme().ground), 24);
    ui.draw().AddCircleFilled(at, ui.px(3.5F), packed(fill), 24);
}

std::vector<float> label_tops(std::span<float const> ends, float line, float top, float bottom)
{
    std::vector<std::size_t> order(ends.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, {}, [&](std::size_t i) { return ends[i]; });
    std::vector<float> tops(ends.size());
    float lowest = top - line;
    for (std::size_t rank = 0; rank < order.size(); ++rank) {
        float const below = line * static_cast<float>(order.size() - 1 - rank);
        lowest = std::max(std::min(ends[order[rank]] - line / 2.0F, bottom - line - below), lowest + line);
        tops[order[rank]] = lowest;
    }
    return tops;
}

} // namespace twocircles::client::ui

#include "client/ui/screens/debrief/interval.hpp"

#include "client/ui/draw/shapes.hpp"
#include "client/ui/widgets/controls.hpp"

#include <algorithm>

namespace twocircles::client::ui {

void share_bar(Ui& ui, Rect area, model::SeatProfile const& profile)
{
    Theme const& t = ui.theme();
    float const round = area.h / 2.0F;
    card(ui.draw(), area, t.raised, round);
    if (!profile.enough) {
        return;
    }
    auto const x_of = [&](double share) {
        return area.x + area.w * static_cast<float>(std::clamp(share, 0.0, 1.0));
    };
    float const low = x_of(profile.control_low), high = x_of(profile.control_high),
                here = x_of(profile.control_share);
    auto& list = ui.draw();
    if (low > area.x + 1.0F) {
        list.AddRectFilled(
            area.min(), {low, area.bottom()}, packed(t.control.fill), std::min(round, (low - area.x) / 2.0F),
            ImDrawFlags_RoundCornersLeft
        );
    }
    if (high < area.right() - 1.0F) {
        list.AddRectFilled(
            {high, area.y}, area.max(), packed(t.influence.fill),
            std::min(round, (area.right() - high) / 2.0F), ImDrawFlags_RoundCornersRight
        );
    }
    // In between it may be either.
    level_gradient(
        list, {low, area.y, high - low, area.h}, fade(t.control.fill, 0.45F), fade(t.influence.fill, 0.45F)
    );
    for (float const edge : {low, high}) {
        list.AddLine({edge, area.y}, {edge, area.bottom()}, packed(t.text), ui.px(1.0F));
    }
    float const reach = ui.px(5.0F);
    list.AddLine({here, area.y - reach}, {here, area.bottom() + reach}, packed(t.text), ui.px(3.0F));
}

std::string share_words(Ui const& ui, model::SeatProfile const& profile)
{
    std::string const n = std::to_string(profile.decisions);
    if (!profile.enough) {
        return ui.tr("debrief.share_too_few", {{"n", n}});
    }
    return ui.tr(
        "debrief.share_band", {{"share", whole(profile.control_share * 100.0)},
                               {"low", whole(profile.control_low * 100.0)},
                               {"high", whole(profile.control_high * 100.0)},
                               {"n", n}}
    );
}

std::string audience_share_words(Ui const& ui, model::SeatProfile const& profile)
{
    if (!profile.enough) {
        return ui.tr("projector.share_too_few");
    }
    return ui.tr(
        "projector.share_band",
        {{"low", whole(profile.control_low * 100.0)}, {"high", whole(profile.control_high * 100.0)}}
    );
}

} // namespace twocircles::client::ui

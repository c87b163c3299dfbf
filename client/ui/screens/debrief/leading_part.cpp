// What was done over the acts of both circles, and how sure that is.
#include "client/ui/screens/debrief/parts.hpp"
#include "client/ui/widgets/profile.hpp"

namespace twocircles::client::ui {

float leading_profiles(model::ViewModel const& view, Ui& ui, ImVec2 at, float width)
{
    model::Debrief const& debrief = *view.debrief;
    float y = at.y + heading(ui, at, width, ui.tr("debrief.profile"));
    if (debrief.acts.empty() || debrief.decisions_counted < 3) {
        y += ui.paragraph(
                 {at.x, y}, width, Type::body, ui.theme().quiet,
                 ui.tr("debrief.too_few", {{"n", std::to_string(debrief.decisions_counted)}})
             ) +
             ui.px(12.0F);
    }
    if (!debrief.acts.empty()) {
        y += profile(ui, {at.x, y}, width, debrief.acts, debrief.control_share);
    }
    return y - at.y;
}

} // namespace twocircles::client::ui

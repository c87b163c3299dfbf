#include "client/ui/screens/debrief/circles_part.hpp"

#include "client/ui/screens/debrief/parts.hpp"

namespace twocircles::client::ui {

float CirclesPart::draw(model::ViewModel const& view, Ui& ui, ImVec2 at, float width, Playhead& head)
{
    float const top = at.y;
    at.y += heading(ui, at, width, ui.tr("debrief.section.circles"));
    replay(*view.debrief, ui, at, width, head);
    return at.y - top;
}

} // namespace twocircles::client::ui

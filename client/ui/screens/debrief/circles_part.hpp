#pragma once
// Who is within the circles of control and influence of a leading seat, day by day, and how the team stands
// toward it.

#include "client/model/view_model.hpp"
#include "client/ui/screens/debrief/playhead.hpp"
#include "client/ui/widgets/ui.hpp"

namespace twocircles::client::ui {

class CirclesPart
{
public:
    void forget() { *this = {}; }
    float draw(model::ViewModel const& view, Ui& ui, ImVec2 at, float width, Playhead& head);

private:
    int seat_ = -1; // position in the sample's circles; -1 = the one it is seen from
};

} // namespace twocircles::client::ui

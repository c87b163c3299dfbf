#pragma once
// Where in the story the debrief is: one day for the course, the people and the circles, and its replay at 1x
// to 50x.

#include "client/model/debrief.hpp"
#include "client/ui/widgets/ui.hpp"

namespace twocircles::client::ui {

struct Playhead
{
    int chosen = -1; // the decision that is told about
    double day = 0.0;
    bool playing = false;
    int speed = 2;          // position in the list of speeds
    double played_at = 0.0; // client clock when it last moved

    void go_to(model::Debrief const& debrief, int decision);
};

/// Play, stop and the speeds, with their keys; moves `at.y` below them.
void replay(model::Debrief const& debrief, Ui& ui, ImVec2& at, float width, Playhead& head);

} // namespace twocircles::client::ui

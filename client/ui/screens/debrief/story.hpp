#pragma once
// The timeline of the debrief: whose meters, which of them, and playing the course again at 1x to 50x.

#include "client/ui/screens/debrief/course.hpp"
#include "client/ui/screens/debrief/playhead.hpp"

#include <array>
#include <vector>

namespace twocircles::client::ui {

class StoryPart
{
public:
    void forget() { *this = {}; }
    /// Draws at `at`, returns the height.
    float draw(model::Debrief const& debrief, Ui& ui, ImVec2 at, float width, Playhead& head);

private:
    void whose(model::Debrief const& debrief, Ui& ui, ImVec2& at, float width);

    int subject_ = 0; // 0 the team, 1 the organisation, then the people
    std::array<std::vector<model::Measure>, 3> off_, on_;
};

} // namespace twocircles::client::ui

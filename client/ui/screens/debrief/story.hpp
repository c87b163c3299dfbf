#pragma once
// The timeline of the debrief: whose meters, which of them, and playing the course again at 1x to 50x.

#include "client/ui/screens/debrief/course.hpp"

#include <array>
#include <vector>

namespace twocircles::client::ui {

class StoryPart
{
public:
    void forget() { *this = {}; }
    /// Draws at `at`, returns the height. `chosen`: the decision that is told about below.
    float draw(model::Debrief const& debrief, Ui& ui, ImVec2 at, float width, int& chosen);
    /// Puts the playhead on a decision.
    void go_to(model::Debrief const& debrief, int decision);

private:
    void whose(model::Debrief const& debrief, Ui& ui, ImVec2& at, float width);
    void replay(model::Debrief const& debrief, Ui& ui, ImVec2& at, float width, int& chosen);

    int subject_ = 0; // 0 the team, 1 the organisation, then the people
    std::array<std::vector<model::Measure>, 3> off_, on_;
    double cursor_ = 0.0;
    bool playing_ = false;
    int speed_ = 2;
    double played_at_ = 0.0; // when the playhead last moved
};

} // namespace twocircles::client::ui

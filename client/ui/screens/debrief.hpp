#pragma once
// After the game: what became of the meters and why, what you did, the moments that mattered, the questions.

#include "client/model/view_model.hpp"
#include "client/ui/screens/debrief/guide_part.hpp"
#include "client/ui/screens/debrief/story.hpp"
#include "client/ui/widgets/ui.hpp"

#include <string>

namespace twocircles::client::ui {

class DebriefScreen
{
public:
    void draw(model::ViewModel const& view, Ui& ui);

private:
    float ending(model::Debrief const& debrief, Ui& ui, ImVec2 at, float width) const;
    float chosen_moment(model::ViewModel const& view, Ui& ui, ImVec2 at, float width) const;
    float moments(model::Debrief const& debrief, Ui& ui, ImVec2 at, float width);
    float people(model::Debrief const& debrief, Ui& ui, ImVec2 at, float width) const;
    float afterthoughts(model::Debrief const& debrief, Ui& ui, ImVec2 at, float width) const;

    void everything(model::ViewModel const& view, Ui& ui, Rect area, float margin, float width);

    StoryPart story_;
    GuidePart guide_;
    bool guided_ = false;   // its page is open
    bool was_open_ = false; // the guide, in the frame before
    int chosen_ = -1;
    std::string game_;
    float timeline_y_ = 0.0F;
};

} // namespace twocircles::client::ui

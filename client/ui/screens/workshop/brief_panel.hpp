#pragma once
// One's own part, at hand during the game: who one is, what one alone knows, what counts, what one may do.
// Who leads may put the destination into words here.

#include "client/model/view_model.hpp"
#include "client/ui/screens/workshop/line_entry.hpp"
#include "client/ui/widgets/ui.hpp"

namespace twocircles::client::ui {

class BriefPanel
{
public:
    void draw(model::ViewModel const& view, Ui& ui, Rect area);

private:
    float part(model::ViewModel const& view, Ui& ui, ImVec2 at, float width) const;

    LineEntry vision_{"brief-vision", 160};
};

} // namespace twocircles::client::ui

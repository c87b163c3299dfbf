#pragma once
// The guided debrief in the client: the page everybody is on or the one looked at for oneself, what who leads
// can do, and what one writes down to do differently.

#include "client/model/view_model.hpp"
#include "client/ui/screens/debrief/commitments_part.hpp"
#include "client/ui/widgets/ui.hpp"

namespace twocircles::client::ui {

class GuidePart
{
public:
    /// `ask_about`: becomes the decision of the page when its what-if is wanted.
    float draw(model::ViewModel const& view, Ui& ui, ImVec2 at, float width, int& ask_about);

private:
    static float
    head(model::ViewModel const& view, Ui& ui, ImVec2 at, float width, model::GuidePage const& page);
    static float
    turning(model::ViewModel const& view, Ui& ui, ImVec2 at, float width, model::GuidePage const& page);
    static float
    leading(model::ViewModel const& view, Ui& ui, ImVec2 at, float width, model::GuidePage const& page);
    static float
    way_to_what_if(model::ViewModel const& view, Ui& ui, ImVec2 at, model::GuidePage const& page, int& about);
    static float
    content(model::ViewModel const& view, Ui& ui, ImVec2 at, float width, model::GuidePage const& page);

    CommitmentsPart commitments_;
};

} // namespace twocircles::client::ui

#pragma once
// What if: another response at any decision, who answers after it, and the two courses side by side.

#include "client/model/view_model.hpp"
#include "client/ui/widgets/ui.hpp"

#include <optional>

namespace twocircles::client::ui {

/// Whether there is another answer to choose at that decision.
bool can_be_asked_about(model::Debrief const& debrief, int decision);

class FuturesPart
{
public:
    void forget() { *this = {}; }
    /// `decision`: the one that is asked about; chosen here, too. Returns the height.
    float draw(model::ViewModel const& view, Ui& ui, ImVec2 at, float width, int& decision);

private:
    void which_decision(model::Debrief const& debrief, Ui& ui, ImVec2& at, float width, int& decision);
    void answers(model::Decision const& decision, Ui& ui, ImVec2& at, float width);
    void who_goes_on(Ui& ui, ImVec2& at, float width);
    void ask(Ui& ui);
    void answer(model::ViewModel const& view, Ui& ui, ImVec2& at, float width);
    void told(model::ViewModel const& view, Ui& ui, ImVec2& at, float width);
    void subject(model::ViewModel const& view, Ui& ui, ImVec2& at, float width);

    model::AskWhatIf wanted_ = {-1, -1, model::WhatIfPolicy::as_they_did};
    bool under_way_ =
        false;        // was seen to be worked out; when it no longer is, an answer is there or never comes
    int person_ = -1; // -1 = the team, -2 = the organisation
    std::optional<model::Measure> measure_; // none: the one that differs most
    double cursor_ = -1.0;                  // day; before the beginning: the end
};

} // namespace twocircles::client::ui

#pragma once
// The player's own games: how their scores move and how sure that is, what to practise next, each of them.

#include "client/model/view_model.hpp"
#include "client/progress/suggest.hpp"
#include "client/ui/widgets/ui.hpp"

#include <string>

namespace twocircles::client::ui {

class ProgressScreen
{
public:
    void draw(model::ViewModel const& view, Ui& ui);

private:
    // Each draws from `at` downwards and returns its height.
    float trends(model::ViewModel const& view, Ui& ui, ImVec2 at, float width);
    float next(model::ViewModel const& view, Ui& ui, ImVec2 at, float width);
    float games(model::ViewModel const& view, Ui& ui, ImVec2 at, float width);
    float keeping(model::ViewModel const& view, Ui& ui, ImVec2 at, float width);

    std::string chosen_;    // scenario whose games are plotted
    bool deleting_ = false; // asked once
};

} // namespace twocircles::client::ui

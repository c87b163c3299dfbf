#pragma once
// Choosing what to play: one card per scenario, a button per leading seat.

#include "client/model/view_model.hpp"
#include "client/ui/widgets/ui.hpp"

namespace twocircles::client::ui {

class ScenariosScreen
{
public:
    void draw(model::ViewModel const& view, Ui& ui);

private:
    static float scenario_card(
        Ui& ui, ImVec2 at, float width, model::ScenarioCard const& scenario, int index, bool waiting,
        bool measure_only
    );
};

} // namespace twocircles::client::ui

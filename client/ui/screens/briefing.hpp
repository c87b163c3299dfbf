#pragma once
// Before the game: who you are, what counts, who your people are; and a vision in your own words, if you
// like.

#include "client/model/view_model.hpp"
#include "client/ui/widgets/ui.hpp"

#include <string>

namespace twocircles::client::ui {

class BriefingScreen
{
public:
    void draw(model::ViewModel const& view, Ui& ui);

private:
    static float yourself(model::ViewModel const& view, Ui& ui, ImVec2 at, float width);
    void begin(Ui& ui);

    std::string vision_, game_;
};

} // namespace twocircles::client::ui

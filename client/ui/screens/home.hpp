#pragma once
// The first screen: back into the room or the game that was cut off, practise, join or host a group,
// settings, quit.

#include "client/model/view_model.hpp"
#include "client/ui/widgets/ui.hpp"

#include <string>
#include <utility>

namespace twocircles::client::ui {

class HomeScreen
{
public:
    void draw(model::ViewModel const& view, Ui& ui);

    /// Quit was chosen; whether there is something to ask first is not this page's business.
    bool take_quit_request() { return std::exchange(quit_, false); }

private:
    void circles(Ui& ui) const;
    float way_back(model::ViewModel const& view, Ui& ui, ImVec2 at, float width);
    void games(model::ViewModel const& view, Ui& ui, ImVec2 at, float width, int most, float& y);
    void menu(model::ViewModel const& view, Ui& ui, ImVec2 at, float width, bool tight, float& y);

    std::string asked_; // token of the game whose deletion waits for a second word
    bool quit_ = false;
};

} // namespace twocircles::client::ui

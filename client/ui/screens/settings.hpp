#pragma once
// How the game looks, moves, sounds and paces itself for this player.

#include "client/model/view_model.hpp"
#include "client/ui/widgets/ui.hpp"

#include <string>
#include <vector>

namespace twocircles::client::ui {

class SettingsScreen
{
public:
    /// `languages`: those there are texts for.
    explicit SettingsScreen(std::vector<std::string> languages) : languages_(std::move(languages)) {}

    /// `back_to`: where the way back leads.
    void draw(model::ViewModel const& view, Ui& ui, model::Screen back_to);

private:
    std::vector<std::string> languages_;
    std::string name_;
    bool name_taken_over_ = false;
};

} // namespace twocircles::client::ui

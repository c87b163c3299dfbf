#pragma once
// What a follower answers to a response: one of five stances and, if they like, a line that everybody hears.
// A seat that several people share votes.

#include "client/model/view_model.hpp"
#include "client/ui/widgets/ui.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace twocircles::client::ui {

class StancePanel
{
public:
    /// From `at` downwards; returns its height. 1 to 5 pick a stance; Enter, the button or picking it once
    /// more gives it. N goes to the field for words.
    float draw(model::ViewModel const& view, Ui& ui, ImVec2 at, float width);

private:
    void follow(model::ViewModel const& view);
    float stances(model::ViewModel const& view, Ui& ui, ImVec2 at, float width);
    void give(model::ViewModel const& view, Ui& ui);

    std::optional<model::Stance> picked_;
    std::string words_;
    std::uint32_t beat_ = 0;
    bool sent_ = false, write_ = false;
};

} // namespace twocircles::client::ui

#pragma once
// What the facilitator says to everybody, large and for a while. Never what was whispered to somebody.

#include "client/model/view_model.hpp"
#include "client/ui/widgets/ui.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace twocircles::client::ui {

/// A card in the middle of `room` with a heading and as much text as there is room for, in the largest type
/// that holds all of it.
void audience_card(Ui& ui, Rect room, std::string_view heading, std::string_view text, float strength = 1.0F);

class ProjectorNews
{
public:
    void draw(model::ViewModel const& view, Ui& ui, Rect room);

private:
    std::string game_, from_, text_;
    std::uint64_t seen_ = 0;
    double since_ = -1.0;
};

} // namespace twocircles::client::ui

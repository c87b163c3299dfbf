#pragma once
// All rooms of a workshop side by side. Names rooms, never people.

#include "client/model/view_model.hpp"
#include "client/ui/widgets/ui.hpp"

namespace twocircles::client::ui {

/// Draws from `at` over `width`, returns the height.
float side_by_side(model::Comparison const& comparison, Ui& ui, ImVec2 at, float width);

class RoomsPart
{
public:
    void forget() { *this = {}; }
    float draw(model::ViewModel const& view, Ui& ui, ImVec2 at, float width);

private:
    bool asked_ = false; // by itself, once
};

} // namespace twocircles::client::ui

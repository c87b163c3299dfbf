#pragma once
// The rooms of a workshop as small multiples of the same card, and the situations in which they answered
// otherwise. Each draws from `at` over `width` and returns its height.

#include "client/model/futures.hpp"
#include "client/ui/widgets/ui.hpp"

#include <string>
#include <vector>

namespace twocircles::client::ui {

std::string name_of_room(model::RoomResult const& room);

float room_cards(model::Comparison const& comparison, Ui& ui, ImVec2 at, float width);
float answers_apart(model::Comparison const& comparison, Ui& ui, ImVec2 at, float width);

/// A situation that several rooms met and answered differently.
struct Parting
{
    std::string title;
    struct Answer
    {
        std::string text;
        std::vector<std::string> rooms; // names
    };
    std::vector<Answer> answers; // in the order of the rooms
};
std::vector<Parting> partings_of(model::Comparison const& comparison);

} // namespace twocircles::client::ui

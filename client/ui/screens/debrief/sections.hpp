#pragma once
// The sections of the debrief: which there are for what is known, in their order, and what they are called.

#include "client/model/view_model.hpp"
#include "client/ui/widgets/ui.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace twocircles::client::ui {

enum class Section : std::uint8_t
{
    course,
    what_if,
    people,
    circles,
    leading,
    promises, // and predictions, votes, what was written down
    rooms,
    together,
    questions,
};

/// Those with something to show; the course always.
std::vector<Section> sections_of(model::ViewModel const& view);
std::string name_of(Ui const& ui, Section section);

/// Whether another room's results may be asked for by this client.
bool may_compare(model::ViewModel const& view);

} // namespace twocircles::client::ui

#pragma once
// Who has voted for what on a seat that several people share: on each card while it is open, and the split
// once it is decided.

#include "client/model/view_model.hpp"
#include "client/ui/widgets/ui.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace twocircles::client::ui {

/// Height of the voters' line on a card of this inner width; at least one line, so that cards keep their
/// place while votes come in.
float voters_height(
    model::ViewModel const& view, Ui const& ui, model::Ballot const* ballot, int option, float width
);
/// Their names, yours first, with a sign.
void voters(
    model::ViewModel const& view, Ui& ui, ImVec2 at, float width, model::Ballot const* ballot, int option
);

/// Who has not voted yet, and that a vote may be changed; returns the height.
float votes_missing(
    model::ViewModel const& view, Ui& ui, ImVec2 at, float width, model::Ballot const* ballot
);

/// How a shared seat was divided when it decided: kept after the ballot is gone.
struct Split
{
    std::uint32_t beat_serial = 0;
    struct Part
    {
        std::string option, names;
        bool chosen = false;
    };
    std::vector<Part> parts; // empty: nobody voted
};
/// From the ballot of the open beat, if it has votes.
Split split_of(model::ViewModel const& view, Ui const& ui);
float split_rows(Ui& ui, ImVec2 at, float width, Split const& split);

} // namespace twocircles::client::ui

#pragma once
// "What I will do differently": one's own, to be written, changed and taken back, and those of the others
// that are shown.

#include "client/model/view_model.hpp"
#include "client/ui/screens/workshop/line_entry.hpp"
#include "client/ui/widgets/ui.hpp"

#include <cstdint>

namespace twocircles::client::ui {

class CommitmentsPart
{
public:
    float draw(model::ViewModel const& view, Ui& ui, ImVec2 at, float width);

private:
    void write(model::ViewModel const& view, Ui& ui, ImVec2& at, float width);
    void own(model::ViewModel const& view, Ui& ui, ImVec2& at, float width);
    static void others(model::ViewModel const& view, Ui& ui, ImVec2& at, float width);

    LineEntry entry_{"commitment", model::kCommitmentCharacters};
    std::uint64_t changing_ = 0; // which of one's own is in the field; 0 = a new one
    bool anonymous_ = false, shown_ = true;
};

} // namespace twocircles::client::ui

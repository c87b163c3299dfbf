#pragma once
// What people expect a response to do, before they see it: morale, risk-taking and loyalty fall, stay or
// rise. Afterwards: what came, beside it.

#include "client/model/view_model.hpp"
#include "client/ui/widgets/ui.hpp"

#include <array>
#include <cstdint>
#include <optional>

namespace twocircles::client::ui {

class PredictionPanel
{
public:
    /// From `at` downwards; returns its height. 1 2 3, 4 5 6 and 7 8 9 are the three rows; Enter or the
    /// button says it. It may be said anew until days begin to pass.
    float draw(model::ViewModel const& view, Ui& ui, ImVec2 at, float width);

private:
    void follow(model::ViewModel const& view);

    std::array<std::optional<int>, 3> picked_; // -1 falls, 0 stays, 1 rises
    std::uint32_t beat_ = 0;
    std::optional<model::Prediction> sent_;
};

/// What was expected, what came, and how many saw it coming; returns the height, 0 when it is not of this
/// beat.
float prediction_rows(
    model::ViewModel const& view, Ui& ui, ImVec2 at, float width, std::uint32_t beat_serial
);

/// "You saw 2 of 3 coming.", or what the room saw; empty when there is no result for this beat.
std::string prediction_in_short(model::ViewModel const& view, Ui const& ui, std::uint32_t beat_serial);

} // namespace twocircles::client::ui

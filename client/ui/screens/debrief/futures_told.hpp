#pragma once
// The two futures of a what-if, told: what differs, one meter as two curves, both courses beside one another,
// and what becomes of whom. Each draws from `at` over `width` and returns its height.

#include "client/model/debrief.hpp"
#include "client/model/futures.hpp"
#include "client/ui/widgets/ui.hpp"

namespace twocircles::client::ui {

struct FuturesPlot
{
    model::Futures const* futures = nullptr;
    int person = -1; // a follower; -1 = the team and the organisation
    model::Measure measure{};
};

/// Draws into `area`. `cursor`: a day, by pressing into the plot, or by keys while the keyboard is on it;
/// below 0 it is the end. The answer is the day to tell about: the one under the pointer, else the cursor.
double futures_plot(Ui& ui, Rect area, FuturesPlot const& plot, double& cursor);
/// Both values on that day.
float futures_words(Ui& ui, ImVec2 at, float width, FuturesPlot const& plot, double day);

float futures_sentences(Ui& ui, ImVec2 at, float width, model::Futures const& futures);
float futures_columns(Ui& ui, ImVec2 at, float width, model::Futures const& futures);
float futures_people(
    Ui& ui, ImVec2 at, float width, model::Debrief const& debrief, model::Futures const& futures
);

} // namespace twocircles::client::ui

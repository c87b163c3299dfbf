#pragma once
// The course of a game as a plot and as words: what every meter was on a day, and what happened then.

#include "client/model/view_model.hpp"
#include "client/ui/draw/icons.hpp"
#include "client/ui/widgets/ui.hpp"

#include <optional>
#include <string>
#include <vector>

namespace twocircles::client::ui {

inline constexpr int kWholeTeam = -1;

/// A sign beside the decisions: what was written down, injected, or happened by itself.
struct CourseSign
{
    double day = 0;
    Icon icon{};
    std::string text;
};

Icon icon_of(model::MarkKind kind);
std::vector<CourseSign> signs_of(model::Debrief const& debrief);

/// The last sample up to `day`; null when there is none.
model::Sample const* sample_at(model::Debrief const& debrief, double day);
/// Of the team, or of a person who is still there.
std::optional<double> value_at(model::Sample const& sample, int person, model::Measure measure);

double last_day(model::Debrief const& debrief);
/// Between the clock of the wall and the days of the story, both ways; without a clock a day takes 10 s.
double day_at(model::Debrief const& debrief, double seconds);
double seconds_at(model::Debrief const& debrief, double day);
double whole_length(model::Debrief const& debrief);

struct CourseLine
{
    model::Measure measure{};
    Colour fill, ink;
};
/// What a meter is drawn with: its hue, or for those without one a colour by its place.
CourseLine line_of(Theme const& theme, model::Measure measure);

struct CourseView
{
    model::Debrief const* debrief = nullptr;
    int person = kWholeTeam;
    std::vector<CourseLine> lines;
};

/// Draws into `area`. `chosen`: the decision, by mouse or arrow keys. `cursor`: a day, by pressing into the
/// plot or going to a mark. The answer is the day to tell about: the one under the pointer, else the cursor.
double course_plot(Ui& ui, Rect area, CourseView const& view, int& chosen, double& cursor);

/// The values on that day, and what happened around it; returns the height.
float course_words(Ui& ui, ImVec2 at, float width, CourseView const& view, double day);

} // namespace twocircles::client::ui

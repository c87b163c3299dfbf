#pragma once
// The parts of the debrief that keep nothing from one frame to the next. Each draws from `at` over `width`
// and returns its height; 0 when there is nothing to show.

#include "client/model/view_model.hpp"
#include "client/ui/screens/debrief/playhead.hpp"
#include "client/ui/widgets/ui.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace twocircles::client::ui {

float heading(Ui& ui, ImVec2 at, float width, std::string_view text);
/// A sentence in second rank under a heading.
float aside(Ui& ui, ImVec2 at, float width, std::string_view text);
/// The title of a leading seat, or its number.
std::string seat_name(model::Debrief const& debrief, int seat);
/// "Day 12" to begin with, "day 12" within a sentence.
std::string day_words(Ui const& ui, double day);
std::string on_day(Ui const& ui, double day);
/// "4. The plan nobody believes"; empty when there is no such decision.
std::string decision_name(model::Debrief const& debrief, int decision);

/// Who has this place among the followers; null: nobody is told of.
model::PersonResult const* person_of(model::Debrief const& debrief, int follower);
/// "“I will ask first” – kept".
std::string promise_and_fate(Ui const& ui, model::PromiseFate const& promise);
void fate_sign(Ui& ui, model::PromiseFate const& promise, ImVec2 centre, float size);
/// What the score is made of, a level for each goal.
float goal_levels(Ui& ui, ImVec2 at, float width, std::vector<model::GoalResult> const& goals);

float ending(model::Debrief const& debrief, Ui& ui, ImVec2 at, float width);

/// One decision in full: situation, answer, acts, what it moved and why.
float decision_card(model::ViewModel const& view, Ui& ui, ImVec2 at, float width, int chosen);

/// What was pressed in the list of pivotal moments; -1 = nothing.
struct MomentWish
{
    int go_to = -1;     // a decision, to be told about
    int ask_about = -1; // a decision: what if it had been another response?
};
float pivotal_moments(
    model::ViewModel const& view, Ui& ui, ImVec2 at, float width, int chosen, MomentWish& wish
);

float people_then_and_now(model::ViewModel const& view, Ui& ui, ImVec2 at, float width);
float heroes(model::ViewModel const& view, Ui& ui, ImVec2 at, float width);
float leading_profiles(model::ViewModel const& view, Ui& ui, ImVec2 at, float width);
float promises(model::Debrief const& debrief, Ui& ui, ImVec2 at, float width);
float predictions(model::Debrief const& debrief, Ui& ui, ImVec2 at, float width);
/// Votes, and where people stood elsewhere.
float disagreement(model::Debrief const& debrief, Ui& ui, ImVec2 at, float width);
/// Bookmarks, what observers wrote and ticked, what the facilitator did.
float marks(model::Debrief const& debrief, Ui& ui, ImVec2 at, float width);
float questions_and_goals(model::Debrief const& debrief, Ui& ui, ImVec2 at, float width);

} // namespace twocircles::client::ui

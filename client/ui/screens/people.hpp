#pragma once
// How a person of the view model looks and holds themselves; shared by stage, cards and debrief.

#include "client/model/view_model.hpp"
#include "client/ui/draw/icons.hpp"
#include "client/ui/draw/person.hpp"
#include "client/ui/widgets/ui.hpp"

namespace twocircles::client::ui {

Pose pose_of(model::PersonMeters const& meters);
/// As pose_of, but at ease and without a mood where what somebody feels is not known here.
Pose pose_of(model::ViewModel const& view, int follower);

/// A portrait with the marks that belong to the person (hero). Looks straight ahead.
void portrait(
    Ui& ui, ImVec2 centre, float radius, std::string_view name, int index, model::PersonMeters const& meters,
    bool hero = false, float presence = 1.0F
);

/// The portrait of a follower in the current game, with no more in the face than is known here.
void portrait_of(model::ViewModel const& view, Ui& ui, ImVec2 centre, float radius, int follower);

/// Name of a follower in the current game, or the narrator's nothing.
std::string const& name_of(model::ViewModel const& view, int follower);

Icon icon_of(model::Stance stance);
/// "commits", "questions": the word for a stance.
std::string const& word_for(Ui const& ui, model::Stance stance);

/// The card of one person, beside `near`, within `bounds`.
void person_card(model::ViewModel const& view, Ui& ui, int follower, ImVec2 near, float radius, Rect bounds);

} // namespace twocircles::client::ui

#pragma once
// The view model in words: why something moved, what was said, what happened. Plain sentences from the
// strings and the server's reasons.

#include "client/model/view_model.hpp"
#include "client/ui/draw/icons.hpp"
#include "client/ui/widgets/ui.hpp"

#include <string>

namespace twocircles::client::ui {

/// "A promise was not kept; the plan is clearer" – the largest reasons, at most two; empty without any.
std::string reasons_of(model::Movement const& movement);

/// The reasons for one of the team's meters since the last choice, as a sentence; empty when it did not move.
std::string why_of_team(model::ViewModel const& view, model::Measure measure);

/// "Loyalty −4: a promise was not kept. …" – the largest movements of one person, at most two.
std::string why_of_person(model::ViewModel const& view, Ui const& ui, int follower);

/// "The team's morale" or "Sam's loyalty".
std::string subject_of(model::ViewModel const& view, Ui const& ui, model::Movement const& movement);

/// What the person said last, or null.
std::string const* last_words(model::ViewModel const& view, int follower);

/// One note as a line for the log.
std::string line_of(model::ViewModel const& view, Ui const& ui, model::Note const& note);
Icon icon_of(model::NoteKind kind);

} // namespace twocircles::client::ui

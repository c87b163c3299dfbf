#pragma once
// What somebody reads before the game, piece by piece: who they are, what they alone know, what counts, what
// they may do, who the people are. For the briefing of practice and for the lobby of a room. Each draws from
// `at` downwards and returns its height.

#include "client/model/view_model.hpp"
#include "client/ui/widgets/ui.hpp"

#include <string_view>

namespace twocircles::client::ui {

/// Face, name, title and brief of the seat held, leading or follower; 0 for somebody without one.
float who_you_are(model::ViewModel const& view, Ui& ui, ImVec2 at, float width);

/// A card with a lock: `heading` says who sees it. 0 without a secret.
float secret_note(Ui& ui, ImVec2 at, float width, std::string_view heading, std::string_view secret);

/// The goals with their weights.
float what_counts(model::ViewModel const& view, Ui& ui, ImVec2 at, float width);

/// The powers of a leading seat; 0 without any.
float what_you_may_do(model::ViewModel const& view, Ui& ui, ImVec2 at, float width);

/// The followers: faces, roles, traits, whom they are close to; who plays one of them is marked as you.
float your_people(model::ViewModel const& view, Ui& ui, ImVec2 at, float width);

} // namespace twocircles::client::ui

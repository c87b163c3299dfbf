// What an audience screen holds in each phase of a game, with more in it than the server would tell: secrets,
// briefs, people's meters, whispers, chat. None of that may be shown.
#pragma once

#include "client/model/view_model.hpp"

#include <string>
#include <vector>

namespace twocircles::client::ui::sample {

/// Before the story; people come in and find seats.
model::ViewModel gathering(double now);
/// The same with twelve people, long names and long addresses.
model::ViewModel gathering_of_many(double now);
model::ViewModel audience_deciding(double now);
/// Answered; days pass, somebody has spoken, the meters have moved.
model::ViewModel audience_passing(double now);
/// Twelve in the team with long names, a long situation, long reasons.
model::ViewModel audience_of_many(double now);
model::ViewModel audience_ended(double now);
model::ViewModel audience_debrief(double now);

/// Pieces of text in these views that are for somebody's eyes only.
std::vector<std::string> private_words();

void reveal_people(model::ViewModel& view);

} // namespace twocircles::client::ui::sample

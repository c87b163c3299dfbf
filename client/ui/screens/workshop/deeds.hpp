#pragma once
// What is open to this person at this moment: answering, voting, saying a need, taking a stance, expecting
// something. Reads the view model alone; the server decides in the end.

#include "client/model/view_model.hpp"

#include <optional>

namespace twocircles::client::ui {

/// A room that people share, not practice.
bool in_workshop(model::ViewModel const& view);
/// The person of the team that this client plays, or model::kNobody.
int own_follower(model::ViewModel const& view);
/// Others hold the same seat and are here.
bool seat_shared(model::ViewModel const& view);
/// A script plays this client's seat, because the facilitator said so.
bool seat_scripted(model::ViewModel const& view);

/// The open beat has its response: people react, days pass.
bool consequences_run(model::ViewModel const& view);
/// The open beat waits for its response.
bool deciding(model::ViewModel const& view);

/// Pressing a response does something now: an answer, or a vote that may be changed until it is decided.
bool may_answer(model::ViewModel const& view);
/// The votes on the open beat's responses, or null.
model::Ballot const* votes_on_responses(model::ViewModel const& view);
/// The votes on one's own stance, or null.
model::Ballot const* votes_on_stances(model::ViewModel const& view);
/// The option this client has voted for.
std::optional<int> own_vote(model::ViewModel const& view, model::Ballot const& ballot);

/// A follower says what they need while others decide; it may be changed until the answer is given.
bool may_say_need(model::ViewModel const& view);
/// The response is there and this client's person has not answered it.
bool may_take_stance(model::ViewModel const& view);
/// What one's own person has answered to the response.
model::Stance own_stance(model::ViewModel const& view);
/// Everybody may say what they expect of a response, until days begin to pass.
bool may_predict(model::ViewModel const& view);
/// In this room people expect something first and see then.
bool predicts_first(model::ViewModel const& view);

/// The meters stand still until the days after a response have passed.
bool meters_wait(model::ViewModel const& view);
/// What somebody feels is known here: not hidden, and not another person's own affair.
bool feelings_known(model::ViewModel const& view, int follower);

} // namespace twocircles::client::ui

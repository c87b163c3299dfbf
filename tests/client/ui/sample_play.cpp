#include "tests/client/ui/sample_play.hpp"

#include "tests/client/ui/sample.hpp"
#include "tests/client/ui/sample_room.hpp"

namespace twocircles::client::ui::sample {

using namespace model;

namespace {

constexpr int kYou = 4; // as in sample_room

// The game as it stands, in the room and with the part of `lobby`.
ViewModel in_room(ViewModel game, ViewModel const& lobby)
{
    game.practice = false;
    game.joined = lobby.joined;
    game.lobby = lobby.lobby;
    game.lobby->begun = true;
    game.sheet = lobby.sheet;
    game.facilitator = lobby.facilitator;
    game.state.wait = Wait::answer;
    // Jo plays Ines: what Ines feels is Jo's.
    game.state.people[2].played = true;
    game.state.people[2].private_state = true;
    game.state.people[2].meters = {};
    game.state.people[2].follows_freely = false;
    return game;
}

void also_leads(ViewModel& view, int member)
{
    for (auto& card : view.lobby->members) {
        if (card.member == member) {
            card.role = Role::leading;
            card.index = 0;
            card.present = true;
        }
    }
    view.lobby->seats[0].holders.push_back(member);
    view.lobby->seats[0].scripted = false;
}

void needs(ViewModel& view)
{
    view.state.people[1].need = Need::plan;
    view.state.people[2].need = Need::to_be_heard;
    view.state.people[2].need_words = "Four times the same screen. Ask me why, once.";
}

void waits(ViewModel& view, Wait wait, std::vector<std::string> for_whom, bool you, double seconds)
{
    view.state.wait = wait;
    view.state.waiting_for = std::move(for_whom);
    view.state.you_are_waited_for = you;
    view.state.has_limit = seconds > 0;
    view.state.seconds_left = seconds;
}

ViewModel leading(double now)
{
    auto view = in_room(deciding(now), lobby_leading(now));
    also_leads(view, 5);
    also_leads(view, 6);
    view.lobby->members.push_back({1, "Dagmar", Role::facilitator, 0, true, false});
    return view;
}

ViewModel as_priya(ViewModel game, double now)
{
    auto view = in_room(std::move(game), lobby_following(now));
    view.state.people[0].played = true;
    view.beat->yours = false;
    view.beat->responses.clear();
    return view;
}

} // namespace

ViewModel voting(double now)
{
    auto view = leading(now);
    needs(view);
    waits(view, Wait::answer, {"Kim Sander (Mira, Sunniva)"}, true, 41);
    view.ballot = Ballot{5, Role::leading, 0, false, {{0, {2}}, {2, {5}}}, {kYou, 6}, std::nullopt};
    return view;
}

ViewModel voted(double now)
{
    auto view = voting(now);
    view.answered = true;
    waits(view, Wait::answer, {"Kim Sander (Sunniva)"}, false, 8);
    view.ballot->choices = {{0, {2}}, {2, {5, kYou}}};
    view.ballot->waiting = {6};
    return view;
}

ViewModel leading_alone(double now)
{
    auto view = in_room(deciding(now), lobby_leading(now));
    view.lobby->seats[0].holders = {kYou};
    waits(view, Wait::answer, {"Kim Sander (Mira)"}, true, 41);
    return view;
}

ViewModel other_leads(double now)
{
    auto view = leading(now);
    needs(view);
    view.beat->seat = 1;
    view.beat->yours = false;
    view.beat->responses.clear();
    view.lobby->seats[1].holders = {7};
    view.lobby->seats[1].scripted = false;
    waits(view, Wait::answer, {"Alex Moreau (Ilse)"}, false, 63);
    return view;
}

ViewModel needing(double now)
{
    auto view = as_priya(deciding(now), now);
    view.need_said = Need::backing;
    view.state.people[0].need = Need::backing;
    view.state.people[0].need_words = "If I say the date is wrong, stand next to me.";
    waits(view, Wait::answer, {"Kim Sander (Oyelaran)"}, false, 41);
    return view;
}

ViewModel asked_for_stance(double now)
{
    auto view = asked_for_stance_alone(now);
    for (auto& card : view.lobby->members) {
        if (card.member == 6) {
            card.present = true;
        }
    }
    view.ballot = Ballot{5, Role::follower, 0, true, {{2, {6}}}, {kYou}, std::nullopt};
    return view;
}

ViewModel asked_for_stance_alone(double now)
{
    auto view = as_priya(passing(now), now);
    view.state.phase = Phase::reacting;
    view.answered = false;
    view.state.people[0].stance = Stance::none;
    view.movements = {};
    waits(view, Wait::stances, {"Priya (Mira)", "Ines (Jo)"}, true, 22);
    return view;
}

ViewModel expecting(double now)
{
    auto view = in_room(passing(now), lobby_leading(now));
    view.lobby->settings.feedback = FeedbackTiming::predict_then_reveal;
    view.movements = {};
    view.team_at_response = view.state.team; // they stand still
    waits(view, Wait::predictions, {"everybody's prediction (Oyelaran, Mira)"}, true, 17);
    return view;
}

ViewModel observing(double now)
{
    auto view = in_room(deciding(now), lobby_observing(now));
    view.beat->yours = false;
    needs(view);
    waits(view, Wait::answer, {"Kim Sander (Oyelaran)"}, false, 41);
    return view;
}

ViewModel facilitating(double now)
{
    auto view = in_room(deciding(now), lobby_facilitating(now));
    view.beat->yours = false;
    needs(view);
    waits(view, Wait::answer, {"Kim Sander (Oyelaran)"}, false, 41);
    view.ballot = Ballot{5, Role::leading, 0, false, {{0, {2}}}, {}, std::nullopt};
    return view;
}

ViewModel divided(double now)
{
    auto view = in_room(passing(now), lobby_leading(now));
    also_leads(view, 5);
    also_leads(view, 6);
    view.ballot = Ballot{5, Role::leading, 0, false, {{0, {2}}, {2, {5, kYou, 6}}}, {}, 2};
    waits(view, Wait::nothing, {}, false, 0);
    return view;
}

ViewModel next_one(double now)
{
    auto view = divided(now);
    view.lobby->settings.feedback = FeedbackTiming::predict_then_reveal;
    view.ballot.reset();
    view.answered = false;
    view.state.phase = Phase::deciding;
    view.state.beat_serial = 6;
    view.beat->serial = 6;
    view.beat->number = 6;
    view.beat->title = "Thursday";
    view.beat->text = "Everybody is in the room. Nobody has opened the slides yet.";
    view.prediction_result = PredictionResult{5, {1, 1, -1}, Prediction{1, 0, -1}, 9, {7, 3, 5}};
    view.movements.final = true;
    waits(view, Wait::answer, {"Kim Sander (Oyelaran, Mira, Wim, Sunniva)"}, true, 88);
    return view;
}

ViewModel hidden(double now)
{
    auto view = voting(now);
    view.lobby->settings.feedback = FeedbackTiming::hidden;
    view.state.meters_hidden = true;
    view.state.team = {};
    view.state.goals.assign(view.state.goals.size(), 0.0);
    view.state.score = 0;
    for (auto& person : view.state.people) {
        person.meters = {};
        person.follows_freely = false;
    }
    view.history.clear();
    return view;
}

ViewModel held_up(double now)
{
    auto view = voting(now);
    view.state.paused = true;
    view.state.pause_reason = "Look up, please: what would you like to be asked in her place, and by whom?";
    return view;
}

ViewModel ended_hidden(double now)
{
    auto view = hidden(now);
    view.state.phase = Phase::ended;
    view.ended = Ended{
        "The release that was called about",
        "On the last Friday of November the phone rings. It is the customer you lost, and they are not "
        "calling to complain.",
        0};
    waits(view, Wait::nothing, {}, false, 0);
    return view;
}

ViewModel before_it_begins(double now)
{
    auto view = in_room(deciding(now), lobby_facilitating(now));
    view.lobby->begun = false;
    view.beat.reset();
    view.state.phase = Phase::briefing;
    waits(view, Wait::start, {"the facilitator (Mira)"}, true, 0);
    return view;
}

ViewModel crowd(double now)
{
    auto const lobby = lobby_crowded(now);
    auto view = in_room(deciding(now), lobby);
    view.joined->role = Role::leading;
    view.joined->seat = 0;
    auto& seat = view.lobby->seats[0];
    seat.holders = {kYou};
    seat.scripted = false;
    Ballot ballot{5, Role::leading, 0, false, {{0, {}}, {2, {}}}, {kYou}, std::nullopt};
    std::string names = "Mira";
    for (auto& card : view.lobby->members) {
        card.present = true;
        if (card.member == kYou) {
            card.role = Role::leading;
            card.index = 0;
        } else if (card.member > 20 && card.member < 34) {
            card.role = Role::leading;
            card.index = 0;
            seat.holders.push_back(card.member);
            if (card.member < 29) {
                ballot.choices[card.member % 2 == 0 ? 0 : 1].members.push_back(card.member);
            } else {
                ballot.waiting.push_back(card.member);
                names += ", " + card.name;
            }
        }
    }
    view.ballot = ballot;
    auto const first = view.state.people;
    view.state.people.resize(12);
    for (std::size_t i = 0; i < view.state.people.size(); ++i) {
        view.state.people[i] = first[i % first.size()];
        view.state.people[i].played = i % 3 == 0;
        view.state.people[i].private_state = i % 3 == 0;
        view.state.people[i].need = static_cast<Need>(i % 8);
    }
    view.people_at_response = view.state.people;
    view.state.people[4].need_words = "A whole line of words, as long as one may write it: a hundred and "
                                      "twenty characters, and not a single one of them more.";
    waits(
        view, Wait::answer, {"Konstantin-Alexander Papadopoulos (" + names + ")", "Kim Sander (Bo)"}, true, 75
    );
    return view;
}

} // namespace twocircles::client::ui::sample

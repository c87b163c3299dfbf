#include "client/ui/screens/workshop/deeds.hpp"

#include "client/ui/screens/workshop/room_words.hpp"

#include <algorithm>

namespace twocircles::client::ui {

using model::FeedbackTiming;
using model::Phase;
using model::Role;
using model::Stance;
using model::Wait;

namespace {

model::PersonState const* person_of(model::ViewModel const& view, int follower)
{
    auto const i = static_cast<std::size_t>(follower);
    return follower >= 0 && i < view.state.people.size() ? &view.state.people[i] : nullptr;
}

bool feedback_is(model::ViewModel const& view, FeedbackTiming timing)
{
    return in_workshop(view) && view.lobby && view.lobby->settings.feedback == timing;
}

} // namespace

bool in_workshop(model::ViewModel const& view)
{
    return view.joined && view.joined->workshop;
}

int own_follower(model::ViewModel const& view)
{
    return in_workshop(view) && view.joined->role == Role::follower ? view.joined->follower : model::kNobody;
}

bool seat_shared(model::ViewModel const& view)
{
    auto const* seat = in_workshop(view) ? find_your_seat(view) : nullptr;
    return seat != nullptr && std::ranges::count_if(seat->holders, [&](int member) {
                                  auto const* card = find_member(view, member);
                                  return card != nullptr && card->present;
                              }) > 1;
}

bool seat_scripted(model::ViewModel const& view)
{
    auto const* seat = in_workshop(view) ? find_your_seat(view) : nullptr;
    return seat != nullptr && seat->scripted;
}

bool consequences_run(model::ViewModel const& view)
{
    bool const after = view.state.phase == Phase::reacting || view.state.phase == Phase::passing;
    return after && view.response && (!view.beat || view.response->beat_serial == view.beat->serial);
}

bool deciding(model::ViewModel const& view)
{
    return view.beat && view.state.phase == Phase::deciding;
}

bool may_answer(model::ViewModel const& view)
{
    if (!deciding(view) || !view.beat->yours) {
        return false;
    }
    if (!in_workshop(view)) {
        return !view.answered;
    }
    if (view.joined->role != Role::leading || view.state.paused || seat_scripted(view)) {
        return false;
    }
    auto const* ballot = votes_on_responses(view);
    return ballot == nullptr ? !view.answered : !ballot->chosen;
}

model::Ballot const* votes_on_responses(model::ViewModel const& view)
{
    bool const there =
        view.ballot && !view.ballot->stances && view.beat && view.ballot->beat_serial == view.beat->serial;
    return there ? &*view.ballot : nullptr;
}

model::Ballot const* votes_on_stances(model::ViewModel const& view)
{
    bool const there = view.ballot && view.ballot->stances && view.beat &&
                       view.ballot->beat_serial == view.beat->serial &&
                       view.ballot->index == own_follower(view);
    return there ? &*view.ballot : nullptr;
}

std::optional<int> own_vote(model::ViewModel const& view, model::Ballot const& ballot)
{
    int const you = view.joined ? view.joined->member : 0;
    for (auto const& choice : ballot.choices) {
        if (std::ranges::find(choice.members, you) != choice.members.end()) {
            return choice.option;
        }
    }
    return std::nullopt;
}

bool may_say_need(model::ViewModel const& view)
{
    auto const* self = person_of(view, own_follower(view));
    return self != nullptr && !self->gone && deciding(view) && !view.state.paused;
}

bool may_take_stance(model::ViewModel const& view)
{
    int const follower = own_follower(view);
    auto const* self = person_of(view, follower);
    if (self == nullptr || self->gone || self->stance != Stance::none || !consequences_run(view)) {
        return false;
    }
    bool const there =
        view.beat && std::ranges::find(view.beat->present, follower) != view.beat->present.end();
    bool const vote_open = votes_on_stances(view) != nullptr && !votes_on_stances(view)->chosen;
    return there && view.state.phase == Phase::reacting && !view.state.paused && !seat_scripted(view) &&
           (!view.stance_taken || vote_open);
}

Stance own_stance(model::ViewModel const& view)
{
    auto const* self = person_of(view, own_follower(view));
    return self == nullptr ? Stance::none : self->stance;
}

bool predicts_first(model::ViewModel const& view)
{
    return feedback_is(view, FeedbackTiming::predict_then_reveal);
}

bool may_predict(model::ViewModel const& view)
{
    Role const role = view.joined ? view.joined->role : Role::unknown;
    bool const takes_part = role == Role::leading || role == Role::follower || role == Role::observer;
    // The room waits for those who hold seats; while it does, everybody may.
    bool const open = view.state.phase == Phase::reacting || view.state.wait == Wait::predictions;
    return predicts_first(view) && takes_part && consequences_run(view) && open && !view.state.paused;
}

bool meters_wait(model::ViewModel const& view)
{
    return consequences_run(view) && !view.state.meters_hidden && view.joined->role != Role::facilitator &&
           (feedback_is(view, FeedbackTiming::end_of_beat) || predicts_first(view));
}

bool feelings_known(model::ViewModel const& view, int follower)
{
    auto const* person = person_of(view, follower);
    return person != nullptr && !person->private_state && !view.state.meters_hidden;
}

} // namespace twocircles::client::ui

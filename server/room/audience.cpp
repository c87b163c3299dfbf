#include "server/room/audience.hpp"

#include <algorithm>

namespace twocircles::room {

namespace {

constexpr std::size_t kSplitShown = 3; // of two votes everybody would know whose is whose

std::optional<Prediction> own_prediction(const Audience& audience)
{
    if (!audience.predictions) return std::nullopt;
    const auto own = audience.predictions->find(audience.member);
    if (own == audience.predictions->end()) return std::nullopt;
    return own->second;
}

class Reading
{
public:
    explicit Reading(const Audience& audience) : audience_(audience) {}

    std::optional<View> operator()(Beat beat) const
    {
        beat.seconds = audience_.seconds;
        const Role role = audience_.part.role;
        const bool answers =
            (role == Role::leading || role == Role::watching) && audience_.part.seat == beat.seat;
        beat.yours = answers;
        if (!answers && !audience_.sees_responses_of(beat.seat)) beat.responses.clear();
        if (role == Role::projector)
            for (ResponseCard& card : beat.responses)
                card.reason.clear();
        return beat;
    }

    std::optional<View> operator()(Movements moved) const
    {
        if (audience_.sees_everything()) return moved;
        if (audience_.sees_no_meters() || (audience_.sees_later() && !moved.final)) return std::nullopt;
        std::erase_if(moved.movements, [this](const Movement& movement) {
            return movement.follower && audience_.sees_nothing_felt(movement.follower);
        });
        return moved;
    }

    std::optional<View> operator()(PredictionResult result) const
    {
        if (const auto own = own_prediction(audience_)) result.yours = own;
        return result;
    }

    // Those who look at a projector see how a shared seat came to its answer: how many were for what, where
    // that names nobody and the options could be read by all.
    std::optional<View> operator()(Ballot ballot) const
    {
        if (audience_.part.role != Role::projector) return ballot;
        std::size_t votes = 0;
        for (Ballot::Choice& choice : ballot.choices) {
            votes += choice.votes;
            choice.members.clear();
        }
        ballot.waiting.clear();
        const bool may = ballot.chosen && !ballot.stances && audience_.one_lead &&
                         audience_.feedback != FeedbackTiming::hidden && votes >= kSplitShown;
        if (!may) return std::nullopt;
        return ballot;
    }

    std::optional<View> operator()(Ended ended) const
    {
        if (audience_.sees_no_meters()) ended.score = 0;
        return ended;
    }

    std::optional<View> operator()(State state) const
    {
        mask(audience_, state);
        return state;
    }

    template <class Other>
    std::optional<View> operator()(Other view) const
    {
        return view;
    }

private:
    const Audience& audience_;
};

void hide(Person& person)
{
    person.meters = {};
    person.follows_freely = false;
}

} // namespace

bool Audience::sees_later() const
{
    return !sees_everything() &&
           (feedback == FeedbackTiming::end_of_beat || feedback == FeedbackTiming::predict_then_reveal);
}

bool Audience::sees_no_meters() const
{
    return !sees_everything() && feedback == FeedbackTiming::hidden;
}

bool Audience::sees_nothing_felt(engine::FollowerId who) const
{
    if (sees_everything()) return false;
    if (part.role == Role::projector && !reveal_people) return true;
    if (over || part == player_of(who)) return false;
    return (played >> who.index() & 1U) != 0;
}

bool Audience::sees_responses_of(engine::SeatId seat) const
{
    if (sees_everything()) return true;
    if (part.role == Role::observer) return seat == engine::SeatId{0};
    return part.role == Role::projector && one_lead && beat_open;
}

std::optional<View> seen_by(const Audience& audience, const View& view)
{
    return std::visit(Reading{audience}, view);
}

// Apart from their part and what they predicted themselves, an audience is made of what is the room's.
bool read_alike(const Audience& one, const Audience& other, const View& view)
{
    if (one.part != other.part) return false;
    if (!std::holds_alternative<PredictionResult>(view)) return true;
    return own_prediction(one) == own_prediction(other);
}

void mask(const Audience& audience, State& state)
{
    state.blank = audience.part.role == Role::projector && audience.blank;
    state.rooms_shown = audience.over && audience.reveal_rooms;
    for (std::size_t i = 0; i < state.people.size(); ++i) {
        Person& person = state.people[i];
        person.played = (audience.played >> i & 1U) != 0;
        if (audience.part.role == Role::projector) {
            // What the team needs is for all to see, who said it is not.
            person.need.reset();
            person.need_words.clear();
        }
        if (!audience.sees_nothing_felt(engine::FollowerId{i})) continue;
        person.private_state = true;
        hide(person);
    }
    if (!audience.sees_no_meters()) return;
    state.meters_hidden = true;
    state.team = {};
    std::fill(state.goals.begin(), state.goals.end(), 0.0);
    state.score = 0;
    for (Person& person : state.people)
        hide(person);
}

} // namespace twocircles::room

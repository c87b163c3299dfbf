// Nobody is ever told what they must not know: everything that is said in rooms full of chaos is looked at as
// it is said.
#include "tests/room/chaos.hpp"
#include "tests/room/conversation.hpp"
#include "tests/support/printing.hpp"
#include "tests/support/scenario_builder.hpp"

using namespace twocircles;
using namespace twocircles::engine;
using namespace twocircles::testing;

namespace {

bool contains(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

// Looks at one thing that is told, while the room is as it is.
class Guard
{
public:
    Guard(const room::Room& room, room::MemberId reader)
        : room_(room), reader_(reader), part_(room.members()[reader].part)
    {}

    void look_at(const room::View& view) const
    {
        REQUIRE(room_.members()[reader_].present);
        REQUIRE(room_.members().known(reader_));
        const std::string words = words_of(view);
        for (std::size_t i = 0; i < room_.scenario().seats.size(); ++i) {
            const SeatId seat{i};
            if (part_ != room::lead_of(seat)) REQUIRE_FALSE(contains(words, "SECRET-" + std::to_string(i)));
            if (part_ != room::lead_of(seat) && !sees_responses(seat))
                REQUIRE_FALSE(contains(words, "REASON-" + std::to_string(i)));
        }
        for (std::size_t i = 0; i < room_.scenario().followers.size(); ++i)
            if (part_ != room::player_of(FollowerId{i}))
                REQUIRE_FALSE(contains(words, "BRIEF-" + std::to_string(i)));
        if (contains(words, "WHISPER-"))
            REQUIRE(contains(words, "WHISPER-" + std::to_string(reader_.value) + "."));
        std::visit(*this, view);
    }

    void operator()(const room::State& state) const
    {
        const bool facilitator = part_.role == room::Role::facilitator;
        const bool projector = part_.role == room::Role::projector;
        for (std::size_t i = 0; i < state.people.size(); ++i) {
            const FollowerId who{i};
            if (projector) {
                REQUIRE_FALSE(state.people[i].need);
                REQUIRE(state.people[i].need_words.empty());
            }
            const bool own = part_ == room::player_of(who);
            const bool kept =
                !facilitator && ((feels_alone(who) && !own) || (projector && !room_.minutes().reveal_people));
            if (!kept) continue;
            REQUIRE(state.people[i].private_state);
            REQUIRE(state.people[i].meters == room::PersonMeters{});
            REQUIRE_FALSE(state.people[i].follows_freely);
        }
        if (facilitator) {
            REQUIRE_FALSE(state.meters_hidden);
            return;
        }
        if (room_.settings().feedback != room::FeedbackTiming::hidden) return;
        REQUIRE(state.meters_hidden);
        REQUIRE(state.team == room::TeamMeters{});
        REQUIRE(state.score == 0);
        for (const double goal : state.goals)
            REQUIRE(goal == 0);
        for (const room::Person& person : state.people)
            REQUIRE(person.meters == room::PersonMeters{});
    }
    void operator()(const room::Movements& movements) const
    {
        if (part_.role == room::Role::facilitator) return;
        const auto timing = room_.settings().feedback;
        REQUIRE(timing != room::FeedbackTiming::hidden);
        if (timing != room::FeedbackTiming::live) REQUIRE(movements.final);
        for (const room::Movement& movement : movements.movements) {
            if (!movement.follower) continue;
            if (part_.role == room::Role::projector) REQUIRE(room_.minutes().reveal_people);
            if (part_ != room::player_of(movement.follower)) REQUIRE_FALSE(feels_alone(movement.follower));
        }
    }
    void operator()(const room::Beat& beat) const
    {
        if (beat.yours) REQUIRE(part_ == room::lead_of(beat.seat));
        if (!beat.responses.empty() && part_ != room::lead_of(beat.seat)) REQUIRE(sees_responses(beat.seat));
    }
    void operator()(const room::Ended& ended) const
    {
        if (part_.role != room::Role::facilitator &&
            room_.settings().feedback == room::FeedbackTiming::hidden)
            REQUIRE(ended.score == 0);
    }
    void operator()(const room::Ballot& ballot) const
    {
        if (part_.role != room::Role::projector) {
            REQUIRE((part_ == ballot.part || part_.role == room::Role::facilitator));
            return;
        }
        // Decided, on what all could read, by enough people, and without who.
        REQUIRE(ballot.chosen);
        REQUIRE_FALSE(ballot.stances);
        REQUIRE(room_.scenario().seats.size() == 1);
        REQUIRE(ballot.waiting.empty());
        std::size_t votes = 0;
        for (const auto& choice : ballot.choices) {
            REQUIRE(choice.members.empty());
            votes += choice.votes;
        }
        REQUIRE(votes >= 3);
    }
    void operator()(const room::Guide& guide) const
    {
        REQUIRE(room_.over());
        if (part_.role == room::Role::projector) REQUIRE_FALSE(guide.you_lead);
    }
    void operator()(const room::Commitments& written) const
    {
        for (const auto& one : written.list) {
            const room::CommitmentKept* kept = room_.minutes().commitment(one.id);
            REQUIRE(kept != nullptr);
            REQUIRE(one.member == kept->member);
            if (!kept->member) REQUIRE(one.name.empty());
            if (kept->member && kept->member == reader_) continue;
            REQUIRE(kept->may_be_shown);
            if (part_.role == room::Role::facilitator) continue;
            REQUIRE(room_.minutes().guide.commitments_shown);
            REQUIRE_FALSE(kept->held_back);
        }
    }
    void operator()(const room::ChatLine&) const { REQUIRE(part_.role != room::Role::projector); }
    void operator()(const room::ObserverSheet&) const { REQUIRE(part_.role == room::Role::observer); }
    void operator()(const room::Joined& joined) const
    {
        REQUIRE(joined.member == reader_);
        REQUIRE(joined.part == part_);
    }
    template <class Other>
    void operator()(const Other&) const
    {}

private:
    // A person plays them, and the story is not over.
    bool feels_alone(FollowerId who) const
    {
        return room_.members().held(who) && !room_.minutes().scripted(room::player_of(who)) &&
               room_.world().phase != Phase::ended;
    }
    bool sees_responses(SeatId seat) const
    {
        return part_.role == room::Role::facilitator ||
               (part_.role == room::Role::observer && seat == SeatId{0});
    }

    const room::Room& room_;
    room::MemberId reader_;
    room::Part part_;
};

} // namespace

TEST_CASE("no secret, brief, private feeling, hidden meter or whisper reaches anybody who must not see it")
{
    std::size_t told = 0;
    std::size_t ended = 0;
    for (std::uint32_t seed = 200; seed < 240; ++seed) {
        CAPTURE(seed);
        Chaos chaos{seed};
        Group& group = chaos.group();
        for (const room::Delivery& delivery : group.deliveries)
            REQUIRE(delivery.to.index() < group.room.members().list().size());
        group.on_told = [&](const room::Delivery& delivery) {
            ++told;
            Guard{group.room, delivery.to}.look_at(*delivery.view);
        };
        for (int i = 0; i < 400; ++i)
            chaos.step();
        if (group.room.world().phase == Phase::ended) ++ended;
        group.forget();
    }
    CHECK(told > 100000); // it has been looked at something
    CHECK(ended > 0);
}

#include "server/debrief/futures.hpp"

#include "server/debrief/as_they_did.hpp"
#include "server/debrief/difference.hpp"
#include "server/debrief/scribe.hpp"
#include "server/debrief/texts.hpp"
#include "server/debrief/what_if.hpp"
#include "server/debrief/words.hpp"
#include "server/engine/apply.hpp"
#include "server/engine/decide.hpp"
#include "server/engine/policy.hpp"
#include "server/room/show.hpp"

#include <algorithm>
#include <utility>

namespace twocircles::debrief {

namespace {

constexpr std::size_t kMostBeats = 200; // a story that never ends by itself is ended then

engine::LeaderPolicy leader_of(FuturePolicy policy)
{
    switch (policy) {
    case FuturePolicy::controlling:
        return engine::LeaderPolicy::controlling;
    case FuturePolicy::inspiring:
        return engine::LeaderPolicy::inspiring;
    case FuturePolicy::random:
        return engine::LeaderPolicy::random;
    case FuturePolicy::situational:
    case FuturePolicy::as_they_did:
        return engine::LeaderPolicy::situational;
    }
    return engine::LeaderPolicy::situational;
}

// Lives one future from a decision on.
class Life
{
public:
    Life(
        const engine::Scenario& scenario, engine::SeatId viewer, const Course& course,
        const Question& question, const engine::World& fork
    )
        : scenario_(scenario), course_(course), question_(question),
          scribe_(scenario, viewer, fork, SampleKind::opened), used_(course.decisions.size())
    {
        for (std::size_t i = 0; i <= question.decision; ++i)
            used_[i] = true;
    }

    // `answer`: to the decision that is asked about.
    Future live(const engine::Command& answer)
    {
        const Recorded& own = course_.decisions[question_.decision];
        give(answer, AnsweredBy::as_asked);
        const bool as_given = scribe_.world().response == own.response;
        follow(own.after, as_given);
        while (!ended()) {
            if (scribe_.world().phase != engine::Phase::deciding)
                proceed(0);
            else if (made_.decisions.size() >= kMostBeats || over_like_the_game())
                command(engine::EndStory{});
            else
                decide_next();
        }
        return finish();
    }

private:
    bool ended() const { return scribe_.world().phase == engine::Phase::ended; }
    bool as_they_did() const { return question_.policy == FuturePolicy::as_they_did; }

    // The facilitator had no more time: neither has this future.
    bool over_like_the_game() const
    {
        return course_.ended_early && question_.decision + made_.decisions.size() >= course_.decisions.size();
    }

    bool command(const engine::Command& command)
    {
        const engine::Decision decided = engine::decide(scenario_, scribe_.world(), command);
        if (!decided.ok()) return false;
        for (const engine::Event& event : decided.value())
            scribe_.take(event);
        scribe_.end_of_entry();
        return true;
    }

    void proceed(std::uint64_t left_to_people)
    {
        scribe_.leave_to_people(left_to_people);
        command(engine::Proceed{});
        scribe_.leave_to_people(0);
    }

    void decide_next()
    {
        const std::size_t at = recorded();
        const bool found = at < course_.decisions.size();
        if (found) {
            used_[at] = true;
            for (const Step& step : course_.decisions[at].while_open)
                if (beside(step.command)) command(step.command);
            if (as_they_did() && give(course_.decisions[at].answer, AnsweredBy::as_they_did)) {
                const bool same = scribe_.world().response == course_.decisions[at].response;
                follow(course_.decisions[at].after, same);
                return;
            }
        }
        answer_by_policy();
        if (found) follow(course_.decisions[at].after, false);
    }

    // The next time this beat came in the game.
    std::size_t recorded() const
    {
        std::size_t at = question_.decision;
        while (at < course_.decisions.size() &&
               (used_[at] || course_.decisions[at].beat != scribe_.world().beat))
            ++at;
        return at;
    }

    // What the room did and its people said beside the answers: what happens to them happens in every future,
    // what a leader said only where it is asked what comes of what they did.
    bool beside(const engine::Command& command) const
    {
        if (std::holds_alternative<engine::InjectEvent>(command)) return true;
        return as_they_did() && std::holds_alternative<engine::StateVision>(command);
    }

    void follow(const std::vector<Step>& steps, bool same_answer)
    {
        for (const Step& step : steps) {
            if (ended()) return;
            const bool deciding = scribe_.world().phase == engine::Phase::deciding;
            if (std::holds_alternative<engine::Proceed>(step.command)) {
                if (!deciding) proceed(same_answer ? step.left_to_people : 0);
            } else if (std::holds_alternative<engine::TakeStance>(step.command)) {
                if (same_answer) command(step.command);
            } else if (beside(step.command)) {
                command(step.command);
            } else if (std::holds_alternative<engine::EndStory>(step.command) && over_like_the_game()) {
                command(step.command);
            }
        }
        while (!ended() && scribe_.world().phase != engine::Phase::deciding)
            proceed(0);
    }

    void answer_by_policy()
    {
        const engine::World& world = scribe_.world();
        const engine::ResponseId response =
            engine::choose_response(leader_of(question_.policy), scenario_, world);
        if (as_they_did() && !made_.policy_from) made_.policy_from = made_.decisions.size();
        if (response)
            give(
                engine::Respond{scenario_.beats[world.beat.index()].seat, world.beat, response},
                AnsweredBy::policy
            );
        else
            give(engine::TimeOut{world.beat}, AnsweredBy::nobody);
    }

    bool give(const engine::Command& answer, AnsweredBy by)
    {
        const engine::World& world = scribe_.world();
        const engine::Beat& beat = scenario_.beats[world.beat.index()];
        FutureDecision decision;
        decision.day = world.day();
        decision.seat = beat.seat;
        decision.beat = world.beat;
        decision.beat_id = beat.id;
        decision.beat_title = beat.title;
        scribe_.decided(question_.decision + made_.decisions.size());
        if (!command(answer)) return false;
        decision.response = scribe_.world().response;
        if (decision.response) decision.text = beat.responses[decision.response.index()].text;
        decision.by = by;
        made_.decisions.push_back(std::move(decision));
        return true;
    }

    Future finish()
    {
        scribe_.finish();
        const engine::World& world = scribe_.world();
        made_.response = made_.decisions.front().response;
        made_.text = made_.decisions.front().text;
        made_.samples = std::move(scribe_.samples);
        made_.people = std::move(scribe_.people);
        made_.happenings = std::move(scribe_.happenings);
        const room::Ended ended = room::ended(scenario_, world);
        made_.ending_title = ended.title;
        made_.ending_text = ended.text;
        made_.score = ended.score;
        made_.goals = goals_of(scenario_, world);
        made_.state_hash = engine::hash(world);
        made_.as_it_happened = course_.finished && made_.state_hash == course_.state_hash;
        if (!as_they_did() && made_.decisions.size() > 1) made_.policy_from = 1;
        return std::move(made_);
    }

    const engine::Scenario& scenario_;
    const Course& course_;
    const Question& question_;
    Scribe scribe_;
    std::vector<bool> used_; // decisions of the game that this future has come by
    Future made_;
};

// The world in which the decision asked about was open.
engine::World
world_at(const engine::Scenario& scenario, std::uint64_t seed, const Journal& journal, std::size_t decision)
{
    engine::World world{scenario, seed, false};
    std::size_t passed = 0;
    for (const Line& line : journal.story)
        for (const engine::Event& event : line.entry->events) {
            const bool answered = std::holds_alternative<engine::ResponseGiven>(event) ||
                                  std::holds_alternative<engine::SilenceKept>(event);
            if (answered && passed++ == decision) return world;
            engine::apply(scenario, world, event);
        }
    return world;
}

} // namespace

engine::Result<Futures, std::string>
ask(const engine::Scenario& scenario, const room::RoomSetup& setup, std::span<const room::Entry> entries,
    const Question& question)
{
    const Journal journal = read(scenario, setup, entries);
    const Course course = course_of(scenario, setup.seed, journal);
    if (question.decision >= course.decisions.size())
        return std::string{speech_of(scenario)(texts::kNoDecision)};
    const engine::World fork = world_at(scenario, setup.seed, journal, question.decision);
    const Recorded& own = course.decisions[question.decision];
    const engine::Beat& beat = scenario.beats[own.beat.index()];
    const bool given = question.response == own.response;
    if (!given && (question.response.index() >= beat.responses.size() ||
                   engine::offer(scenario, fork, own.beat, question.response) != engine::Offer::open))
        return std::string{speech_of(scenario)(texts::kNotOpenThere)};
    Futures futures;
    futures.question = question;
    futures.given = Life{scenario, setup.seat, course, question, fork}.live(own.answer);
    const engine::Command other =
        given ? own.answer : engine::Command{engine::Respond{beat.seat, own.beat, question.response}};
    futures.other = Life{scenario, setup.seat, course, question, fork}.live(other);
    tell_difference(scenario, futures);
    return futures;
}

} // namespace twocircles::debrief

#include "server/study/story_state.hpp"

#include <cmath>

namespace twocircles::study {

using namespace engine;

namespace {

constexpr double kAlike = 10; // points

// Every condition of the scenario that may ask for earlier choices.
template <class Visit>
void each_condition(const Scenario& s, Visit visit)
{
    for (const Beat& beat : s.beats) {
        visit(beat.when);
        for (const Variant& text : beat.text)
            visit(text.when);
        for (const Response& response : beat.responses) {
            visit(response.when);
            visit(response.unlocked_when);
            for (const Variant& text : response.outcome)
                visit(text.when);
            for (const Branch& branch : response.next)
                visit(branch.when);
        }
    }
    for (const ScenarioEvent& event : s.events)
        visit(event.when);
    for (const Ending& ending : s.endings)
        visit(ending.when);
    for (const Follower& follower : s.followers)
        for (const Line& line : follower.lines)
            visit(line.when);
}

class Mix
{
public:
    void add(std::uint64_t value)
    {
        hash_ ^= value + 0x9e3779b97f4a7c15U + (hash_ << 6U) + (hash_ >> 2U);
        hash_ *= 0xff51afd7ed558ccdU;
        hash_ ^= hash_ >> 32U;
    }
    std::uint64_t value() const { return hash_; }

private:
    std::uint64_t hash_ = 0xcbf29ce484222325U;
};

} // namespace

StoryState::StoryState(const Scenario& scenario, const std::vector<Expectation>& expectations)
{
    for (const Beat& beat : scenario.beats) {
        asked_.emplace_back();
        for (const Response& response : beat.responses)
            asked_.back().push_back(response.once);
    }
    const auto ask = [&](const Condition& condition) {
        for (const Term& term : condition.terms)
            if (term.op == Operator::chosen) asked_[term.id][term.id2] = true;
    };
    each_condition(scenario, ask);
    for (const Expectation& expectation : expectations)
        ask(expectation.condition);
}

void StoryState::forget(World& world) const
{
    if (world.phase == Phase::ended) world.response = {}; // nothing follows from it any more
    for (std::size_t b = 0; b < asked_.size(); ++b)
        for (std::size_t r = 0; r < asked_[b].size(); ++r)
            if (!asked_[b][r]) world.chosen[b][r] = 0;
}

std::uint64_t StoryState::of(const World& world) const
{
    World copy = world;
    forget(copy);
    return hash(copy);
}

std::uint64_t StoryState::likeness(const World& world) const
{
    Mix mix;
    mix.add(world.beat.value);
    for (const std::uint8_t flag : world.flags)
        mix.add(flag);
    for (const double counter : world.counters)
        mix.add(static_cast<std::uint64_t>(std::llround(counter)));
    for (const PromiseState promise : world.promises)
        mix.add(static_cast<std::uint64_t>(promise));
    for (const BeatRecord& beat : world.beats)
        mix.add(beat.visits);
    for (const Measure m :
         {Measure::morale, Measure::risk_taking, Measure::loyalty, Measure::trust, Measure::order,
          Measure::direction, Measure::delivery, Measure::innovation})
        mix.add(static_cast<std::uint64_t>(measure(world, m) / kAlike));
    return mix.value();
}

} // namespace twocircles::study

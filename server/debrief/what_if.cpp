#include "server/debrief/what_if.hpp"

#include "server/debrief/texts.hpp"
#include "server/debrief/words.hpp"
#include "server/engine/apply.hpp"
#include "server/engine/decide.hpp"
#include "server/engine/policy.hpp"
#include "server/room/show.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace twocircles::debrief {

namespace {

double moved(const Decision& decision)
{
    double most = 0;
    for (const room::Movement& movement : decision.movements)
        if (!movement.follower) most = std::max(most, std::abs(movement.after - movement.before));
    return most;
}

std::size_t people_gone(const engine::World& world)
{
    std::size_t gone = 0;
    for (std::size_t i = 0; i < world.heroes.size(); ++i)
        if (!world.team.present(static_cast<int>(i))) ++gone;
    return gone;
}

std::size_t heroes_in(const engine::World& world)
{
    return static_cast<std::size_t>(
        std::count_if(world.heroes.begin(), world.heroes.end(), [](std::uint8_t hero) { return hero != 0; })
    );
}

// What one play-out is compared by.
struct Outcome
{
    double score = 0;
    std::string ending;
    room::TeamMeters team{};
    std::size_t gone = 0, heroes = 0;
};

Outcome outcome_of(const engine::Scenario& scenario, const engine::World& world, engine::SeatId seat)
{
    const room::Ended ended = room::ended(scenario, world);
    return {ended.score, ended.title, room::team_meters(world, seat), people_gone(world), heroes_in(world)};
}

// The three meters of the team and how it ends, where it makes a difference.
std::string sentence_of(const engine::Speech& speech, const WhatIf& other, const Outcome& given)
{
    constexpr double kNoticeable = 1;
    std::string text{speech(texts::kEndsAlike)};
    if (std::abs(other.score_difference) >= kNoticeable)
        text = speech(
            other.score_difference > 0 ? texts::kEndsHigher : texts::kEndsLower,
            {{"points", speech.points(other.score_difference)}}
        );
    if (other.ending != given.ending && !other.ending.empty())
        text += speech(texts::kAsEnding, {{"ending", speech.quoted(other.ending)}});
    std::vector<std::string> meters;
    for (const auto measure :
         {engine::Measure::morale, engine::Measure::risk_taking, engine::Measure::loyalty}) {
        const double difference = other.team[static_cast<std::size_t>(measure)];
        if (std::abs(difference) >= kNoticeable)
            meters.push_back(speech(
                difference > 0 ? texts::kMeterHigher : texts::kMeterLower,
                {{"measure", words_for(speech, measure)}, {"points", speech.points(difference)}}
            ));
    }
    if (!meters.empty()) text += speech(texts::kTeamsMeters, {{"meters", speech.listed(meters)}});
    text += ".";
    if (other.gone != given.gone)
        text += speech(
            other.gone == 1 ? texts::kOneGone : texts::kManyGone,
            {{"n", std::to_string(other.gone)}, {"given", std::to_string(given.gone)}}
        );
    return text;
}

void ask(const engine::Scenario& scenario, engine::SeatId viewer, const Fork& fork, Decision& decision)
{
    const Outcome given = outcome_of(scenario, played_on(scenario, fork, fork.given), viewer);
    const engine::Beat& beat = scenario.beats[decision.beat.index()];
    for (const engine::ResponseId id : others(scenario, fork, decision.response)) {
        const engine::Respond respond{beat.seat, decision.beat, id};
        const Outcome outcome = outcome_of(scenario, played_on(scenario, fork, respond), viewer);
        WhatIf other;
        other.response = id;
        other.text = beat.responses[id.index()].text;
        other.score = outcome.score;
        other.score_difference = outcome.score - given.score;
        other.ending = outcome.ending;
        for (std::size_t i = 0; i < other.team.size(); ++i)
            other.team[i] = outcome.team[i] - given.team[i];
        other.gone = outcome.gone;
        other.heroes = outcome.heroes;
        other.sentence = sentence_of(speech_of(scenario), other, given);
        decision.what_if.push_back(std::move(other));
    }
    std::stable_sort(decision.what_if.begin(), decision.what_if.end(), [](const WhatIf& a, const WhatIf& b) {
        return a.score_difference > b.score_difference;
    });
}

} // namespace

std::vector<engine::ResponseId>
others(const engine::Scenario& scenario, const Fork& fork, engine::ResponseId given)
{
    std::vector<engine::ResponseId> open;
    const engine::BeatId beat = fork.world.beat;
    for (std::size_t i = 0; i < scenario.beats[beat.index()].responses.size(); ++i) {
        const engine::ResponseId id{i};
        if (id != given && engine::offer(scenario, fork.world, beat, id) == engine::Offer::open)
            open.push_back(id);
    }
    return open;
}

engine::World played_on(const engine::Scenario& scenario, const Fork& fork, const engine::Command& command)
{
    engine::World world = fork.world;
    const engine::Decision decided = engine::decide(scenario, world, command);
    for (const engine::Event& event : decided.value())
        engine::apply(scenario, world, event);
    engine::play_out(engine::LeaderPolicy::situational, scenario, world);
    return world;
}

void ask_what_if(const engine::Scenario& scenario, const Effort& effort, Replay& replay)
{
    std::vector<Decision>& decisions = replay.debrief.decisions;
    std::vector<std::size_t> order(decisions.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return moved(decisions[a]) > moved(decisions[b]);
    });
    std::size_t left = effort.most_play_outs;
    for (const std::size_t i : order) {
        const std::size_t open = others(scenario, replay.forks[i], decisions[i].response).size();
        if (open == 0 || open + 1 > left) continue;
        left -= open + 1;
        ask(scenario, replay.debrief.seat, replay.forks[i], decisions[i]);
    }
}

} // namespace twocircles::debrief

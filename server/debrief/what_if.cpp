#include "server/debrief/what_if.hpp"

#include "server/engine/apply.hpp"
#include "server/engine/decide.hpp"
#include "server/engine/policy.hpp"

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

std::vector<engine::ResponseId>
others(const engine::Scenario& scenario, const Decision& decision, const Fork& fork)
{
    std::vector<engine::ResponseId> open;
    for (std::size_t i = 0; i < scenario.beats[decision.beat.index()].responses.size(); ++i) {
        const engine::ResponseId id{i};
        if (id != decision.response &&
            engine::offer(scenario, fork.world, decision.beat, id) == engine::Offer::open)
            open.push_back(id);
    }
    return open;
}

} // namespace

double score_after(const engine::Scenario& scenario, const Fork& fork, const engine::Command& command)
{
    engine::World world = fork.world;
    const engine::Decision decided = engine::decide(scenario, world, command);
    for (const engine::Event& event : decided.value())
        engine::apply(scenario, world, event);
    engine::play_out(engine::LeaderPolicy::situational, scenario, world);
    return engine::score(scenario, world);
}

void ask_what_if(const engine::Scenario& scenario, engine::SeatId seat, const Effort& effort, Replay& replay)
{
    std::vector<Decision>& decisions = replay.debrief.decisions;
    std::vector<std::size_t> order(decisions.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return moved(decisions[a]) > moved(decisions[b]);
    });
    std::size_t left = effort.most_play_outs;
    for (const std::size_t i : order) {
        Decision& decision = decisions[i];
        if (decision.seat != seat) continue;
        const Fork& fork = replay.forks[i];
        const std::vector<engine::ResponseId> open = others(scenario, decision, fork);
        if (open.empty() || open.size() + 1 > left) continue;
        left -= open.size() + 1;
        const double given = score_after(scenario, fork, fork.given);
        const engine::Beat& beat = scenario.beats[decision.beat.index()];
        for (const engine::ResponseId id : open) {
            const double other = score_after(scenario, fork, engine::Respond{seat, decision.beat, id});
            WhatIf& what = decision.what_if.emplace_back();
            what.response = id;
            what.text = beat.responses[id.index()].text;
            what.score_difference = other - given;
        }
        std::stable_sort(
            decision.what_if.begin(), decision.what_if.end(),
            [](const WhatIf& a, const WhatIf& b) { return a.score_difference > b.score_difference; }
        );
    }
}

} // namespace twocircles::debrief

#include "server/study/turn.hpp"

#include "server/engine/apply.hpp"
#include "server/engine/decide.hpp"

namespace twocircles::study {

using namespace engine;

namespace {

void carry_out(const Scenario& scenario, World& world, const Command& command)
{
    const Decision decision = decide(scenario, world, command);
    for (const Event& event : decision.value())
        apply(scenario, world, event);
}

} // namespace

void go_to_decision(const Scenario& scenario, World& world)
{
    if (world.phase == Phase::briefing) carry_out(scenario, world, Begin{});
    while (world.phase != Phase::deciding && world.phase != Phase::ended)
        carry_out(scenario, world, Proceed{});
}

void answer(const Scenario& scenario, World& world, ResponseId response)
{
    if (response)
        carry_out(scenario, world, Respond{scenario.beats[world.beat.index()].seat, world.beat, response});
    else
        carry_out(scenario, world, TimeOut{world.beat});
    go_to_decision(scenario, world);
}

int open_responses(const Scenario& scenario, const World& world)
{
    const std::size_t all = scenario.beats[world.beat.index()].responses.size();
    int open = 0;
    for (std::size_t i = 0; i < all; ++i)
        if (offer(scenario, world, world.beat, ResponseId{i}) == Offer::open) ++open;
    return open;
}

} // namespace twocircles::study

#include "server/engine/policy.hpp"

#include "server/engine/apply.hpp"
#include "server/engine/decide.hpp"
#include "server/engine/deeds.hpp"
#include "server/engine/flow.hpp"
#include "server/engine/lot.hpp"
#include "server/engine/situational.hpp"

#include <array>

namespace twocircles::engine {

namespace {

constexpr std::array<std::string_view, 4> kNames{"controlling", "inspiring", "situational", "random"};

// A leader of one circle takes the response with the largest share of that circle, then with more of it;
// faults count against it, since neither school preaches them.
double purity(const Response& response, ActFamily wanted)
{
    double own = 0;
    double all = 0;
    double faults = 0;
    for (const ActUse& use : response.acts) {
        const double weight = weight_of(use.strength);
        all += weight;
        if (family_of(use.act) == wanted) own += weight;
        if (family_of(use.act) == ActFamily::fault) faults += weight;
    }
    if (all <= 0) return 0;
    return own / all + .05 * own - faults;
}

double worth(LeaderPolicy policy, const Scenario& scenario, const World& world, const Response& response)
{
    switch (policy) {
    case LeaderPolicy::controlling:
        return purity(response, ActFamily::control);
    case LeaderPolicy::inspiring:
        return purity(response, ActFamily::influence);
    case LeaderPolicy::situational:
        return situational_worth(scenario, world, response);
    case LeaderPolicy::random:
        return 0;
    }
    return 0;
}

} // namespace

std::string_view name_of(LeaderPolicy policy)
{
    return kNames[static_cast<std::size_t>(policy)];
}

std::optional<LeaderPolicy> leader_policy_named(std::string_view name)
{
    for (std::size_t i = 0; i < kNames.size(); ++i)
        if (kNames[i] == name) return static_cast<LeaderPolicy>(i);
    return std::nullopt;
}

ResponseId choose_response(LeaderPolicy policy, const Scenario& scenario, const World& world)
{
    if (world.phase != Phase::deciding) return {};
    const std::vector<Response>& responses = scenario.beats[world.beat.index()].responses;
    ResponseId best;
    double best_worth = 0;
    for (std::size_t i = 0; i < responses.size(); ++i) {
        if (offer(scenario, world, world.beat, ResponseId{i}) != Offer::open) continue;
        // Chance decides between equals, and everything for the random leader.
        const double lot = draw_lot(world.seed, Lot::leader, world.beat_serial, i);
        const double own = worth(policy, scenario, world, responses[i]) + 1e-3 * lot;
        if (best && own <= best_worth) continue;
        best = ResponseId{i};
        best_worth = own;
    }
    return best;
}

int play_out(LeaderPolicy policy, const Scenario& scenario, World& world, int max_beats)
{
    int beats = 0;
    while (world.phase != Phase::ended) {
        Command command = Proceed{};
        if (world.phase == Phase::briefing) command = Begin{};
        if (world.phase == Phase::deciding) {
            if (++beats > max_beats) {
                apply(scenario, world, GameEnded{fitting_ending(scenario, world)});
                return max_beats;
            }
            const ResponseId response = choose_response(policy, scenario, world);
            if (response)
                command = Respond{scenario.beats[world.beat.index()].seat, world.beat, response};
            else
                command = TimeOut{world.beat};
        }
        const Decision decision = decide(scenario, world, command);
        for (const Event& event : decision.value())
            apply(scenario, world, event);
    }
    return beats;
}

} // namespace twocircles::engine

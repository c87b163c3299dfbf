#include "tests/engine/model/support/leading.hpp"

#include <algorithm>
#include <memory>
#include <numeric>

namespace twocircles::engine::leading {

TeamSetup flat(int n, int reports)
{
    TeamSetup setup;
    setup.seed = 1;
    setup.outside_noise = 0;
    setup.individual_differences = false;
    setup.leaving = false;
    setup.keep_ledger = false;
    for (int i = 0; i < n; ++i) {
        FollowerSetup follower;
        follower.reports_to = {reports < 0 || i < reports};
        setup.followers.push_back(follower);
    }
    return setup;
}

Team flat_team(int n, int reports)
{
    return Team(flat(n, reports));
}

TeamSetup flat_with(const Traits& traits, int n)
{
    TeamSetup setup = flat(n);
    for (auto& follower : setup.followers)
        follower.traits = traits;
    return setup;
}

std::vector<int> everyone(const Team& team)
{
    std::vector<int> all(static_cast<std::size_t>(team.followers()));
    std::iota(all.begin(), all.end(), 0);
    return all;
}

void act(Team& team, const Deed& deed)
{
    const std::vector<int> targets = deed.to.empty() ? everyone(team) : deed.to;
    std::vector<Dose> doses;
    for (const auto& [ingredient, strength] : deed.doses)
        doses.push_back({ingredient, strength});
    Influence influence;
    influence.leader = deed.leader;
    influence.targets = targets;
    influence.doses = doses;
    influence.cause = deed.cause;
    influence.seen_cause = deed.seen_cause;
    influence.fair = deed.fair;
    influence.promise = deed.promise;
    influence.lie = deed.lie;
    influence.hero = deed.hero;
    receive(team, influence);
}

std::vector<Happening> run(Team& team, int days, const Policy& policy)
{
    std::vector<Happening> happenings;
    const int per_day = Inside::of(team).steps_per_day;
    for (int k = 0; k < days; ++k) {
        if (policy) policy(team, static_cast<int>(team.day() + .5));
        advance(team, per_day, happenings);
    }
    return happenings;
}

void steps(Team& team, int n)
{
    std::vector<Happening> happenings;
    advance(team, n, happenings);
}

Policy style(Doses per_day)
{
    const auto owed = std::make_shared<Doses>();
    return [per_day = std::move(per_day), owed](Team& team, int) {
        for (const auto& [ingredient, rate] : per_day) {
            double& due = (*owed)[ingredient];
            due += rate;
            if (due < 1) continue;
            due -= 1;
            act(team, {.doses = {{ingredient, 1.0}}});
        }
    };
}

using enum Ingredient;
Doses manager()
{
    return {{structure, .5}, {command, .35}, {monitor, .6}, {reward, .3}};
}
Doses leader()
{
    return {{vision, .4}, {energize, .4}, {empower, .5}, {care, .6}};
}
Doses mixed()
{
    return {{structure, .3}, {monitor, .2},   {reward, .25}, {command, .1},
            {vision, .25},   {energize, .15}, {empower, .3}, {care, .3}};
}
Doses coercive()
{
    return {{command, .9}, {monitor, .6}, {punish, .3}};
}

double mean(const Team& team, State s)
{
    return team.mean(s);
}
double risk(const Team& team)
{
    return team.mean_risk_taking();
}

double ledger_error(const Team& team)
{
    double worst = 0;
    for (int i = 0; i < team.followers(); ++i) {
        for (int l = 0; l < team.leaders(); ++l) {
            for (int s = 0; s < kStates; ++s) {
                const auto state = static_cast<State>(s);
                double sum = team.baseline(i, state, l);
                for (const auto& entry : ledger(team, i, state, l))
                    sum += entry.amount;
                worst = std::max(worst, std::abs(sum - team.value(i, state, l)));
            }
        }
        double sum = 0;
        for (const auto& entry : risk_split(team, i))
            sum += entry.amount;
        worst = std::max(worst, std::abs(sum - team.risk_taking(i)));
    }
    return worst;
}

} // namespace twocircles::engine::leading

#include "server/study/expect.hpp"

#include "server/engine/policy.hpp"
#include "server/study/play_many.hpp"
#include "server/study/story_state.hpp"
#include "server/study/turn.hpp"
#include "server/study/verdict.hpp"

#include <algorithm>
#include <array>

namespace twocircles::study {

using namespace engine;

namespace {

constexpr std::array kCompared{Style::controlling, Style::inspiring, Style::situational, Style::random,
                               Style::moody,       Style::silent,    Style::alternating, Style::greedy};
constexpr std::size_t kStyleShare = 4;

std::string seeds_of(const Exploration& exploration)
{
    const std::size_t count = exploration.seeds.size();
    return count == 1 ? "seed 1" : "seeds 1 to " + std::to_string(count);
}

Outcome searched(const Expectation& expectation, const std::optional<Witness>& met, const Exploration& all)
{
    const bool wanted = expectation.claim == Claim::possible;
    Outcome outcome;
    if (met) {
        outcome.standing = wanted ? Standing::proven : Standing::refuted;
        outcome.witness = met;
        outcome.evidence = "This game shows it.";
        return outcome;
    }
    const std::string states = std::to_string(all.states()) + " states of " + seeds_of(all);
    if (all.exhaustive()) {
        outcome.standing = wanted ? Standing::refuted : Standing::proven;
        outcome.evidence = "In all " + states + ", none left out.";
    } else {
        outcome.standing = wanted ? Standing::missing : Standing::held;
        outcome.evidence =
            (wanted ? "Not met in " : "Nothing against it in ") + states + "; others were left out.";
    }
    return outcome;
}

// The first state of a game that decides the expectation.
std::optional<Witness> scripted(
    const Scenario& scenario, const Expectation& expectation, const StoryState& states, std::uint64_t seed
)
{
    Witness witness{seed, {}, 0};
    World world(scenario, seed, false);
    go_to_decision(scenario, world);
    while (true) {
        if (is_due(expectation, world) && decides(expectation, scenario, world)) {
            const auto again = follow(scenario, seed, witness.path);
            witness.state = states.of(again.world);
            return witness;
        }
        if (world.phase != Phase::deciding || witness.path.size() == kMostChoices) return std::nullopt;
        const Choice choice{world.beat, choose_response(*expectation.by, scenario, world)};
        answer(scenario, world, choice.response);
        witness.path.push_back(choice);
    }
}

Outcome
led(const Scenario& scenario, const Expectation& expectation, const StoryState& states,
    const ExpectOptions& options)
{
    std::vector<std::optional<Witness>> games(options.games);
    in_parallel(
        games.size(), [&](std::size_t i) { games[i] = scripted(scenario, expectation, states, i + 1); },
        options.workers
    );
    Outcome outcome;
    std::size_t met = 0;
    for (const auto& game : games) {
        if (!game) continue;
        ++met;
        if (!outcome.witness || game->path.size() < outcome.witness->path.size()) outcome.witness = game;
    }
    const bool wanted = expectation.claim == Claim::possible;
    if (outcome.witness)
        outcome.standing = wanted ? Standing::proven : Standing::refuted;
    else
        outcome.standing = wanted ? Standing::missing : Standing::held;
    outcome.evidence =
        (wanted ? "Met in " : "Broken in ") + std::to_string(met) + " of " + std::to_string(games.size()) +
        " games led " +
        (*expectation.by == LeaderPolicy::random ? "at random"
                                                 : "by " + std::string(name_of(*expectation.by)) + " alone") +
        ".";
    return outcome;
}

Outcome compared(Claim claim, const Verdict& verdict, std::size_t games)
{
    Outcome outcome;
    outcome.evidence = "Compared over " + std::to_string(games) + " games of each style.";
    for (const Lead& lead : claim == Claim::no_style_wins ? verdict.over_pure : verdict.pays) {
        if (lead.certain()) continue;
        outcome.standing = Standing::refuted;
        outcome.evidence +=
            claim == Claim::no_style_wins
                ? " Always " + std::string(name_of(lead.behind)) + " does as well as the best."
                : " Leading by the situation ends no higher than " + std::string(name_of(lead.behind)) + ".";
    }
    return outcome;
}

} // namespace

std::string_view name_of(Standing standing)
{
    static constexpr std::array<std::string_view, 4> kNames{"proven", "held", "refuted", "missing"};
    return kNames[static_cast<std::size_t>(standing)];
}

std::vector<Outcome> outcomes_of(
    const Scenario& scenario, const std::vector<Expectation>& expected, const Exploration& exploration,
    const ExpectOptions& options
)
{
    const std::size_t games = std::max<std::size_t>(options.games / kStyleShare, 1);
    std::optional<Verdict> verdict;
    std::vector<Outcome> outcomes;
    for (std::size_t i = 0; i < expected.size(); ++i) {
        const Expectation& one = expected[i];
        if (is_searched(one)) {
            outcomes.push_back(searched(one, exploration.met[i], exploration));
        } else if (one.by) {
            outcomes.push_back(led(scenario, one, StoryState(scenario, expected), options));
        } else {
            if (!verdict) {
                std::vector<StylePlays> plays;
                for (const Style style : kCompared)
                    plays.push_back({style, play_many(scenario, style, games, options.workers)});
                verdict = verdict_on(plays);
            }
            outcomes.push_back(compared(one.claim, *verdict, games));
        }
    }
    return outcomes;
}

} // namespace twocircles::study

#include "server/tools/simulation.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace twocircles::tools {

using namespace study;

namespace {

bool holds(const std::vector<Style>& styles, Style wanted)
{
    return std::find(styles.begin(), styles.end(), wanted) != styles.end();
}

std::vector<Spread> spreads_of(const engine::Scenario& scenario, const std::vector<StylePlays>& plays)
{
    std::vector<Spread> out;
    for (std::size_t g = 0; g < scenario.goals.size(); ++g) {
        std::vector<double> values;
        for (const StylePlays& style : plays)
            for (const Play& play : style.plays)
                values.push_back(play.goals[g]);
        out.push_back(spread_of(std::move(values)));
    }
    return out;
}

} // namespace

Simulation simulate(const engine::Scenario& scenario, const SimulationOptions& options)
{
    Simulation out;
    const auto begun = std::chrono::steady_clock::now();
    double weights = 0;
    for (const Style style : options.styles)
        weights += weight_of(style);
    const auto games_of = [&](Style style) {
        const double games = static_cast<double>(options.games) * weight_of(style) / std::max(weights, 1e-9);
        return static_cast<std::size_t>(std::max(1.0, std::ceil(games)));
    };
    std::size_t all = 0;
    for (const Style style : options.styles)
        all += games_of(style);
    std::size_t played = 0;
    for (const Style style : options.styles) {
        const std::size_t games = games_of(style);
        const auto progress = [&](std::size_t done) {
            if (options.progress)
                options.progress(static_cast<double>(played + done) / static_cast<double>(all));
        };
        out.plays.push_back({style, play_many(scenario, style, games, {options.threads, progress})});
        played += games;
    }
    out.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
    for (const StylePlays& style : out.plays)
        out.digests.push_back(digest_of(scenario, style.style, style.plays));
    out.partings = partings_of(scenario, out.digests);
    out.spreads = spreads_of(scenario, out.plays);
    if (options.judge) {
        JudgeOptions judging;
        judging.workers.threads = options.threads;
        out.judgements = study::judge(scenario, judging);
    }
    if (holds(options.styles, Style::controlling) && holds(options.styles, Style::inspiring) &&
        holds(options.styles, Style::situational) && holds(options.styles, Style::random))
        out.verdict = verdict_on(out.plays);
    return out;
}

} // namespace twocircles::tools

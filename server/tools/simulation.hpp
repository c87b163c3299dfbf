// Everything `simulate` finds out, and the forms it is shown in.
#pragma once

#include "server/engine/scenario.hpp"
#include "server/study/digest.hpp"
#include "server/study/judge.hpp"
#include "server/study/verdict.hpp"

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace twocircles::tools {

struct Simulation
{
    std::vector<study::StylePlays> plays; // by style, of seeds 1, 2, ..
    std::vector<study::StyleDigest> digests;
    std::vector<study::Parting> partings;
    std::vector<study::Spread> spreads; // of each goal, over all games
    std::vector<study::ResponseJudgement> judgements;
    study::Verdict verdict;
    double seconds = 0; // that the games took
};

struct SimulationOptions
{
    std::size_t games = 10000; // of all styles together
    std::vector<study::Style> styles = {study::kStyles.begin(), study::kStyles.end()};
    bool judge = true;
    unsigned threads = 0;
    // Told the share done, 0..1, on the calling thread.
    std::function<void(double)> progress = {};
};

// The verdict is empty unless controlling, inspiring, situational and random are among the styles.
Simulation simulate(const engine::Scenario&, const SimulationOptions&);

std::string to_text(const engine::Scenario&, const Simulation&);
nlohmann::ordered_json to_json(const engine::Scenario&, const Simulation&);
// One self-contained page with plots.
std::string to_html(const engine::Scenario&, const Simulation&);

// A sentence about one response: the label with its evidence.
std::string in_words(const engine::Scenario&, const study::ResponseJudgement&);

} // namespace twocircles::tools

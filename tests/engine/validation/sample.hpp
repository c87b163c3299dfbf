// Simulated field studies: hundreds of teams under leaders of all styles, and what a researcher would write
// down.
#pragma once

#include "tests/engine/validation/statistics.hpp"

#include <cstdint>
#include <map>
#include <string>

namespace twocircles::validation {

using Table = std::map<std::string, Series>;

// Names: the ten states by their engine names, risk_taking, effort, delivery, innovation (means of the last
// 30 of 90 days); "did care" etc. the square root of how often an ingredient reached a person (a team: the
// mean person); error1..5 independent normal measurement errors. People also "team", their team's index into
// the other table; teams also order, direction, delivered, innovated.
struct Sample
{
    Table people, teams;
};

struct Study
{
    int teams = 300;
    std::uint64_t first_seed = 1000;
    double outside_noise = 1.5;
};
Sample run_field_study(const Study&);

// Two arms of teams led alike, but one of them monitored: correlations of the arm with the outcome.
struct Experiment
{
    double job_satisfaction, stress, performance;
};
Experiment run_monitoring_experiment(double outside_noise);

// Correlation of loyalty at day 30 with having left by day 90.
struct Turnover
{
    double correlation;
    double share_left; // of those present at day 30
};
Turnover run_turnover_study(const Study&);

} // namespace twocircles::validation

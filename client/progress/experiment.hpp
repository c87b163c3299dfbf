// A game that was meant to fail, read as an experiment: what it took. Pure.
#pragma once

#include "client/model/debrief.hpp"

#include <string>
#include <vector>

namespace twocircles::client::progress {

struct Experiment
{
    std::vector<std::string> gone;            // names
    std::vector<std::string> broken_promises; // as they were made
    double trust_before = 0, trust_after = 0; // the team's, 0..100
    struct Step
    {
        std::string beat_title, response;
        std::vector<std::string> causes; // whole sentences
    };
    std::vector<Step> took; // the moments that mattered most, in the order of the story

    // Somebody lost, a promise broken, or trust fallen by at least kTrustFell.
    bool succeeded() const;
};

inline constexpr double kTrustFell = 10; // points

Experiment experiment_of(const model::Debrief&);

} // namespace twocircles::client::progress

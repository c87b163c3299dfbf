// A game that was meant to fail, read as an experiment: what was lost, and what it took. Pure.
#pragma once

#include "client/model/debrief.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace twocircles::client::progress {

inline constexpr double kTrustFell = 10; // points, over the whole game
inline constexpr double kStepFell = 2;   // points of trust or loyalty that fall noticeably after a response
inline constexpr std::size_t kSteps = 5;

struct Experiment
{
    std::vector<std::string> gone;            // names
    std::vector<std::string> broken_promises; // of the player's seat, as they were made
    double trust_before = 0, trust_after = 0; // the team's, 0..100

    // What fell, points, and the phrases that say why, which fit after a colon.
    struct Fall
    {
        double points = 0; // less than kStepFell: not noticeably
        std::vector<std::string> reasons;
    };
    // A response of the player's seat that cost something until the next decision.
    struct Step
    {
        std::string beat_title, response; // no response: silence
        Fall trust, loyalty;              // the team's toward the seat
        std::vector<std::string> broken_promises, gone;
    };
    // In the order of the story, at most kSteps: those by which most was lost - first people and promises,
    // then points. Decisions of others, and those after which nothing fell, are not among them.
    std::vector<Step> took;

    // Somebody lost, a promise broken, or trust fallen by at least kTrustFell.
    bool succeeded() const;
};

// Points are those of a decision's movements, or, where it tells none, of the samples before and after it. A
// person belongs to the decision that had been taken last when they were gone.
Experiment experiment_of(const model::Debrief&);

} // namespace twocircles::client::progress

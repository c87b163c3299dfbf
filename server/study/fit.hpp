// The number that a wished share of players passes: "loyalty(sam) >= X" for 60 of 100. By order statistics
// over many scripted games; right for every number that can stand there, not only for a value measured. Pure
// apart from the threads of in_parallel; the result does not depend on their number.
#pragma once

#include "server/engine/condition.hpp"
#include "server/engine/scenario.hpp"
#include "server/study/play_many.hpp"
#include "server/study/style.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace twocircles::study {

// A condition with one number left open, which stands once, as a side of < <= > or >= or in a sum there.
struct OpenCondition
{
    engine::Condition condition;
    std::size_t open = 0; // the term that is the number
};

struct FitOptions
{
    double wanted = .5; // share of the games, 0..1
    std::size_t games = 10000;
    std::vector<Style> players = {kStyles.begin(), kStyles.end()};
    engine::BeatId at; // when this beat opens for the first time; none: at the end
    Workers workers = {};
};

struct Share
{
    double value = 0, low = 0, high = 0; // with its 95 % interval
};

struct Fit
{
    std::string problem;      // empty, or a sentence: why no number can be found
    double threshold = 0;     // as it should stand in the file: as few decimals as do
    double low = 0, high = 0; // in which the number lies 19 times of 20 for other games of these players
    Share passing;            // with the threshold
    std::size_t games = 0;    // that came to the moment
    std::size_t played = 0;   // in all
    std::vector<std::pair<Style, std::size_t>> players; // games of each that came there
    double always = 0, never = 0; // shares that pass, or fail, whatever number stands there
    // Where many games stand at one value, no number gives just the share wished: the two nearest.
    std::optional<std::pair<double, double>> nearest;
};
Fit fit(const engine::Scenario&, const OpenCondition&, const FitOptions&);

} // namespace twocircles::study

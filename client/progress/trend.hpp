// Whether something moves from one time of playing a scenario to the next, and how sure that is. Pure.
//
// A straight line by least squares over the times a scenario was played, with the 90 % interval of its slope
// from Student's t: slope ± t(0.95; df) · s / √Sxx, and of its height at x: ± t · s · √(1/n + (x − x̄)² / Sxx)
// (Draper and Smith, Applied Regression Analysis, 3rd ed., chapter 1). Scores of different scenarios cannot
// be compared, so over several of them both x and y are taken from each scenario's own means ("within"
// estimator; Wooldridge, Econometric Analysis of Cross Section and Panel Data, 2nd ed., chapter 10), which
// costs one degree of freedom for each scenario: df = n − scenarios − 1.
#pragma once

#include "client/model/progress.hpp"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace twocircles::client::progress {

inline constexpr int kFewestGames = 5;

// t with P(T <= t) = 0.95 for this many degrees of freedom, at least 1: a table up to 30, beyond it the
// expansion of Abramowitz and Stegun, 26.7.5.
double t_95(int degrees);

struct Point
{
    int group = 0; // what may be compared with one another
    double x = 0, y = 0;
};

struct Trend
{
    bool enough = false;       // false: not enough games to say, and the rest means nothing
    int games = 0;             // that count: of groups with at least two points
    std::vector<int> groups{}; // these, ascending
    int wanted = kFewestGames; // how many games it takes, of as many groups
    double slope = 0;          // a step of x
    double low = 0, high = 0;  // its 90 % interval

    // Of one group alone: where the line runs.
    double mean_x = 0, mean_y = 0;
    double spread = 0; // √Sxx
    double error = 0;  // t · s

    bool rises() const { return enough && low > 0; }
    bool falls() const { return enough && high < 0; }
    double at(double x) const { return mean_y + slope * (x - mean_x); }
    // Half the width of the line's 90 % band.
    double band(double x) const;
};

Trend trend_of(std::span<const Point>);

// Games that may be measured: begun afresh and meant to go well. One that was played again had the chance of
// an earlier one, and its responses before it, so that the two are not independent.
bool counts(const model::PlayedGame&);

// The others.
struct Unmeasured
{
    int again = 0, failed_on_purpose = 0;
};
Unmeasured unmeasured(const std::vector<model::PlayedGame>&);

// Of one scenario: x = 1 for the first time it was played.
struct Series
{
    std::string scenario, title;
    std::vector<const model::PlayedGame*> games; // that count, oldest first
    Trend trend;                                 // of the score
};

// The scenario played last first. Points into `games`.
std::vector<Series> series_of(const std::vector<model::PlayedGame>& games);

// Over all scenarios, of whatever `value` reads; games of which it reads nothing are left out. A group is a
// position in `series_of(games)`.
Trend trend_over_all(
    const std::vector<model::PlayedGame>& games,
    const std::function<std::optional<double>(const model::PlayedGame&)>& value
);

} // namespace twocircles::client::progress

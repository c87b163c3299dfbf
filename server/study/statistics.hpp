// Means with the interval in which they would lie 19 times of 20, over finished games. Pure.
#pragma once

#include "server/study/play.hpp"

#include <vector>

namespace twocircles::study {

struct Mean
{
    double value = 0;
    double half_width = 0; // of the 95 % confidence interval
    double deviation = 0;
};
Mean mean_of(const std::vector<double>&);
// Of a - b, seed by seed: the same winter, led in two ways.
Mean mean_lead(const std::vector<Play>& a, const std::vector<Play>& b);
std::vector<double> scores(const std::vector<Play>&);
double quantile(std::vector<double> values, double share);

} // namespace twocircles::study

// Measured times, and what they come to.
#pragma once

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <utility>
#include <vector>

namespace twocircles::bench {

using Clock = std::chrono::steady_clock;

inline double milliseconds(Clock::duration time)
{
    return std::chrono::duration<double, std::milli>(time).count();
}

// The value that this share of them, 0..1, does not exceed; 0 of none.
inline double quantile(std::vector<double> values, double share)
{
    if (values.empty()) return 0;
    std::sort(values.begin(), values.end());
    const auto rank = std::ceil(share * static_cast<double>(values.size()));
    return values[static_cast<std::size_t>(std::max(rank, 1.0)) - 1];
}

inline double median(std::vector<double> values)
{
    return quantile(std::move(values), 0.5);
}

} // namespace twocircles::bench

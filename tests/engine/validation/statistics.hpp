// The little statistics that comparing with published studies takes.
#pragma once

#include <cmath>
#include <cstddef>
#include <initializer_list>
#include <numeric>
#include <utility>
#include <vector>

namespace twocircles::validation {

using Series = std::vector<double>;

inline double mean(const Series& a)
{
    return std::accumulate(a.begin(), a.end(), 0.0) / static_cast<double>(a.size());
}

inline double correlation(const Series& a, const Series& b)
{
    const double ma = mean(a), mb = mean(b);
    double ab = 0, aa = 0, bb = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        ab += (a[i] - ma) * (b[i] - mb);
        aa += (a[i] - ma) * (a[i] - ma);
        bb += (b[i] - mb) * (b[i] - mb);
    }
    return ab / std::sqrt(aa * bb);
}

// Mean 0, standard deviation 1 (all 0 if nothing varies).
inline Series standardised(Series a)
{
    const double m = mean(a);
    double squares = 0;
    for (const double v : a)
        squares += (v - m) * (v - m);
    const double deviation = std::sqrt(squares / static_cast<double>(a.size()));
    for (double& v : a)
        v = deviation > 0 ? (v - m) / deviation : 0;
    return a;
}

// The weighted sum, standardised.
inline Series combined(std::initializer_list<std::pair<double, Series>> parts)
{
    Series sum(parts.begin()->second.size(), 0.0);
    for (const auto& [weight, part] : parts) {
        for (std::size_t i = 0; i < sum.size(); ++i)
            sum[i] += weight * part[i];
    }
    return standardised(std::move(sum));
}

} // namespace twocircles::validation

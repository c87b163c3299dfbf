#include "server/study/statistics.hpp"

#include "server/engine/lot.hpp"

#include <algorithm>
#include <cmath>

namespace twocircles::study {

Mean mean_of(const std::vector<double>& values)
{
    const double n = static_cast<double>(values.size());
    if (values.empty()) return {};
    double sum = 0;
    for (const double value : values)
        sum += value;
    const double mean = sum / n;
    double squares = 0;
    for (const double value : values)
        squares += (value - mean) * (value - mean);
    const double deviation = values.size() > 1 ? std::sqrt(squares / (n - 1)) : 0;
    return {mean, 1.96 * deviation / std::sqrt(n), deviation};
}

Mean mean_lead(const std::vector<Play>& a, const std::vector<Play>& b)
{
    std::vector<double> leads;
    for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i)
        leads.push_back(a[i].score - b[i].score);
    return mean_of(leads);
}

std::vector<double> scores(const std::vector<Play>& plays)
{
    std::vector<double> values;
    for (const Play& one : plays)
        values.push_back(one.score);
    return values;
}

double quantile(std::vector<double> values, double share)
{
    if (values.empty()) return 0;
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, engine::position_for(share, values.size()))];
}

} // namespace twocircles::study

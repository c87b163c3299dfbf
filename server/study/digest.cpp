#include "server/study/digest.hpp"

#include <algorithm>
#include <cmath>

namespace twocircles::study {

using namespace engine;

namespace {

constexpr double kFlat = 1.5;   // standard deviation, points
constexpr double kTight = 12.0; // points between the quantiles 5 and 95 %

template <class Value>
Distribution over(const std::vector<Play>& plays, Value value)
{
    std::vector<double> values;
    values.reserve(plays.size());
    for (const Play& play : plays)
        values.push_back(value(play));
    return distribution_of(std::move(values));
}

double sorted_quantile(const std::vector<double>& sorted, double share)
{
    if (sorted.empty()) return 0;
    const double at = share * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(at);
    const auto above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (at - std::floor(at)) * (sorted[above] - sorted[below]);
}

double between(const std::vector<double>& a, const std::vector<double>& b)
{
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += std::abs(a[i] - b[i]);
    return sum / 2;
}

// Two hills with a valley between that holds less than a third of the lower one, in ten bins over the range.
bool has_two_hills(const std::vector<double>& sorted)
{
    constexpr std::size_t kBins = 10;
    const double low = sorted.front();
    const double width = (sorted.back() - low) / kBins;
    if (width <= 0) return false;
    std::array<double, kBins> bins{};
    for (const double value : sorted)
        bins[std::min<std::size_t>(kBins - 1, static_cast<std::size_t>((value - low) / width))] += 1;
    for (std::size_t valley = 1; valley + 1 < kBins; ++valley) {
        const auto at = bins.begin() + static_cast<std::ptrdiff_t>(valley);
        const double left = *std::max_element(bins.begin(), at);
        const double right = *std::max_element(at + 1, bins.end());
        const double lower = std::min(left, right);
        if (lower > 0.1 * static_cast<double>(sorted.size()) && *at < lower / 3) return true;
    }
    return false;
}

} // namespace

std::string_view name_of(Spread spread)
{
    constexpr std::array<std::string_view, 4> kNames{"flat", "tight", "loose", "bumpy"};
    return kNames[static_cast<std::size_t>(spread)];
}

Distribution distribution_of(std::vector<double> values)
{
    Distribution out;
    out.mean = mean_of(values);
    std::sort(values.begin(), values.end());
    out.low = sorted_quantile(values, .05);
    out.lower = sorted_quantile(values, .25);
    out.middle = sorted_quantile(values, .5);
    out.upper = sorted_quantile(values, .75);
    out.high = sorted_quantile(values, .95);
    return out;
}

Spread spread_of(std::vector<double> values)
{
    if (mean_of(values).deviation < kFlat) return Spread::flat;
    std::sort(values.begin(), values.end());
    if (sorted_quantile(values, .95) - sorted_quantile(values, .05) < kTight) return Spread::tight;
    return has_two_hills(values) ? Spread::bumpy : Spread::loose;
}

StyleDigest digest_of(const Scenario& scenario, Style style, const std::vector<Play>& plays)
{
    StyleDigest out;
    out.style = style;
    out.games = plays.size();
    out.score = over(plays, [](const Play& play) { return play.score; });
    out.beats = over(plays, [](const Play& play) { return static_cast<double>(play.beats); });
    out.days = over(plays, [](const Play& play) { return play.days; });
    for (std::size_t g = 0; g < scenario.goals.size(); ++g)
        out.goals.push_back(over(plays, [g](const Play& play) { return play.goals[g]; }));
    for (std::size_t m = 0; m < kMeasureCount; ++m)
        out.team[m] = over(plays, [m](const Play& play) { return play.team[m]; });
    out.endings.resize(scenario.endings.size());
    out.reached.resize(scenario.beats.size());
    out.chosen.resize(scenario.beats.size());
    for (std::size_t b = 0; b < scenario.beats.size(); ++b)
        out.chosen[b].resize(scenario.beats[b].responses.size());
    if (plays.empty()) return out;
    const double share = 1.0 / static_cast<double>(plays.size());
    for (const Play& play : plays) {
        if (play.ending) out.endings[play.ending.index()] += share;
        for (std::size_t b = 0; b < play.visits.size(); ++b) {
            if (play.visits[b] > 0) out.reached[b] += share;
            for (std::size_t r = 0; r < play.chosen[b].size(); ++r)
                out.chosen[b][r] += play.chosen[b][r];
        }
        const auto here = std::count(play.present.begin(), play.present.end(), std::uint8_t{1});
        out.stayed += share * static_cast<double>(here) /
                      static_cast<double>(std::max<std::size_t>(play.present.size(), 1));
    }
    for (auto& beat : out.chosen) {
        double all = 0;
        for (const double times : beat)
            all += times;
        if (all > 0)
            for (double& times : beat)
                times /= all;
    }
    return out;
}

std::vector<Parting> partings_of(const Scenario& scenario, const std::vector<StyleDigest>& styles)
{
    std::vector<Parting> partings;
    for (std::size_t b = 0; b < scenario.beats.size(); ++b) {
        double sum = 0;
        int pairs = 0;
        for (std::size_t i = 0; i < styles.size(); ++i)
            for (std::size_t j = i + 1; j < styles.size(); ++j) {
                const auto answers = [&](const StyleDigest& one) {
                    return one.style != Style::silent &&
                           std::any_of(one.chosen[b].begin(), one.chosen[b].end(), [](double s) {
                               return s > 0;
                           });
                };
                if (!answers(styles[i]) || !answers(styles[j])) continue;
                sum += between(styles[i].chosen[b], styles[j].chosen[b]);
                ++pairs;
            }
        if (pairs > 0) partings.push_back({BeatId{b}, sum / pairs});
    }
    std::stable_sort(partings.begin(), partings.end(), [](const Parting& a, const Parting& b) {
        return a.distance > b.distance;
    });
    return partings;
}

} // namespace twocircles::study

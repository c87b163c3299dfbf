#include "client/progress/trend.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace twocircles::client::progress {

namespace {

constexpr int kFewestDegrees = 3;

struct Sums
{
    double n = 0, x = 0, y = 0;
};

} // namespace

double t_95(int degrees)
{
    static constexpr std::array kTable = {6.3138, 2.9200, 2.3534, 2.1318, 2.0150, 1.9432, 1.8946, 1.8595,
                                          1.8331, 1.8125, 1.7959, 1.7823, 1.7709, 1.7613, 1.7531, 1.7459,
                                          1.7396, 1.7341, 1.7291, 1.7247, 1.7207, 1.7171, 1.7139, 1.7109,
                                          1.7081, 1.7056, 1.7033, 1.7011, 1.6991, 1.6973};
    degrees = std::max(degrees, 1);
    if (degrees <= static_cast<int>(kTable.size())) return kTable[static_cast<std::size_t>(degrees - 1)];
    constexpr double kZ = 1.6448536;
    const double n = degrees;
    return kZ + (kZ * kZ * kZ + kZ) / (4 * n) +
           (5 * std::pow(kZ, 5) + 16 * kZ * kZ * kZ + 3 * kZ) / (96 * n * n);
}

double Trend::band(double x) const
{
    if (!enough || games == 0 || spread <= 0) return 0;
    const double away = (x - mean_x) / spread;
    return error * std::sqrt(1.0 / games + away * away);
}

Trend trend_of(std::span<const Point> points)
{
    std::map<int, Sums> groups;
    for (const auto& point : points) {
        auto& sums = groups[point.group];
        sums.n += 1;
        sums.x += point.x;
        sums.y += point.y;
    }
    std::erase_if(groups, [](const auto& group) { return group.second.n < 2; });
    Trend trend;
    for (const auto& group : groups)
        trend.groups.push_back(group.first);
    const int count = static_cast<int>(groups.size());
    trend.wanted = std::max(kFewestGames, count + 1 + kFewestDegrees);
    double sxx = 0, sxy = 0, syy = 0;
    for (const auto& point : points) {
        const auto group = groups.find(point.group);
        if (group == groups.end()) continue;
        const double x = point.x - group->second.x / group->second.n;
        const double y = point.y - group->second.y / group->second.n;
        ++trend.games;
        sxx += x * x;
        sxy += x * y;
        syy += y * y;
    }
    const int degrees = trend.games - count - 1;
    if (trend.games < trend.wanted || sxx <= 0) return trend;
    trend.enough = true;
    trend.slope = sxy / sxx;
    const double rest = std::max(0.0, syy - trend.slope * sxy);
    trend.spread = std::sqrt(sxx);
    trend.error = t_95(degrees) * std::sqrt(rest / degrees);
    trend.low = trend.slope - trend.error / trend.spread;
    trend.high = trend.slope + trend.error / trend.spread;
    if (groups.size() == 1) {
        const auto& only = groups.begin()->second;
        trend.mean_x = only.x / only.n;
        trend.mean_y = only.y / only.n;
    }
    return trend;
}

bool counts(const model::PlayedGame& game)
{
    return game.mode == model::PlayMode::plain;
}

Unmeasured unmeasured(const std::vector<model::PlayedGame>& games)
{
    Unmeasured found;
    for (const auto& game : games) {
        if (game.mode == model::PlayMode::again) ++found.again;
        if (game.mode == model::PlayMode::fail_on_purpose) ++found.failed_on_purpose;
    }
    return found;
}

std::vector<Series> series_of(const std::vector<model::PlayedGame>& games)
{
    std::vector<Series> found;
    for (auto game = games.rbegin(); game != games.rend(); ++game) {
        if (!counts(*game)) continue;
        auto series = std::ranges::find(found, game->scenario, &Series::scenario);
        if (series == found.end()) {
            found.push_back({game->scenario, game->title, {}, {}});
            series = std::prev(found.end());
        }
        series->games.push_back(&*game);
    }
    for (auto& series : found) {
        std::ranges::reverse(series.games);
        std::vector<Point> points;
        for (const auto* game : series.games)
            points.push_back({0, static_cast<double>(points.size() + 1), game->score});
        series.trend = trend_of(points);
    }
    return found;
}

Trend trend_over_all(
    const std::vector<model::PlayedGame>& games,
    const std::function<std::optional<double>(const model::PlayedGame&)>& value
)
{
    std::vector<Point> points;
    int group = 0;
    for (const auto& series : series_of(games)) {
        double time = 0;
        for (const auto* game : series.games) {
            ++time;
            if (const auto y = value(*game)) points.push_back({group, time, *y});
        }
        ++group;
    }
    return trend_of(points);
}

} // namespace twocircles::client::progress

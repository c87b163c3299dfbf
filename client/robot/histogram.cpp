#include "client/robot/histogram.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <utility>

namespace twocircles::client::robot {

namespace {

using Milliseconds = std::chrono::duration<double, std::milli>;
constexpr double kFirstBound = 0.125; // milliseconds
constexpr std::size_t kBar = 50;      // signs

template <class... Values>
std::string line(const char* format, Values... values)
{
    std::array<char, 128> text{};
    std::snprintf(text.data(), text.size(), format, values...);
    return text.data();
}

} // namespace

std::chrono::nanoseconds Histogram::at(double share)
{
    if (times_.empty()) return {};
    const auto count = static_cast<double>(times_.size());
    const auto rank = static_cast<std::size_t>(std::clamp(std::ceil(share * count) - 1, 0.0, count - 1));
    const auto found = times_.begin() + static_cast<std::ptrdiff_t>(rank);
    std::nth_element(times_.begin(), found, times_.end());
    return *found;
}

std::string Histogram::table()
{
    if (times_.empty()) return "no latencies\n";
    std::string text;
    const auto add = [&](const char* name, double share) {
        text += line("%s %.2f ms  ", name, Milliseconds(at(share)).count());
    };
    add("p50", 0.5);
    add("p90", 0.9);
    add("p99", 0.99);
    add("p99.9", 0.999);
    add("max", 1);
    text += "\n";
    double bound = kFirstBound;
    double below = 0;
    const double longest = Milliseconds(at(1)).count();
    while (below < longest) {
        const auto inside = static_cast<std::size_t>(std::count_if(
            times_.begin(), times_.end(),
            [&](std::chrono::nanoseconds time) {
                const double taken = Milliseconds(time).count();
                return taken > below && taken <= bound;
            }
        ));
        const auto signs = (inside * kBar + times_.size() - 1) / times_.size();
        text += line("%9.3f ms %8zu ", bound, inside) + std::string(signs, '#') + "\n";
        below = std::exchange(bound, bound * 2);
    }
    return text;
}

} // namespace twocircles::client::robot

#include "server/debrief/profile.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace twocircles::debrief {

namespace {

constexpr double kZ = 1.6448536269514722; // of the normal distribution: 5 % lie above it
constexpr double kSquare = kZ * kZ;

} // namespace

Interval wilson(double share, std::uint32_t trials)
{
    if (trials == 0) return {};
    const double n = trials;
    const double middle = (share + kSquare / (2 * n)) / (1 + kSquare / n);
    const double half = kZ * std::sqrt(share * (1 - share) / n + kSquare / (4 * n * n)) / (1 + kSquare / n);
    return {std::max(0.0, middle - half), std::min(1.0, middle + half)};
}

Profile profile_of(engine::SeatId seat, const std::vector<Decision>& decisions, bool scripts_too)
{
    Profile profile;
    profile.seat = seat;
    std::array<ActTotal, engine::kActCount> totals;
    for (std::size_t i = 0; i < totals.size(); ++i)
        totals[i].act = static_cast<engine::Act>(i);
    double control = 0;
    double influence = 0;
    for (const Decision& decision : decisions) {
        if (decision.seat != seat || decision.by_timeout) continue;
        if (decision.by_script && !scripts_too) continue;
        bool counted = false;
        for (const room::ActShown& shown : decision.acts) {
            const double weight = engine::weight_of(shown.strength);
            ActTotal& total = totals[static_cast<std::size_t>(shown.act)];
            ++total.times;
            total.weight += weight;
            const engine::ActFamily family = engine::family_of(shown.act);
            if (family == engine::ActFamily::control) control += weight;
            if (family == engine::ActFamily::influence) influence += weight;
            counted = counted || family != engine::ActFamily::fault;
        }
        if (counted) ++profile.decisions;
    }
    for (const ActTotal& total : totals)
        if (total.times > 0) profile.acts.push_back(total);
    if (control + influence > 0) profile.control_share = control / (control + influence);
    const Interval interval = wilson(profile.control_share, profile.decisions);
    profile.control_low = interval.low;
    profile.control_high = interval.high;
    profile.enough = profile.decisions >= kProfileDecisions;
    return profile;
}

} // namespace twocircles::debrief

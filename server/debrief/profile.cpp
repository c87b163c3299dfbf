#include "server/debrief/profile.hpp"

#include <array>

namespace twocircles::debrief {

void add_profile(engine::SeatId seat, Debrief& debrief)
{
    std::array<ActTotal, engine::kActCount> totals;
    for (std::size_t i = 0; i < totals.size(); ++i)
        totals[i].act = static_cast<engine::Act>(i);
    double control = 0;
    double influence = 0;
    for (const Decision& decision : debrief.decisions) {
        if (decision.seat != seat || decision.by_timeout) continue;
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
        if (counted) ++debrief.decisions_counted;
    }
    for (const ActTotal& total : totals)
        if (total.times > 0) debrief.acts.push_back(total);
    if (control + influence > 0) debrief.control_share = control / (control + influence);
    debrief.enough_for_profile = debrief.decisions_counted >= kProfileDecisions;
}

} // namespace twocircles::debrief

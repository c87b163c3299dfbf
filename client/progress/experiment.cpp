#include "client/progress/experiment.hpp"

#include <algorithm>

namespace twocircles::client::progress {

using namespace model;

bool Experiment::succeeded() const
{
    return !gone.empty() || !broken_promises.empty() || trust_before - trust_after >= kTrustFell;
}

Experiment experiment_of(const Debrief& debrief)
{
    Experiment made;
    for (const auto& person : debrief.people)
        if (person.gone) made.gone.push_back(person.name);
    for (const auto& promise : debrief.promises)
        if (promise.fate == "broken") made.broken_promises.push_back(promise.text);
    if (!debrief.samples.empty()) {
        made.trust_before = debrief.samples.front().team[index_of(Measure::trust)];
        made.trust_after = debrief.samples.back().team[index_of(Measure::trust)];
    }
    auto moments = debrief.moments;
    std::ranges::stable_sort(moments, {}, &Moment::decision);
    for (const auto& moment : moments) {
        if (moment.decision < 0 || static_cast<std::size_t>(moment.decision) >= debrief.decisions.size())
            continue;
        const auto& decision = debrief.decisions[static_cast<std::size_t>(moment.decision)];
        made.took.push_back({decision.beat_title, decision.response, moment.causes});
        if (moment.causes.empty() && !moment.why.empty()) made.took.back().causes.push_back(moment.why);
    }
    return made;
}

} // namespace twocircles::client::progress

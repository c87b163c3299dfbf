#include "client/progress/experiment.hpp"

#include <algorithm>
#include <utility>

namespace twocircles::client::progress {

using namespace model;

namespace {

using Fall = Experiment::Fall;
using Step = Experiment::Step;

constexpr std::size_t kReasons = 2;
constexpr double kReason = 0.5; // points that are worth a phrase

// Between the last sample before the decision and the last one before the next.
double fallen_by_samples(const Debrief& debrief, int decision, Measure measure)
{
    const Sample *before = nullptr, *after = nullptr;
    for (const auto& sample : debrief.samples) {
        if (sample.decision < decision) before = &sample;
        if (sample.decision == decision) after = &sample;
    }
    if (before == nullptr || after == nullptr) return 0;
    return before->team[index_of(measure)] - after->team[index_of(measure)];
}

Fall fall_of(const Debrief& debrief, int index, Measure measure)
{
    const auto& decision = debrief.decisions[static_cast<std::size_t>(index)];
    Fall fall;
    if (decision.movements.empty()) fall.points = fallen_by_samples(debrief, index, measure);
    for (const auto& movement : decision.movements) {
        if (movement.follower != kNobody || movement.measure != measure) continue;
        fall.points = movement.before - movement.after;
        for (const auto& reason : movement.reasons)
            if (reason.amount <= -kReason && fall.reasons.size() < kReasons)
                fall.reasons.push_back(reason.phrase);
    }
    return fall;
}

// The decision that had been taken last when the person was seen to be gone; where people are not shown, the
// last one until the day they left.
int decision_of_leaving(const Debrief& debrief, const PersonResult& person)
{
    const auto follower = static_cast<std::size_t>(person.follower);
    bool known = false, present = false;
    int last = -1;
    for (const auto& sample : debrief.samples) {
        if (person.follower < 0 || follower >= sample.people.size()) continue;
        if (present && !sample.people[follower].present) last = sample.decision;
        present = sample.people[follower].present;
        known = true;
    }
    for (std::size_t i = 0; i < debrief.decisions.size() && !known; ++i)
        if (debrief.decisions[i].day <= person.gone_day) last = static_cast<int>(i);
    return last;
}

bool is_ours(const Debrief& debrief, const PromiseFate& promise)
{
    return promise.fate == "broken" && (promise.seat < 0 || promise.seat == debrief.seat);
}

Step step_of(const Debrief& debrief, int index)
{
    const auto& decision = debrief.decisions[static_cast<std::size_t>(index)];
    Step step{
        decision.beat_title,
        decision.response,
        fall_of(debrief, index, Measure::trust),
        fall_of(debrief, index, Measure::loyalty),
        {},
        {}};
    for (const auto& promise : debrief.promises)
        if (is_ours(debrief, promise) && promise.resolved_decision == index)
            step.broken_promises.push_back(promise.text);
    for (const auto& person : debrief.people)
        if (person.gone && decision_of_leaving(debrief, person) == index) step.gone.push_back(person.name);
    return step;
}

// People and promises, then points.
std::pair<std::size_t, double> cost_of(const Step& step)
{
    double points = 0;
    for (const auto* fall : {&step.trust, &step.loyalty})
        if (fall->points >= kStepFell) points += fall->points;
    return {step.gone.size() + step.broken_promises.size(), points};
}

} // namespace

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
        if (is_ours(debrief, promise)) made.broken_promises.push_back(promise.text);
    if (!debrief.samples.empty()) {
        made.trust_before = debrief.samples.front().team[index_of(Measure::trust)];
        made.trust_after = debrief.samples.back().team[index_of(Measure::trust)];
    }
    using Cost = std::pair<std::size_t, double>;
    std::vector<std::pair<Cost, int>> costly; // with the place in the story
    for (std::size_t i = 0; i < debrief.decisions.size(); ++i) {
        if (debrief.decisions[i].seat != debrief.seat) continue;
        const int index = static_cast<int>(i);
        if (const auto cost = cost_of(step_of(debrief, index)); cost > Cost{})
            costly.emplace_back(cost, index);
    }
    std::ranges::stable_sort(costly, [](const auto& one, const auto& other) {
        return one.first > other.first;
    });
    if (costly.size() > kSteps) costly.resize(kSteps);
    std::ranges::sort(costly, {}, &std::pair<Cost, int>::second);
    for (const auto& one : costly)
        made.took.push_back(step_of(debrief, one.second));
    return made;
}

} // namespace twocircles::client::progress

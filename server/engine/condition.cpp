#include "server/engine/condition.hpp"

#include "server/engine/scenario.hpp"
#include "server/engine/world.hpp"

#include <array>

namespace twocircles::engine {

namespace {

constexpr std::array<std::string_view, kMeasureCount> kMeasureNames{
    "morale", "risk_taking",  "loyalty", "respect",   "trust",    "stress",     "inner_drive", "competence",
    "vision", "plan_clarity", "order",   "direction", "delivery", "innovation", "protection",
};

constexpr double kNeverOpened = 9999; // days since a beat that was never open
constexpr double kPoints = 100;

template <class Tag>
Id<Tag> id_of(std::uint16_t value)
{
    Id<Tag> id;
    id.value = value;
    return id;
}

double truth(bool b)
{
    return b ? 1.0 : 0.0;
}

double extreme(const World& world, Measure measured, bool highest)
{
    if (of_organisation(measured)) return measure(world, measured);
    double best = 0;
    bool any = false;
    for (int i = 0; i < world.team.followers(); ++i) {
        if (!world.team.present(i)) continue;
        const double value = measure(world, measured, FollowerId{static_cast<std::size_t>(i)}, {});
        if (!any || (highest ? value > best : value < best)) best = value;
        any = true;
    }
    return best;
}

double leaf(const Term& t, const World& w)
{
    const auto promise_is = [&](PromiseState s) { return truth(w.promises[t.id] == s); };
    switch (t.op) {
    case Operator::number:
        return t.number;
    case Operator::measure_of_follower:
        return measure(w, t.measure, id_of<struct FollowerTag>(t.id), id_of<struct SeatTag>(t.id2));
    case Operator::measure_of_team:
        return measure(w, t.measure, id_of<struct SeatTag>(t.id2));
    case Operator::lowest_of_team:
        return extreme(w, t.measure, false);
    case Operator::highest_of_team:
        return extreme(w, t.measure, true);
    case Operator::flag:
        return w.flags[t.id];
    case Operator::counter:
        return w.counters[t.id];
    case Operator::day:
        return w.day();
    case Operator::visited:
        return truth(w.beats[t.id].visits > 0);
    case Operator::visits:
        return w.beats[t.id].visits;
    case Operator::chosen:
        return w.chosen[t.id][t.id2];
    case Operator::since_beat:
        return w.beats[t.id].visits ? w.day() - w.beats[t.id].last_day : kNeverOpened;
    case Operator::promised:
        return promise_is(PromiseState::open);
    case Operator::kept:
        return promise_is(PromiseState::kept);
    case Operator::broken:
        return promise_is(PromiseState::broken);
    case Operator::present:
        return truth(w.team.present(t.id));
    case Operator::hero:
        return w.heroes[t.id];
    case Operator::failed_lately:
        return truth(w.team.recently_failed(t.id));
    case Operator::crisis:
        return kPoints * w.team.urgency();
    case Operator::change:
        return kPoints * w.team.novelty();
    case Operator::conflict:
        return kPoints * w.team.conflict();
    case Operator::team_size:
        return w.team.count(Among::present);
    default:
        return 0; // inner nodes, handled by the caller
    }
}

double value_of(std::size_t term, const Condition& condition, const World& world);

// Looks only at what decides: scripts ask many conditions in every story day, and most end at their first
// part.
double inner(const Term& t, const Condition& condition, const World& world)
{
    const auto child = [&](std::size_t i) { return value_of(t.children[i], condition, world); };
    switch (t.op) {
    case Operator::negate:
        return truth(child(0) == 0);
    case Operator::all_of:
        for (std::size_t i = 0; i < t.children.size(); ++i)
            if (child(i) == 0) return 0;
        return 1;
    case Operator::any_of:
        for (std::size_t i = 0; i < t.children.size(); ++i)
            if (child(i) != 0) return 1;
        return 0;
    case Operator::less:
        return truth(child(0) < child(1));
    case Operator::less_equal:
        return truth(child(0) <= child(1));
    case Operator::greater:
        return truth(child(0) > child(1));
    case Operator::greater_equal:
        return truth(child(0) >= child(1));
    case Operator::equal:
        return truth(child(0) == child(1));
    case Operator::not_equal:
        return truth(child(0) != child(1));
    case Operator::plus: {
        double sum = 0;
        for (std::size_t i = 0; i < t.children.size(); ++i)
            sum += child(i);
        return sum;
    }
    case Operator::minus:
        return t.children.size() == 1 ? -child(0) : child(0) - child(1);
    default:
        return 0;
    }
}

double value_of(std::size_t term, const Condition& condition, const World& world)
{
    const Term& t = condition.terms[term];
    return t.op < Operator::negate ? leaf(t, world) : inner(t, condition, world);
}

} // namespace

std::string_view name_of(Measure measure)
{
    return kMeasureNames[static_cast<std::size_t>(measure)];
}

double evaluate(const Condition& condition, const Scenario&, const World& world)
{
    if (condition.empty()) return 1;
    return value_of(condition.terms.size() - 1, condition, world);
}

bool holds(const Condition& condition, const Scenario& scenario, const World& world)
{
    return evaluate(condition, scenario, world) != 0;
}

} // namespace twocircles::engine

#include "server/review/condition_range.hpp"

#include <algorithm>
#include <limits>

namespace twocircles::review {

using namespace engine;

namespace {

constexpr double kForever = std::numeric_limits<double>::infinity();

void note(const std::vector<Setting>& settings, Changeable& changeable)
{
    for (const Setting& setting : settings) {
        if (const auto* flag = std::get_if<SetFlag>(&setting)) changeable.flags[flag->flag.index()] = true;
        if (const auto* counter = std::get_if<SetCounter>(&setting))
            changeable.counters[counter->counter.index()] = true;
    }
}

Range yes_no(bool can_be_false, bool can_be_true)
{
    return {can_be_false ? 0.0 : 1.0, can_be_true ? 1.0 : 0.0};
}

Range leaf(const Term& term, const Scenario& scenario, const Changeable& changeable)
{
    switch (term.op) {
    case Operator::number:
        return {term.number, term.number};
    case Operator::flag: {
        const double start = scenario.flags[term.id].start ? 1 : 0;
        return changeable.flags[term.id] ? Range{0, 1} : Range{start, start};
    }
    case Operator::counter: {
        const Counter& counter = scenario.counters[term.id];
        return changeable.counters[term.id] ? Range{counter.min, counter.max}
                                            : Range{counter.start, counter.start};
    }
    case Operator::day:
    case Operator::since_beat:
    case Operator::visits:
    case Operator::chosen:
        return {0, kForever};
    case Operator::team_size:
        return {0, static_cast<double>(scenario.followers.size())};
    case Operator::measure_of_follower:
    case Operator::measure_of_team:
    case Operator::lowest_of_team:
    case Operator::highest_of_team:
    case Operator::crisis:
    case Operator::change:
    case Operator::conflict:
        return {0, 100};
    default:
        return {0, 1};
    }
}

Range compared(Operator op, const Range& a, const Range& b)
{
    switch (op) {
    case Operator::less:
        return yes_no(!(a.high < b.low), a.low < b.high);
    case Operator::less_equal:
        return yes_no(!(a.high <= b.low), a.low <= b.high);
    case Operator::greater:
        return yes_no(!(a.low > b.high), a.high > b.low);
    case Operator::greater_equal:
        return yes_no(!(a.low >= b.high), a.high >= b.low);
    case Operator::equal:
    case Operator::not_equal: {
        const bool can_differ = a.low < a.high || b.low < b.high || a.low < b.low || a.low > b.low;
        const bool can_agree = a.low <= b.high && b.low <= a.high;
        return op == Operator::equal ? yes_no(can_differ, can_agree) : yes_no(can_agree, can_differ);
    }
    default:
        return {0, 1};
    }
}

Range inner(const Term& term, const std::vector<Range>& known)
{
    const auto child = [&](std::size_t i) { return known[term.children[i]]; };
    Range out;
    switch (term.op) {
    case Operator::negate:
        return {1 - child(0).high, 1 - child(0).low};
    case Operator::all_of:
        out = {1, 1};
        for (std::size_t i = 0; i < term.children.size(); ++i)
            out = {std::min(out.low, child(i).low), std::min(out.high, child(i).high)};
        return out;
    case Operator::any_of:
        out = {0, 0};
        for (std::size_t i = 0; i < term.children.size(); ++i)
            out = {std::max(out.low, child(i).low), std::max(out.high, child(i).high)};
        return out;
    case Operator::plus:
        return {child(0).low + child(1).low, child(0).high + child(1).high};
    case Operator::minus:
        return {child(0).low - child(1).high, child(0).high - child(1).low};
    default:
        return compared(term.op, child(0), child(1));
    }
}

} // namespace

Changeable::Changeable(const Scenario& scenario)
    : flags(scenario.flags.size()), counters(scenario.counters.size())
{
    for (const Beat& beat : scenario.beats)
        for (const Response& response : beat.responses)
            note(response.sets, *this);
    for (const ScenarioEvent& event : scenario.events)
        note(event.sets, *this);
}

Range range_of(const Condition& condition, const Scenario& scenario, const Changeable& changeable)
{
    if (condition.empty()) return {1, 1};
    std::vector<Range> known;
    known.reserve(condition.terms.size());
    for (const Term& term : condition.terms)
        known.push_back(term.children.empty() ? leaf(term, scenario, changeable) : inner(term, known));
    return known.back();
}

Truth truth_of(const Condition& condition, const Scenario& scenario, const Changeable& changeable)
{
    const Range range = range_of(condition, scenario, changeable);
    if (range.low > 0) return Truth::always;
    return range.high <= 0 ? Truth::never : Truth::sometimes;
}

} // namespace twocircles::review

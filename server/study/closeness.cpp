#include "server/study/closeness.hpp"

#include <algorithm>
#include <cmath>

namespace twocircles::study {

using namespace engine;

namespace {

constexpr double kQuestion = 50;   // what a yes or no counts beside points
constexpr double kStrictly = 1e-9; // sides of < that are equal do not hold

} // namespace

Closeness::Closeness(const Condition& condition)
{
    Condition part;
    for (const Term& term : condition.terms) {
        part.terms.push_back(term);
        parts_.push_back(part);
    }
}

double Closeness::of(const Scenario& scenario, const World& world) const
{
    return of(parts_.size() - 1, scenario, world);
}

double Closeness::value(std::size_t term, const Scenario& scenario, const World& world) const
{
    return evaluate(parts_[term], scenario, world);
}

double Closeness::of(std::size_t index, const Scenario& scenario, const World& world) const
{
    const Term& term = parts_[index].terms.back();
    const auto side = [&](std::size_t i) { return value(term.children[i], scenario, world); };
    switch (term.op) {
    case Operator::less:
        return side(1) - side(0) - kStrictly;
    case Operator::less_equal:
        return side(1) - side(0);
    case Operator::greater:
        return side(0) - side(1) - kStrictly;
    case Operator::greater_equal:
        return side(0) - side(1);
    case Operator::equal:
        return -std::abs(side(0) - side(1));
    case Operator::not_equal:
        return std::abs(side(0) - side(1)) - kStrictly;
    case Operator::negate:
        return -of(term.children[0], scenario, world) - kStrictly;
    case Operator::all_of:
    case Operator::any_of: {
        double best = of(term.children[0], scenario, world);
        for (const std::uint16_t child : term.children) {
            const double own = of(child, scenario, world);
            best = term.op == Operator::all_of ? std::min(best, own) : std::max(best, own);
        }
        return best;
    }
    default:
        return value(index, scenario, world) != 0 ? kQuestion : -kQuestion;
    }
}

} // namespace twocircles::study

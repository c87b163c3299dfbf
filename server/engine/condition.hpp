// A condition in memory: a small typed tree without assignment, loops or functions of the author's, so
// that it always ends, can be checked before play and explained after. Parsed by server/scenario.
#pragma once

#include "server/engine/ids.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace twocircles::engine {

class World;
struct Scenario;

// What a scenario can weigh or ask about. Values in conditions and goals are 0..100.
enum class Measure : std::uint8_t
{
    morale,
    risk_taking,
    loyalty,
    respect,
    trust, // per follower (toward a seat) or team mean
    stress,
    inner_drive,
    competence,
    vision,
    plan_clarity,
    order,
    direction,
    delivery,
    innovation,
    protection, // team only; protection: 100 = crises did no damage
};
inline constexpr std::size_t kMeasureCount = 15;
std::string_view name_of(Measure); // as authors write it: "risk_taking"
constexpr bool of_organisation(Measure m)
{
    return m >= Measure::order;
}

enum class Operator : std::uint8_t
{
    // leaves
    number,
    measure_of_follower,
    measure_of_team,
    lowest_of_team,
    highest_of_team,
    flag,
    counter,
    day,
    visited,
    visits,
    chosen,
    since_beat,
    promised,
    kept,
    broken,
    present,
    hero,
    failed_lately,
    crisis,
    change,
    conflict,
    team_size,
    // inner nodes
    negate,
    all_of,
    any_of,
    less,
    less_equal,
    greater,
    greater_equal,
    equal,
    not_equal,
    plus,
    minus,
};

// One node. Booleans are 0 and 1. Children are indices into the same Condition, always smaller than the
// node's own, so evaluation is one pass from left to right; the last node is the root.
struct Term
{
    Operator op{};
    Measure measure{};
    std::uint16_t id = 0xffff;  // follower, flag, counter, beat, promise: by op
    std::uint16_t id2 = 0xffff; // the response of `chosen`, the seat of a measure toward one seat
    double number = 0;
    std::vector<std::uint16_t> children;
};

// Empty = always true.
struct Condition
{
    std::vector<Term> terms;
    std::string text; // as the author wrote it, for explanations
    bool empty() const { return terms.empty(); }
};

// Pure; never fails; unknown people or beats cannot occur (the loader checked).
double evaluate(const Condition&, const Scenario&, const World&);
bool holds(const Condition&, const Scenario&, const World&);

} // namespace twocircles::engine

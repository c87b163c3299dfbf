// How a Team is laid out in memory; for the model's own sources. Everybody else asks Team.
// Followers stand in pairs, one pair to a vector register. All numbers of a pair lie together, column by
// column, so that a step reads them at fixed distances; a column is one quantity, and only its number is
// needed to find it.
#pragma once

#include "server/engine/model/lanes.hpp"
#include "server/engine/model/team_ledger.hpp"
#include "server/engine/model/vocabulary.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace twocircles::engine {

// What decides how the team goes on, one number per follower. States and baselines follow, then a block per
// leader.
enum class Column : int
{
    // What a person makes of several leaders together (views.hpp); follows from the rest, no part of the
    // state.
    seen_heart_trust,
    seen_competence_trust,
    seen_loyalty,
    seen_vision,
    // The state begins here.
    risk_taking,
    failed_at,
    unrest,
    present,
    counted,
    successes,
    failures,
    effort,
    delivery,
    innovation,
    autonomy,
    structure_need,
    susceptibility,
    expressiveness,
    cynicism,
    boldness,
    tie_sum,
    expressive_tie_sum,
    outside_morale,
    outside_drive,
    outside_loyalty,
    outside_stress,
    outside_heart_trust,
    outside_respect,
    received, // the first of kIngredients columns: how much of each has come lately
};
inline constexpr int kFirstStateColumn = static_cast<int>(Column::risk_taking);
inline constexpr int kShocks = 6; // the outside_* columns
inline constexpr int kFirstPersonalColumn = static_cast<int>(Column::received) + kIngredients;
inline constexpr int kFirstLeaderColumn = kFirstPersonalColumn + 2 * kPersonalStates;
inline constexpr int kLeaderColumns = 2 * kLeaderStates + 2; // states, baselines, reports to, scar

constexpr int column_of(Column c)
{
    return static_cast<int>(c);
}
constexpr int column_of(Ingredient g)
{
    return static_cast<int>(Column::received) + static_cast<int>(g);
}
constexpr int column_of(State s, int leader = 0)
{
    const int index = static_cast<int>(s);
    return is_toward_leader(s) ? kFirstLeaderColumn + kLeaderColumns * leader + index - kPersonalStates
                               : kFirstPersonalColumn + index;
}
constexpr int baseline_column(State s, int leader = 0)
{
    return column_of(s, leader) + (is_toward_leader(s) ? kLeaderStates : kPersonalStates);
}
constexpr int reports_column(int leader)
{
    return kFirstLeaderColumn + kLeaderColumns * leader + 2 * kLeaderStates;
}
constexpr int scar_column(int leader)
{
    return reports_column(leader) + 1;
} // of lies, on heart-trust

// Rows are the states alone, numbered through; the ledgers are kept by row.
constexpr int row_of(State s, int leader = 0)
{
    return static_cast<int>(s) + (is_toward_leader(s) ? kLeaderStates * leader : 0);
}

// Two followers.
class Pair
{
public:
    explicit Pair(double* columns) : columns_(columns) {}
    Lanes get(int column) const { return load(columns_ + column * kLanes); }
    void set(int column, Lanes x) const { store(columns_ + column * kLanes, x); }
    template <class Name>
    Lanes get(Name name) const
    {
        return get(column_of(name));
    }
    Lanes get(State s, int leader) const { return get(column_of(s, leader)); }
    template <class Name>
    void set(Name name, Lanes x) const
    {
        set(column_of(name), x);
    }

private:
    double* columns_;
};

// Only doubles, so that the hash can take it as it lies.
struct TeamScalars
{
    double urgency = 0, novelty = .3, conflict = 0;
    double order = .45, direction = 0, recent_delivery = .5;
    double delivery_rate = 0, innovation_rate = 0, delivered = 0, innovated = 0, damage = 0;
    double delivery_luck = 1, innovation_luck = 1; // factors that stay for the whole story
    double counted_at_start = 0;
    double outside_noise = 0;
};

// exp(-dt / tau) for the step in use; dt in days.
struct Rates
{
    double dt = .25;
    double rise[kStates] = {}, fall[kStates] = {};
    double habit = 0, risk = 0, order = 0, recent_delivery = 0;
    // Once a day: what life outside does to people (section 5), in the order of Column::outside_*.
    double shock_keep[kShocks] = {}, shock_size[kShocks] = {};
    double unrest_keep = 0;
};

struct TeamState
{
    int followers = 0, leaders = 0;
    int stride = 0; // followers, padded to whole lanes
    int steps_per_day = 4;
    bool attempts = true, leaving = true;
    bool somebody_left = false;
    std::uint64_t seed = 0, step = 0, forced_attempts = 0;
    TeamScalars scalars;
    Rates rates;
    std::vector<double> numbers; // [pair][column][lane]
    std::vector<double> ties;    // [j * stride + i]: how strongly i listens to j; over j they sum to 1 (or 0)
    std::vector<double> alignment; // [a * leaders + b]
    std::vector<double> scratch;   // of one step; no part of the state
    TeamLedger ledger;

    int rows() const { return kPersonalStates + kLeaderStates * leaders; }
    int columns() const { return kFirstLeaderColumn + kLeaderColumns * leaders; }
    std::ptrdiff_t place(int column, int follower) const
    {
        return (static_cast<std::ptrdiff_t>(follower / kLanes) * columns() + column) * kLanes +
               follower % kLanes;
    }
    double& at(int column, int follower) { return numbers.data()[place(column, follower)]; }
    double at(int column, int follower) const { return numbers.data()[place(column, follower)]; }
    double& at(Column c, int follower) { return at(column_of(c), follower); }
    double at(Column c, int follower) const { return at(column_of(c), follower); }
    double& value(State s, int leader, int follower) { return at(column_of(s, leader), follower); }
    double value(State s, int leader, int follower) const { return at(column_of(s, leader), follower); }

    // Begins with follower `first`, an even number.
    Pair pair(int first) { return Pair(numbers.data() + place(0, first)); }

    double day() const { return static_cast<double>(step) * rates.dt; }
};

class Team;
// The model's own sources reach a team's numbers through this.
struct Inside
{
    static TeamState& of(Team&);
    static const TeamState& of(const Team&);
};

} // namespace twocircles::engine

// What a team is built from. Plain data: the builder of a Team checks and completes it.
#pragma once

#include "server/engine/model/vocabulary.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace twocircles::engine {

// Each 0.05..0.95 (limited to that). The defaults are the population's means; its standard deviation is .18.
struct Traits
{
    double autonomy = .5;       // need for a free hand
    double structure_need = .5; // need for clear arrangements
    double susceptibility = .5; // how easily others' moods reach this person
    double expressiveness = .5; // how visible this person's mood is
    double cynicism = .35;
    double boldness = .5;
    double competence = .5; // at the start
    friend bool operator==(const Traits&, const Traits&) = default;
};

// The population's traits for somebody of whom nothing is said: same seed and follower, same person.
Traits drawn_traits(std::uint64_t seed, int follower);

// Where somebody stands as the story begins; what is not given follows from traits, chance and reporting
// line. An override moves the state all the way and the baseline it returns to half of the way: half is what
// life with this team has made of the person for good, half is today's weather, which time and leading can
// change.
struct StartToward
{
    std::optional<double> vision = {}, heart_trust = {}, competence_trust = {}, respect = {}, loyalty = {};
};
struct FollowerSetup
{
    Traits traits;                // exact, no chance is added
    std::vector<bool> reports_to; // one per leader; shorter = no
    std::optional<double> morale, stress, inner_drive, plan_clarity;
    std::vector<StartToward> toward; // one per leader; shorter = nothing said
};

struct TeamSetup
{
    std::uint64_t seed = 0;
    int leaders = 1;                      // 1..kMaxLeaders
    std::vector<FollowerSetup> followers; // 1..kMaxFollowers
    // ties[i * n + j] >= 0: how strongly i listens to j, in any unit (rows are normalised, the diagonal
    // ignored). Empty = everybody knows everybody, with chance differences.
    std::vector<double> ties;
    // alignment[a * leaders + b] 0..1: how far the visions of two leaders agree (1 = one and the same). Empty
    // = .5.
    std::vector<double> alignment;
    double novelty = .3; // rest value .3
    double order = .45;
    double outside_noise = .35; // life outside the leader's reach: 0 none, .35 play, 1.5 as in field studies
    bool individual_differences = true; // small personal offsets of the baselines
    bool attempts = true;               // followers take chances by themselves
    bool leaving = true;                // followers may leave for good
    bool keep_ledger = true; // needed only where people ask why; costs time and memory, changes no state
    int steps_per_day = 4;   // the game's; only the test of step-size invariance takes another
};
inline constexpr int kMaxLeaders = 16;
inline constexpr int kMaxFollowers = 1000;

} // namespace twocircles::engine

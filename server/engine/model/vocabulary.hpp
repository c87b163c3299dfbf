// The words of the follower model: what is felt (State), what people do to each other (Ingredient), who is
// who. Knows nothing of scenarios, acts or seats; std only.
#pragma once

#include <cstddef>
#include <cstdint>

namespace twocircles::engine {

// All in 0..1. The first five are one number per follower, the other five one per follower and leader.
enum class State : std::uint8_t
{
    morale,           // mood at work, days
    stress,           // strain, days
    inner_drive,      // wanting to, for its own sake, weeks
    plan_clarity,     // knowing the road map: who does what by when
    competence,       // skill at the job; grows by practice, never fades within a story
    vision,           // seeing and sharing this leader's destination
    heart_trust,      // trust in this leader's benevolence and honesty
    competence_trust, // trust that this leader gets things done by the book
    respect,
    loyalty, // the slowest of all
};
inline constexpr int kStates = 10;
inline constexpr int kPersonalStates = 5; // morale .. competence
inline constexpr int kLeaderStates = 5;   // vision .. loyalty

constexpr bool is_toward_leader(State s)
{
    return static_cast<int>(s) >= kPersonalStates;
}

// What an act is made of (follower model 4.3).
enum class Ingredient : std::uint8_t
{
    structure,
    command,
    monitor,
    reward,
    punish, // work through authority
    vision,
    energize,
    empower,
    care, // work through the person
    abuse,
};
inline constexpr int kIngredients = 10;

// The circle of control ends where reporting lines end; the circle of influence does not.
enum class Circle : std::uint8_t
{
    control,
    influence,
    neither
};
constexpr Circle circle_of(Ingredient g)
{
    if (g <= Ingredient::punish) return Circle::control;
    return g <= Ingredient::care ? Circle::influence : Circle::neither;
}

// Over whom a team value is taken; people who left count in neither.
enum class Among : std::uint8_t
{
    reports, // present, and reporting to at least one leader (everyone present if nobody in the team reports)
    present,
};

} // namespace twocircles::engine

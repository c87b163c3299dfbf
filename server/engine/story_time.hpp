// Story time in quarter days, the follower model's steps.
#pragma once

#include <cstdint>

namespace twocircles::engine {

inline constexpr int kStepsPerDay = 4;
inline constexpr double kSilenceDays = 4; // pass after a beat that nobody answered, as after most responses

// Days -> whole steps, at least one.
constexpr std::uint32_t steps_of(double days)
{
    const auto steps = static_cast<std::uint32_t>(days * kStepsPerDay + .5);
    return steps > 0 ? steps : 1;
}

constexpr bool is_morning(double day)
{
    return static_cast<std::uint64_t>(day * kStepsPerDay + .5) % kStepsPerDay == 0;
}

// Quarter days to the next whole story day, 1..4.
constexpr std::uint32_t steps_to_morning(double day)
{
    return kStepsPerDay -
           static_cast<std::uint32_t>(static_cast<std::uint64_t>(day * kStepsPerDay + .5) % kStepsPerDay);
}

// How far one stretch goes: to the next whole story day, no further than `days_left`.
constexpr std::uint32_t stretch_of(double day, double days_left)
{
    const std::uint32_t left = steps_of(days_left);
    const std::uint32_t whole = steps_to_morning(day);
    return left < whole ? left : whole;
}

} // namespace twocircles::engine

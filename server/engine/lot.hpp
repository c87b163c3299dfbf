// Chance of the rules, apart from the follower model's own: a number that depends on what it is drawn for and
// on nothing else, so that the order of questions changes no answer.
#pragma once

#include "server/engine/model/chance.hpp"

#include <cstddef>
#include <cstdint>

namespace twocircles::engine {

// What is drawn. Append only: stored games depend on the values.
enum class Lot : std::uint64_t
{
    pool_draw = 1,
    line,
    opening_line,
    stance,
    daring,
    leader
};

// 0 <= result < 1.
constexpr double draw_lot(std::uint64_t seed, Lot lot, std::uint64_t moment, std::uint64_t who = 0)
{
    constexpr std::uint64_t kApart =
        0x2545f4914f6cdd1dU; // from the follower model's numbers of the same seed
    constexpr std::uint64_t kStep = 0x9e3779b97f4a7c15U;
    std::uint64_t x = mixed(seed ^ kApart);
    x = mixed(x + kStep * static_cast<std::uint64_t>(lot));
    x = mixed(x + kStep * (moment + 1));
    x = mixed(x + kStep * (who + 1));
    return static_cast<double>(x >> 11U) * 0x1p-53;
}

// A position below `count` (at least 1).
constexpr std::size_t position_for(double lot, std::size_t count)
{
    return static_cast<std::size_t>(lot * static_cast<double>(count));
}

} // namespace twocircles::engine

// Strong ids: positions in the lists of one Scenario. They mean nothing outside the scenario they index
// and are what commands, events and the journal carry; the author's textual ids stay in the scenario.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <limits>

namespace twocircles::engine {

template <class Tag>
struct Id
{
    static constexpr std::uint16_t kNone = std::numeric_limits<std::uint16_t>::max();
    std::uint16_t value = kNone;

    constexpr Id() = default;
    constexpr explicit Id(std::size_t index) : value(static_cast<std::uint16_t>(index)) {}
    constexpr explicit operator bool() const { return value != kNone; }
    constexpr std::size_t index() const { return value; }
    // clang-tidy 14 sees a null pointer in the comparison that the compiler writes.
    friend constexpr auto operator<=>(Id, Id) = default; // NOLINT(modernize-use-nullptr)
};

using SeatId = Id<struct SeatTag>; // a leading seat
using FollowerId = Id<struct FollowerTag>;
using BeatId = Id<struct BeatTag>;
using ResponseId = Id<struct ResponseTag>; // within its beat
using PoolId = Id<struct PoolTag>;
using FlagId = Id<struct FlagTag>;
using CounterId = Id<struct CounterTag>;
using PromiseId = Id<struct PromiseTag>;
using ScenarioEventId = Id<struct ScenarioEventTag>;
using EndingId = Id<struct EndingTag>;

} // namespace twocircles::engine

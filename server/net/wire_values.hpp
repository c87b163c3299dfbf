// The values that several messages share, from the room's words to the wire's: meters as thousandths, amounts
// as tenths of a point, story time as quarter days.
#pragma once

#include "server/room/view.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>

namespace twocircles::proto {
class ActShown;
class GoalCard;
class Movement;
class Note;
class PersonCard;
class ScenarioCard;
enum Stance : int;
enum ActFamily : int;
} // namespace twocircles::proto

namespace twocircles::net {

// Of a meter or score, 0..100.
inline std::uint32_t permille(double value)
{
    return static_cast<std::uint32_t>(std::lround(std::clamp(value, 0.0, 100.0) * 10));
}
inline std::uint32_t percent(double value)
{
    return static_cast<std::uint32_t>(std::lround(std::clamp(value, 0.0, 100.0)));
}
// Of an amount in points.
inline std::int32_t tenths(double points)
{
    return static_cast<std::int32_t>(std::lround(points * 10));
}
inline std::uint32_t quarters(double days)
{
    return static_cast<std::uint32_t>(std::lround(std::max(days, 0.0) * 4));
}
// Of what is left of a time; 0 when it is over.
inline std::uint32_t milliseconds(std::chrono::milliseconds left)
{
    return static_cast<std::uint32_t>(std::clamp<std::int64_t>(left.count(), 0, 0xffffffff));
}
// -1 for nobody.
inline std::int32_t person_of(engine::FollowerId follower)
{
    return follower ? static_cast<std::int32_t>(follower.value) : -1;
}

proto::Stance stance_of(std::optional<engine::Stance>);
proto::ActFamily family_of(std::optional<engine::ActFamily>);

void write(const room::ScenarioCard&, proto::ScenarioCard&);
void write(const room::PersonCard&, proto::PersonCard&);
void write(const room::GoalCard&, proto::GoalCard&);
void write(const room::ActShown&, proto::ActShown&);
void write(const room::Movement&, proto::Movement&);
void write(const room::Note&, proto::Note&);

} // namespace twocircles::net

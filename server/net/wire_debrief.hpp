// The values that a debrief, the futures of a what-if and a comparison of rooms share, from the model's words
// to the wire's.
#pragma once

#include "server/debrief/debrief.hpp"
#include "server/net/wire_values.hpp"

#include <cstddef>
#include <optional>

namespace twocircles::proto {
class ActTotal;
class GoalResult;
class PersonResult;
class Prediction;
class Sample;
class SeatProfile;
} // namespace twocircles::proto

namespace twocircles::net {

// Of a share, 0..1.
inline std::uint32_t share(double value)
{
    return permille(value * 100);
}
inline std::uint32_t seconds(double value)
{
    return static_cast<std::uint32_t>(std::lround(std::max(value, 0.0)));
}
// -1 for none.
template <class Tag>
std::int32_t position(engine::Id<Tag> id)
{
    return id ? static_cast<std::int32_t>(id.value) : -1;
}
template <class Tag>
std::int32_t position(std::optional<engine::Id<Tag>> id)
{
    return id ? position(*id) : -1;
}
inline std::int32_t position(std::optional<std::size_t> index)
{
    return index ? static_cast<std::int32_t>(*index) : -1;
}
inline std::int32_t moment_of(std::optional<double> day)
{
    return day ? static_cast<std::int32_t>(quarters(*day)) : -1;
}

void write(const debrief::Sample&, proto::Sample&);
void write(const debrief::GoalResult&, proto::GoalResult&);
void write(const debrief::PersonResult&, proto::PersonResult&);
void write(const debrief::Profile&, proto::SeatProfile&);
void write(const debrief::ActTotal&, proto::ActTotal&);

} // namespace twocircles::net

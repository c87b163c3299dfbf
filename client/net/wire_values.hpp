// The values that several messages share, from the wire's words to the client's: meters as thousandths,
// amounts as tenths of a point, story time as quarter days. What this build has no name for comes out
// harmless.
#pragma once

#include "client/model/messages.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace twocircles::proto {
class ChatLine;
class Debrief;
class GoalCard;
class MemberCard;
class Movement;
class Note;
class ActShown;
class RoomSettings;
class ScenarioCard;
class SeatState;
enum ActFamily : int;
enum Phase : int;
enum Role : int;
enum Stance : int;
} // namespace twocircles::proto

namespace twocircles::client::net {

inline double meter(std::uint32_t permille)
{
    return std::min(permille, 1000U) / 10.0;
}
inline double points(std::int32_t tenths)
{
    return tenths / 10.0;
}
inline double days(std::uint32_t quarters)
{
    return quarters / 4.0;
}

// A number this build has no name for becomes the first value, which every enum here keeps harmless.
template <class E>
E known(int value, E last)
{
    return value < 0 || value > static_cast<int>(last) ? E{} : static_cast<E>(value);
}

template <class Field>
std::vector<std::string> texts(const Field& field)
{
    return {field.begin(), field.end()};
}
template <class Field>
std::vector<int> numbers(const Field& field)
{
    return {field.begin(), field.end()};
}

template <class Array, class Field>
Array meters(const Field& field)
{
    Array out{};
    const auto count = std::min(out.size(), static_cast<std::size_t>(field.size()));
    for (std::size_t i = 0; i < count; ++i)
        out[i] = meter(field.Get(static_cast<int>(i)));
    return out;
}

model::Stance stance(proto::Stance);
model::Family family(proto::ActFamily);
model::Phase phase(proto::Phase);
model::Role role(proto::Role);

model::ScenarioCard card(const proto::ScenarioCard&);
model::GoalCard goal(const proto::GoalCard&);
model::ActShown act(const proto::ActShown&);
model::Movement movement(const proto::Movement&);
model::Note note(const proto::Note&);
model::RoomSettings settings(const proto::RoomSettings&);
model::MemberCard member(const proto::MemberCard&);
model::SeatState seat(const proto::SeatState&);
model::ChatLine chat_line(const proto::ChatLine&);

} // namespace twocircles::client::net

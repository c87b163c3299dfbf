// The values that a debrief, the futures of a what-if and a comparison of rooms share, from the wire's words
// to the client's.
#pragma once

#include "client/model/futures.hpp"
#include "client/net/wire_values.hpp"

namespace twocircles::proto {
class ActTotal;
class GoalResult;
class PersonResult;
class Prediction;
class Sample;
class SeatProfile;
} // namespace twocircles::proto

namespace twocircles::client::net {

// Of a share, 0..1.
inline double share(std::uint32_t permille)
{
    return std::min(permille, 1000U) / 1000.0;
}
// -1 for none.
inline double day_or_none(std::int32_t quarters)
{
    return quarters < 0 ? -1 : quarters / 4.0;
}
template <class Field>
std::vector<double> differences(const Field& field)
{
    std::vector<double> out;
    for (const auto tenths : field)
        out.push_back(points(tenths));
    return out;
}

model::Sample sample(const proto::Sample&);
model::GoalResult goal_result(const proto::GoalResult&);
model::PersonResult person_result(const proto::PersonResult&);
model::ActTotal act_total(const proto::ActTotal&);
model::SeatProfile profile(const proto::SeatProfile&);
model::Prediction prediction(const proto::Prediction&);

} // namespace twocircles::client::net

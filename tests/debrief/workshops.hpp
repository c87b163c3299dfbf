// A recorded session of a workshop's room, with everything people can do in one: shared seats and votes,
// stances and needs of a person in the team, predictions, an observer's sheet, a facilitator who steps in.
#pragma once

#include "tests/room/group.hpp"
#include "tests/support/scenario_builder.hpp"

namespace twocircles::testing {

// Four situations, three people, a promise, an event, a task sheet.
engine::Scenario canteen();

struct Recorded
{
    Group group;
    // A facilitator, three leaders, a follower, an observer.
    room::MemberId kim{}, ana{}, ben{}, cem{}, dora{}, olga{};
};

// Ended by the facilitator after so many answers, if the story is not over by then.
Recorded recorded_workshop(std::size_t answers = 99);

} // namespace twocircles::testing

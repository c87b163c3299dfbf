// Where a story begins instead of at its beginning, for authors who try out what they write: part of the
// scenario in memory, never of its file. A World is built with it, so whatever is replayed from scenario,
// seed and commands begins there too, and equal stages give equal worlds.
#pragma once

#include "server/engine/condition.hpp"
#include "server/engine/ids.hpp"

#include <string>
#include <vector>

namespace twocircles::engine {

class World;

struct Stage
{
    struct Given
    {
        Term what; // a leaf that can_be_set
        double value = 0;
    };
    BeatId first; // opens with Begin whether or not its condition holds; none: where the story begins
    std::vector<Given> given;
    bool empty() const { return !first && given.empty(); }
};

// False for what follows from other things (the day, who is in the team) and for what is no quantity at all.
bool can_be_set(const Term&);

// Values as conditions read them: 0..100 for meters, 0 and 1 for yes and no. A person's meter toward no seat
// in particular is set toward all of them, the team's for everybody.
void set_the_stage(World&, const Stage&);

} // namespace twocircles::engine

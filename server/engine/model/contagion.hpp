// What reaches people from each other along the ties (follower model 4.4).
#pragma once

#include "server/engine/model/lanes.hpp"
#include "server/engine/model/team_state.hpp"

#include <cstddef>

namespace twocircles::engine {

// What everybody shows the others at the beginning of a step, each number in both lanes. Lies in the team's
// scratch.
class Shown
{
public:
    static std::size_t size(const TeamState&); // doubles of scratch
    explicit Shown(TeamState&);                // fills it from the team as it stands

    // What moves two followers, per day and before the state's own rate; 0 for those without ties.
    Lanes mood(const Pair&, int first) const;
    struct Views
    {
        Lanes vision, respect, loyalty;
    };
    Views views(const Pair&, int first, int leader) const;

private:
    const TeamState& team_;
    const double* moods_;
    const double* views_;
};

} // namespace twocircles::engine

// What of a debrief may be shown to whom. Names of people and the words behind them are the facilitator's;
// a screen for everybody shows nobody's name at all, and a game that still runs keeps what is not over yet.
#pragma once

#include "server/debrief/debrief.hpp"

namespace twocircles::debrief {

struct Reader
{
    enum class Kind : std::uint8_t
    {
        participant,
        facilitator,
        projector,
    };
    Kind kind = Kind::participant;
    room::MemberId member;    // whose own predictions are theirs
    bool people_shown = true; // to a projector: followers one by one
};

// Takes out what this reader must not see.
void keep_for(const Reader&, Debrief&);

} // namespace twocircles::debrief

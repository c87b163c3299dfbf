#include "server/debrief/debrief.hpp"
#include "server/debrief/moments.hpp"
#include "server/debrief/profile.hpp"
#include "server/debrief/replay.hpp"
#include "server/debrief/what_if.hpp"

#include <utility>

namespace twocircles::debrief {

Debrief build(
    const engine::Scenario& scenario, const room::RoomSetup& setup, std::span<const room::Entry> entries,
    const Effort& effort
)
{
    Replay replayed = replay(scenario, setup, entries);
    ask_what_if(scenario, setup.seat, effort, replayed);
    for (std::size_t i = 0; i < scenario.seats.size(); ++i)
        replayed.debrief.profiles.push_back(profile_of(engine::SeatId{i}, replayed.debrief.decisions));
    replayed.debrief.moments = moments_of(scenario, replayed);
    return std::move(replayed.debrief);
}

} // namespace twocircles::debrief

#include "server/room/seating.hpp"

namespace twocircles::room {

namespace {

std::vector<Part>
open_seats(const engine::Scenario& scenario, const engine::World& world, const Minutes& minutes)
{
    std::vector<Part> seats;
    for (std::size_t i = 0; i < scenario.seats.size(); ++i)
        seats.push_back(lead_of(engine::SeatId{i}));
    for (std::size_t i = 0; i < scenario.followers.size(); ++i)
        if (world.team.present(static_cast<int>(i))) seats.push_back(player_of(engine::FollowerId{i}));
    std::erase_if(seats, [&](const Part& part) { return minutes.scripted(part); });
    return seats;
}

} // namespace

Part most_needed(
    const engine::Scenario& scenario, const engine::World& world, const Members& members,
    const Minutes& minutes
)
{
    Part best{Role::observer, {}, {}};
    std::size_t fewest = members.list().size() + 1;
    for (const Part& seat : open_seats(scenario, world, minutes)) {
        const std::size_t holders = members.holders(seat).size();
        if (holders >= fewest) continue;
        best = seat;
        fewest = holders;
    }
    return best;
}

std::vector<MemberMoved> filled_seats(
    const engine::Scenario& scenario, const engine::World& world, const Members& members,
    const Minutes& minutes
)
{
    Members seated = members;
    std::vector<MemberMoved> moved;
    for (const MemberId id : members.present_holders({Role::guest, {}, {}})) {
        const Part part = most_needed(scenario, world, seated, minutes);
        seated[id].part = part;
        moved.push_back({id, part});
    }
    return moved;
}

} // namespace twocircles::room

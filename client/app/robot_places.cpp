#include "client/app/robot_places.hpp"

#include "client/app/clock.hpp"

#include <cstdio>
#include <utility>

namespace twocircles::client::app {

RobotPlaces::RobotPlaces(const std::filesystem::path& data_folder, std::string address)
    : files_(data_folder, data_folder), address_(std::move(address))
{}

std::optional<KeptSeat> RobotPlaces::seat(const Place& place) const
{
    const ServerPlace here{place.server, address_};
    return files_.seat([&](const KeptSeat& seat) {
        return seat.is_at(here) && seat.room_code == place.room && seat.member_name == place.name &&
               seat.role == place.role;
    });
}

std::string RobotPlaces::token_of(const Place& place) const
{
    const auto kept = seat(place);
    return kept ? kept->token : std::string{};
}

void RobotPlaces::keep(const Place& place, const std::string& token)
{
    const auto before = token_of(place);
    KeptSeat seat;
    seat.token = token;
    seat.server = {place.server, address_};
    seat.workshop = true;
    seat.room_code = place.room;
    seat.member_name = place.name;
    seat.role = place.role;
    seat.used_at = unix_time();
    if (!files_.keep_seat(seat, before))
        std::fprintf(stderr, "twocircles: %s\n", files_.take_problem().c_str());
}

} // namespace twocircles::client::app

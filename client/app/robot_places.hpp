// A robot's places in the same file as a player's, for robots that are killed and started again.
#pragma once

#include "client/app/player_files.hpp"
#include "client/robot/options.hpp"

#include <filesystem>
#include <string>

namespace twocircles::client::app {

class RobotPlaces : public robot::Places
{
public:
    // `address`: of the server that all the robots are on, "host:port".
    RobotPlaces(const std::filesystem::path& data_folder, std::string address);

    std::string token_of(const Place&) const override;
    void keep(const Place&, const std::string& token) override;

private:
    std::optional<KeptSeat> seat(const Place&) const;

    PlayerFiles files_;
    std::string address_;
};

} // namespace twocircles::client::app

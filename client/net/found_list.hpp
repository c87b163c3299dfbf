// The servers that have answered lately: one entry for each, however many networks it was heard through. Time
// comes in as an argument; no sockets, no threads.
#pragma once

#include "client/model/lan.hpp"
#include "proto/lan/datagram.hpp"
#include "proto/lan/interfaces.hpp"

#include <chrono>
#include <string>
#include <vector>

namespace twocircles::client::net {

class FoundList
{
public:
    using Time = std::chrono::steady_clock::time_point;

    static constexpr std::chrono::seconds kForgetAfter{5};
    static constexpr std::size_t kMostServers = 64; // whoever floods the list does not fill the memory
    static constexpr std::size_t kMostAddresses = 16;

    // An answer that came from this address. `for_room`: it was about one room alone. True when the list as
    // people see it has changed.
    bool take(const lan::Answer&, const lan::RankedAddress& from, bool for_room, Time now);
    // Drops whom nothing was heard of for a while. True when the list has changed.
    bool forget_silent(Time now);

    // In the order in which they were found, so that nothing moves under somebody's finger.
    std::vector<model::FoundServer> servers() const;

private:
    struct Heard
    {
        lan::RankedAddress address;
        Time at{};
    };
    struct Entry
    {
        model::FoundServer server; // without addresses
        std::vector<Heard> heard;  // best first
        std::vector<model::FoundServer::Room> rooms;
        std::vector<model::FoundServer::Room> looked_for;
    };
    std::vector<Entry> entries_;
};

} // namespace twocircles::client::net

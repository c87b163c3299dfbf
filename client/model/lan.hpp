// A server found on the local network, as screens show it.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace twocircles::client::model {

struct FoundServer
{
    std::string name, build;
    std::vector<std::string> addresses; // best first, without port; an answer has come from each of them
    std::uint16_t port = 0;
    bool speaks_our_protocol = true;
    struct Room
    {
        std::string code, name;

        bool operator==(const Room&) const = default;
    };
    std::vector<Room> rooms;     // as many as fit into an answer, and the one that was looked for
    std::size_t rooms_total = 0; // there
    std::uint64_t instance = 0;  // another one for each start of a server
    std::chrono::steady_clock::time_point last_seen{};
};

} // namespace twocircles::client::model

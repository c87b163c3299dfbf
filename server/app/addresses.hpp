// The addresses by which people reach a server, as they type them.
#pragma once

#include "proto/lan/interfaces.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace twocircles::app {

struct ServerAddress
{
    std::string text;    // "192.168.1.20:4747", "[fd00::2]:4747"
    std::string through; // "Wi-Fi wlan0"
    bool on_lan = false; // others on the local network can be expected to get there
};

// Best first; none when the server listens for this computer alone. `address` is where it listens: numeric,
// or "any". Link-local IPv6 addresses are left out, because their zone is another one on every computer.
std::vector<ServerAddress>
server_addresses(const std::string& address, std::uint16_t port, const std::vector<lan::Interface>&);

// The same as texts, without those of virtual networks unless there are no others: for consoles and
// projectors.
std::vector<std::string> addresses_to_show(const std::vector<ServerAddress>&);

// Lines for the one who has started the server; empty when it is for this computer alone.
std::string
addresses_for_people(const std::string& address, std::uint16_t port, const std::vector<lan::Interface>&);

} // namespace twocircles::app

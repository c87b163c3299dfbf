// Is this computer ready for a server with these options? Looks before people come, and says what to do. For
// the command line and for the screen of a client that wants to host; takes a second at most. Any thread.
#pragma once

#include "proto/lan/interfaces.hpp"
#include "proto/wire/protocol.hpp"
#include "server/app/options.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace twocircles::app {

enum class Level : std::uint8_t
{
    ok,
    warning, // it works, but somebody should know
    fault,   // it does not
};

struct Finding
{
    Level level = Level::ok;
    std::string what;     // "port", "network", ...
    std::string sentence; // how it is
    std::string cure;     // what to do; empty when nothing
};

// Free bytes for a file in this folder, which need not exist.
std::uintmax_t free_space(const std::filesystem::path& folder);

// What the checks ask of the computer; tests put their own in.
struct Machine
{
    std::function<std::vector<lan::Interface>()> interfaces = lan::interfaces;
    std::uint16_t discovery_port = wire::kDiscoveryPort;
    std::filesystem::path root = "/"; // where firewalls are looked for
    std::function<std::uintmax_t(const std::filesystem::path&)> free_bytes = free_space;
};

std::vector<Finding> preflight(const ServerOptions&, const Machine& = {});

// Nothing among them is a fault.
bool is_ready(const std::vector<Finding>&);

// "warning  network: ... ", one line.
std::string to_line(const Finding&);

} // namespace twocircles::app

// Which program holds a port, as far as /proc tells this user.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace twocircles::app {

struct PortOwner
{
    int process = 0;
    std::string program; // as the system calls it, at most 15 letters
};

enum class Transport : std::uint8_t
{
    tcp, // that somebody listens on
    udp,
};

// Nothing when nobody does, or it is another user's and so not shown.
std::optional<PortOwner>
owner_of_port(Transport, std::uint16_t port, const std::filesystem::path& proc = "/proc");

} // namespace twocircles::app

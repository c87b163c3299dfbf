// Where the server's log lines go: one function, so that the network knows no logging library. Lines are
// plain sentences; they never contain tokens or what players typed.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

namespace twocircles::net {

enum class LogLevel : std::uint8_t
{
    debug, // each connection and request
    info,  // games opened, resumed, ended
    warning,
    error,
};

// Called on the I/O thread.
using Log = std::function<void(LogLevel, const std::string&)>;

} // namespace twocircles::net

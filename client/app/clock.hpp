// The clock of the wall, for what is kept over days.
#pragma once

#include <chrono>
#include <cstdint>

namespace twocircles::client::app {

inline std::int64_t unix_time() // seconds
{
    const auto since = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::seconds>(since).count();
}

} // namespace twocircles::client::app

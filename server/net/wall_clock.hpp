// What time it is for people; nothing that happens depends on it.
#pragma once

#include <chrono>
#include <cstdint>

namespace twocircles::net {

// Since 1970.
inline std::int64_t wall_milliseconds()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

} // namespace twocircles::net

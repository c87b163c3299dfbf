// What followers did of their own accord while time passed.
#pragma once

#include <cstdint>

namespace twocircles::engine {

struct Happening
{
    enum class Kind : std::uint8_t
    {
        attempt_succeeded, // took a chance and it came off
        attempt_failed,    // took a chance and failed: four days in which "I back you" or blame weigh double
        left,              // left the team for good
    };
    Kind kind{};
    int follower = 0;
    double day = 0; // story time at which it happened
    friend bool operator==(const Happening&, const Happening&) = default;
};

} // namespace twocircles::engine

// How many requests one connection may make: so many a second, with a burst on top. Time comes in as an
// argument.
#pragma once

#include <algorithm>
#include <chrono>

namespace twocircles::net {

class TokenBucket
{
public:
    using TimePoint = std::chrono::steady_clock::time_point;

    TokenBucket(double per_second, double burst, TimePoint now)
        : per_second_(per_second), burst_(burst), left_(burst), at_(now)
    {}

    // True when one more is allowed now; it is counted.
    bool take(TimePoint now)
    {
        const double seconds = std::chrono::duration<double>(now - at_).count();
        left_ = std::min(burst_, left_ + seconds * per_second_);
        at_ = now;
        if (left_ < 1) return false;
        left_ -= 1;
        return true;
    }

private:
    double per_second_, burst_, left_;
    TimePoint at_;
};

} // namespace twocircles::net

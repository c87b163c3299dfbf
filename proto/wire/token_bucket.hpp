// How many requests one connection may make: so many a second, with a burst on top. A server counts with it,
// and a client keeps to less by itself. Time comes in as an argument.
#pragma once

#include <algorithm>
#include <chrono>

namespace twocircles::wire {

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
        fill(now);
        if (left_ < 1) return false;
        left_ -= 1;
        return true;
    }

    // How long from now until one more is allowed; nothing when it is.
    std::chrono::steady_clock::duration until_next(TimePoint now)
    {
        fill(now);
        const std::chrono::duration<double> missing(std::max(0.0, 1 - left_) / per_second_);
        return std::chrono::ceil<std::chrono::steady_clock::duration>(missing);
    }

private:
    void fill(TimePoint now)
    {
        const double seconds = std::chrono::duration<double>(now - at_).count();
        left_ = std::min(burst_, left_ + seconds * per_second_);
        at_ = now;
    }

    double per_second_, burst_, left_;
    TimePoint at_;
};

} // namespace twocircles::wire

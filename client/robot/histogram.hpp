// Latencies, kept whole: a load is a few hundred thousand of them at most, and the largest must be true.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <vector>

namespace twocircles::client::robot {

class Histogram
{
public:
    void add(std::chrono::nanoseconds time) { times_.push_back(time); }
    std::size_t count() const { return times_.size(); }
    // The time that this share (0..1) of all does not exceed; zero when there are none.
    std::chrono::nanoseconds at(double share);
    // "p50 1.2 ms  p90 2.0 ms  p99 4.1 ms  p99.9 9.0 ms  max 12.3 ms", then one line for each power of two of
    // milliseconds that was reached, with a bar.
    std::string table();

private:
    std::vector<std::chrono::nanoseconds> times_;
};

} // namespace twocircles::client::robot

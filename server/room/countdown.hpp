// A wait that can stand still. Reads no clock: every call says what time it is.
#pragma once

#include <chrono>
#include <optional>

namespace twocircles::room {

class Countdown
{
public:
    using Time = std::chrono::steady_clock::time_point;
    using Span = std::chrono::milliseconds;

    void set(Span);                 // stands still until go()
    void clear();                   // waits for nothing
    void change(Span by, Time now); // what is left, never below 0
    void go(Time now);
    void stop(Time now);

    bool set() const { return set_; }
    std::optional<Time> due() const; // nothing while it stands still
    Span left(Time now) const;       // never below 0

private:
    bool set_ = false, running_ = false;
    std::chrono::steady_clock::duration left_{}; // while it stands still
    Time due_{};                                 // while it runs
};

} // namespace twocircles::room

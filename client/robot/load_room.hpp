// One room of a load: who is in it, and what became of each choice made there. Knows no socket: it is told
// what was sent and heard, with the time, so that its arithmetic can be tested.
//
// A choice is a vote for a seat that everybody shares and one of them never votes for: it can be changed as
// often as one likes, is kept in the journal, and is shown to everybody. It has arrived when every client of
// the room has heard a state at least as new as the first that the voter heard after the server's Ok.
#pragma once

#include "client/robot/histogram.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <vector>

namespace twocircles::client::robot {

class LoadRoom
{
public:
    using Time = std::chrono::steady_clock::time_point;

    // `arrived` takes the time from each choice to the last screen.
    LoadRoom(std::size_t people, Histogram& arrived) : arrived_(arrived), newest_(people) {}

    void sent(std::size_t who, Time due); // `due`: when it should have been sent; waiting to be sent counts
    void accepted(std::size_t who);
    void refused(std::size_t who);
    void heard_state(std::size_t who, std::uint64_t version, Time now);

    std::size_t under_way() const { return choices_.size(); }
    std::size_t refusals() const { return refusals_; }

private:
    struct Choice
    {
        std::size_t voter = 0;
        Time due;
        bool accepted = false;
        std::optional<std::uint64_t> version; // of the state that shows it
        std::vector<bool> shown;              // by client
        std::size_t missing = 0;
    };
    void show(Choice&, std::size_t who, Time now);

    Histogram& arrived_;
    std::vector<std::uint64_t> newest_; // by client: version of the newest state
    std::deque<Choice> choices_;        // oldest first
    std::size_t refusals_ = 0;
};

} // namespace twocircles::client::robot

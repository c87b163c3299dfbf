// Choices at a steady rate, and how long each takes to every screen of its room.
#pragma once

#include "tests/bench/load/child.hpp"
#include "tests/bench/load/crowd.hpp"

#include <functional>

namespace twocircles::bench {

struct Plan
{
    double rate = 1; // choices a second of each client
    double seconds = 5;
    // The newest state says how many choices it shows; else each choice is a state of its own.
    bool by_version = true;
    // Of the client in place 1 or a later one: the first never votes, so that no vote is ever decided.
    std::function<twocircles::proto::ClientMessage(const Client&)> choice;
};

struct Figures
{
    double p50 = 0, p90 = 0, p99 = 0, longest = 0; // ms from when it was due to the last screen
    std::size_t choices = 0, lost = 0;             // lost: not on every screen after some seconds
    double cpu_per_screen = 0;                     // microseconds, for each choice on each screen
    double cpu_per_frame = 0;                      // microseconds, for each frame that was received
    double frames_per_screen = 0, bytes_per_screen = 0;
};

// Open loop: each choice is sent when it is due, however the ones before it fare.
Figures measure(Crowd&, const Child&, const Plan&);

} // namespace twocircles::bench

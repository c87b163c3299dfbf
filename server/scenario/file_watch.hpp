// Whether a file has been saved since the last look. By its time and size, so that an editor that saves under
// another name and renames, one that writes in place and a folder on the network are all the same. Standard
// library only; one caller at a time, which brings the clock.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>

namespace twocircles::scenario {

class FileWatch
{
public:
    using Time = std::chrono::steady_clock::time_point;
    static constexpr std::chrono::milliseconds kBetweenLooks{50}; // calls in between cost nothing
    static constexpr std::chrono::milliseconds kRest{100};        // what is still being written is not read

    // What is there now counts as known.
    explicit FileWatch(std::filesystem::path);

    // True once for each change that has come to rest. A file that is gone is no change: between two halves
    // of a save there may be none.
    bool changed(Time now);

private:
    struct Stamp
    {
        std::filesystem::file_time_type time;
        std::uintmax_t size = 0;
        friend bool operator==(const Stamp&, const Stamp&) = default;
    };
    std::optional<Stamp> stamp() const;

    std::filesystem::path file_;
    std::optional<Stamp> known_, coming_;
    Time coming_since_{}, next_look_{};
};

} // namespace twocircles::scenario

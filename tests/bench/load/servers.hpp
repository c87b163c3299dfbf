// The servers that are measured; each runs on the calling thread until its process is killed.
#pragma once

#include "tests/bench/load/child.hpp"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>

namespace twocircles::bench {

inline constexpr const char* kSecret = "BCDF-GHJK-LMNP";

// The real one. Without a folder its journal is a list in memory that answers at once.
void serve_game(const std::string& scenario_file, std::optional<std::filesystem::path> journal, const Listening&);

// What each screen of a room is sent for one choice.
struct Sample
{
    std::string to_voter, to_others;
};
// The least that a broadcast can be with Asio: whoever sends a frame gets `to_voter`, the others of their
// room `to_others`. Clients come in the order of their rooms.
void serve_bare(Sample, std::size_t places, const Listening&);

} // namespace twocircles::bench

// Reading scenario files, format 1. Everything that is wrong is reported at once, in the words of the people
// who write scenarios; nothing of the file is ever executed and nothing here throws because of what a file
// holds. Pure apart from reading the files: any thread.
#pragma once

#include "server/engine/scenario.hpp"
#include "server/scenario/outline.hpp"
#include "server/scenario/problem.hpp"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace twocircles::scenario {

inline constexpr std::size_t kLargestFile = 1U << 20U; // bytes

struct LoadResult
{
    std::shared_ptr<const engine::Scenario> scenario; // null if any problem is an error
    std::shared_ptr<const Outline> outline;           // null if the scenario is
    std::vector<Problem> problems; // in the file's order; may hold warnings beside a scenario
    std::string file;              // as named by the caller
};

// `file_name` is shown in problems; its stem becomes about.id.
LoadResult load_text(std::string_view bytes, std::string file_name);
LoadResult load_file(const std::filesystem::path&);
// Every scenario (*.yaml, translation files aside) directly in the folder, in the order of their names. A
// folder that cannot be read gives one result that says so.
std::vector<LoadResult> load_folder(const std::filesystem::path&);

// FNV-1a over the bytes: what content_hash holds. `so_far`: of what comes before them.
std::uint64_t hash_of(std::string_view bytes, std::uint64_t so_far = 0xcbf29ce484222325U);

} // namespace twocircles::scenario

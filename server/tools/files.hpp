// The scenario files that a subcommand is about.
#pragma once

#include "server/scenario/load.hpp"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace twocircles::tools {

// Of a file, itself; of a folder, every *.yaml directly in it. A folder without any gives one result that
// says so.
std::vector<scenario::LoadResult> load_all(const std::vector<std::string>& paths);

// For subcommands that need one playable scenario: null when it has errors, which are then printed to
// standard error.
std::shared_ptr<const engine::Scenario> load_playable(const std::string& file);

} // namespace twocircles::tools

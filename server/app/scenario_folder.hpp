// Finds the folder of scenarios and reads it into the catalogue that players see.
#pragma once

#include "server/app/options.hpp"
#include "server/engine/result.hpp"
#include "server/net/catalogue.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace twocircles::app {

struct LoadedScenarios
{
    net::Catalogue catalogue;
    std::vector<std::string> reports; // one for each file with problems, for the log
};

// Broken files are reported and the rest is offered. The error is a sentence: there is no such folder, or
// nothing in it.
engine::Result<LoadedScenarios, std::string> load_scenarios(const ServerOptions&);

// Everything that is wrong with a file, as a good compiler prints it; empty: it can be played.
std::string why_not_playable(const std::filesystem::path& file);

// Where scenarios are looked for when no folder is given, the first that exists: beside the installed program
// (../share/twocircles/scenarios), then `scenarios` in a folder above it (the source tree).
std::filesystem::path find_scenarios(const std::filesystem::path& program);

} // namespace twocircles::app

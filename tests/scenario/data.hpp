// Finding and reading the files that the tests of scenario reading use.
#pragma once

#include "server/scenario/load.hpp"
#include "server/scenario/render.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace twocircles::testing {

inline std::filesystem::path source_folder()
{
    return TWOCIRCLES_SOURCE_DIR;
}

inline std::filesystem::path scenario_data()
{
    return source_folder() / "tests/data/scenario";
}

inline std::string bytes_of(const std::filesystem::path& path)
{
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

inline std::vector<std::filesystem::path> yaml_files(const std::filesystem::path& folder)
{
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator{folder})
        if (entry.path().extension() == ".yaml") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

// "S021 24:15", one line each: what bad/*.expected hold.
inline std::string places_of(const std::vector<scenario::Problem>& problems)
{
    std::string list;
    for (const scenario::Problem& p : problems)
        list += p.number + " " + std::to_string(p.line) + ":" + std::to_string(p.column) + "\n";
    return list;
}

inline std::string minimal()
{
    return bytes_of(scenario_data() / "good/minimal.yaml");
}

// The minimal scenario with the first `old` replaced.
inline std::string minimal_with(const std::string& old, const std::string& text)
{
    std::string made = minimal();
    const std::size_t at = made.find(old);
    if (at == std::string::npos) std::abort(); // the test itself is wrong
    return made.replace(at, old.size(), text);
}

// Whether a generated file in the source is what it is generated from. With TWOCIRCLES_RENEW set, it is
// written anew instead.
inline bool is_up_to_date(const std::filesystem::path& path, const std::string& text)
{
    if (std::getenv("TWOCIRCLES_RENEW") != nullptr) {
        std::ofstream file{path, std::ios::binary};
        file << text;
    }
    return bytes_of(path) == text;
}

} // namespace twocircles::testing

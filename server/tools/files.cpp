#include "server/tools/files.hpp"

#include "server/scenario/render.hpp"

#include <cstdio>
#include <iterator>
#include <system_error>

namespace twocircles::tools {

namespace fs = std::filesystem;

std::vector<scenario::LoadResult> load_all(const std::vector<std::string>& paths)
{
    std::vector<scenario::LoadResult> all;
    for (const auto& path : paths) {
        std::error_code error;
        if (!fs::is_directory(path, error)) {
            all.push_back(scenario::load_file(path));
            continue;
        }
        auto inside = scenario::load_folder(path);
        if (inside.empty()) {
            const scenario::Source nothing{path, {}};
            scenario::Problems problems{nothing};
            problems.add_for_file(
                scenario::Fault::unreadable_file, "There is no scenario in this folder.",
                "Scenarios are the files whose names end in .yaml."
            );
            all.push_back({nullptr, nullptr, problems.take(), path});
        }
        std::move(inside.begin(), inside.end(), std::back_inserter(all));
    }
    return all;
}

std::shared_ptr<const engine::Scenario> load_playable(const std::string& file)
{
    auto loaded = scenario::load_file(file);
    if (!loaded.scenario) std::fputs(scenario::render(loaded.problems).c_str(), stderr);
    return loaded.scenario;
}

} // namespace twocircles::tools

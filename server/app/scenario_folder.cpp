#include "server/app/scenario_folder.hpp"

#include "server/scenario/load.hpp"
#include "server/scenario/render.hpp"

#include <algorithm>
#include <set>

namespace twocircles::app {

namespace fs = std::filesystem;

namespace {

constexpr int kLevelsUp = 5; // from build/<preset>/bin to the root of the source tree, and a little more

void take(scenario::LoadResult&& loaded, LoadedScenarios& out)
{
    if (!loaded.problems.empty()) out.reports.push_back(scenario::render(loaded.problems));
    if (loaded.scenario != nullptr) {
        const auto& id = loaded.scenario->about.id;
        if (out.catalogue.find(id) != nullptr) {
            out.reports.push_back(
                loaded.file + ": there is another scenario named \"" + id + "\"; this one is left out."
            );
            return;
        }
        out.catalogue.scenarios.push_back(std::move(loaded.scenario));
        return;
    }
    net::BrokenFile broken;
    broken.file = fs::path(loaded.file).filename().string();
    const auto is_error = [](const scenario::Problem& problem) {
        return problem.severity == scenario::Severity::error;
    };
    broken.problem_count =
        static_cast<std::uint32_t>(std::count_if(loaded.problems.begin(), loaded.problems.end(), is_error));
    const auto first = std::find_if(loaded.problems.begin(), loaded.problems.end(), is_error);
    if (first != loaded.problems.end()) {
        if (first->line != 0)
            broken.problem =
                "line " + std::to_string(first->line) + ", column " + std::to_string(first->column) + ": ";
        broken.problem += first->message;
        if (broken.problem_count > 1)
            broken.problem += " And " + std::to_string(broken.problem_count - 1) + " more.";
    }
    out.catalogue.broken.push_back(std::move(broken));
}

bool holds_scenarios(const fs::path& folder)
{
    std::error_code unreadable;
    for (fs::directory_iterator entry(folder, unreadable), end; !unreadable && entry != end;
         entry.increment(unreadable))
        if (entry->path().extension() == ".yaml") return true;
    return false;
}

} // namespace

fs::path find_scenarios(const fs::path& program)
{
    const auto installed = program.parent_path().parent_path() / "share/twocircles/scenarios";
    if (holds_scenarios(installed)) return installed;
    auto folder = program.parent_path();
    for (int level = 0; level < kLevelsUp && folder.has_relative_path();
         ++level, folder = folder.parent_path())
        if (holds_scenarios(folder / "scenarios")) return folder / "scenarios";
    return holds_scenarios(TWOCIRCLES_SCENARIOS_DIR) ? TWOCIRCLES_SCENARIOS_DIR : "";
}

std::string why_not_playable(const fs::path& file)
{
    const auto loaded = scenario::load_file(file);
    return loaded.scenario != nullptr ? std::string{} : scenario::render(loaded.problems);
}

engine::Result<LoadedScenarios, std::string> load_scenarios(const ServerOptions& options)
{
    auto folder = options.scenarios;
    std::error_code unreadable;
    if (folder.empty()) {
        const auto program = fs::read_symlink("/proc/self/exe", unreadable);
        folder = find_scenarios(program);
        if (folder.empty())
            return "No scenarios were found near " + program.string() +
                   " or in " TWOCIRCLES_SCENARIOS_DIR ". Say where they are with --scenarios.";
    }
    if (!fs::is_directory(folder, unreadable))
        return "There is no folder " + folder.string() + ". Say where the scenarios are with --scenarios.";
    if (!holds_scenarios(folder) && options.more_scenarios.empty())
        return "There are no scenarios (*.yaml) in " + folder.string() + ".";
    LoadedScenarios out;
    for (auto& loaded : scenario::load_folder(folder))
        take(std::move(loaded), out);
    for (const auto& file : options.more_scenarios)
        take(scenario::load_file(file), out);
    // Whoever begins finds the tutorial on top, whatever the others are called.
    auto& offered = out.catalogue.scenarios;
    std::stable_partition(offered.begin(), offered.end(), [](const auto& one) {
        return one->about.tutorial;
    });
    return out;
}

} // namespace twocircles::app

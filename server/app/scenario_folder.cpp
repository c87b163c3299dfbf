#include "server/app/scenario_folder.hpp"

#include "server/scenario/load.hpp"
#include "server/scenario/render.hpp"
#include "server/scenario/translated.hpp"

#include <algorithm>
#include <set>

namespace twocircles::app {

namespace fs = std::filesystem;

namespace {

constexpr int kLevelsUp = 5; // from build/<preset>/bin to the root of the source tree, and a little more

bool is_error(const scenario::Problem& problem)
{
    return problem.severity == scenario::Severity::error;
}

net::BrokenFile broken_file(const std::string& file, const std::vector<scenario::Problem>& problems)
{
    net::BrokenFile broken;
    broken.file = fs::path(file).filename().string();
    broken.problem_count =
        static_cast<std::uint32_t>(std::count_if(problems.begin(), problems.end(), is_error));
    const auto first = std::find_if(problems.begin(), problems.end(), is_error);
    if (first != problems.end()) {
        if (first->line != 0)
            broken.problem =
                "line " + std::to_string(first->line) + ", column " + std::to_string(first->column) + ": ";
        broken.problem += first->message;
        if (broken.problem_count > 1)
            broken.problem += " And " + std::to_string(broken.problem_count - 1) + " more.";
    }
    return broken;
}

// What an author is to be told about it one by one is for `twocircles-scenario check`; the log has a line.
void take_translations(const engine::Scenario& original, const fs::path& file, LoadedScenarios& out)
{
    for (const auto& path : scenario::translations_beside(file)) {
        auto made = scenario::translate_file(original, path);
        if (made.scenario != nullptr) {
            out.catalogue.scenarios.push_back(made.scenario);
            if (made.translated < made.texts)
                out.reports.push_back(
                    made.file + ": " + std::to_string(made.translated) + " of " + std::to_string(made.texts) +
                    " texts are translated as they stand; see twocircles-scenario check."
                );
            continue;
        }
        out.reports.push_back(scenario::render(made.problems));
        if (std::any_of(made.problems.begin(), made.problems.end(), is_error))
            out.catalogue.broken.push_back(broken_file(made.file, made.problems));
    }
}

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
        out.catalogue.scenarios.push_back(loaded.scenario);
        take_translations(*loaded.scenario, loaded.file, out);
        return;
    }
    out.catalogue.broken.push_back(broken_file(loaded.file, loaded.problems));
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
    if (options.preview) {
        LoadedScenarios alone;
        alone.catalogue.scenarios = {options.preview};
        return alone;
    }
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

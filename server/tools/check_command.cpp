// check: everything that is wrong with scenario files, at once.
#include "server/review/playing.hpp"
#include "server/review/reading.hpp"
#include "server/scenario/translated.hpp"
#include "server/tools/check.hpp"
#include "server/tools/command.hpp"
#include "server/tools/files.hpp"
#include "server/tools/output.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <tuple>

namespace twocircles::tools {

namespace {

namespace fs = std::filesystem;

std::string count(std::size_t n, std::string_view one, std::string_view many)
{
    return fmt::format("{} {}", n, n == 1 ? one : many);
}

// What a reader of the whole remarks, and what playing it shows; only of what can be played.
void add_remarks(scenario::LoadResult& file, bool play)
{
    if (!file.scenario || !file.outline) return;
    const auto add = [&](std::vector<scenario::Problem> more) {
        file.problems.insert(file.problems.end(), more.begin(), more.end());
    };
    add(review::remarks_of_reading(*file.scenario, *file.outline));
    if (play) add(review::remarks_of_playing(*file.scenario, *file.outline));
    std::stable_sort(file.problems.begin(), file.problems.end(), [](const auto& a, const auto& b) {
        return std::tie(a.line, a.column) < std::tie(b.line, b.column);
    });
}

// One file as it is reported.
struct Checked
{
    std::string file;
    bool playable = false;
    std::vector<scenario::Problem> problems;
};

Checked checked_translation(const engine::Scenario& scenario, const fs::path& path)
{
    auto made = scenario::translate_file(scenario, path);
    if (made.scenario && made.outline) {
        const auto remarks = review::remarks_of_translation(*made.scenario, *made.outline);
        made.problems.insert(made.problems.end(), remarks.begin(), remarks.end());
    }
    return {path.string(), made.scenario != nullptr, std::move(made.problems)};
}

// Of a scenario that cannot be played it is too early to say anything about translations.
void check_scenario(scenario::LoadResult loaded, bool play, std::vector<Checked>& all)
{
    add_remarks(loaded, play);
    const fs::path path = loaded.file;
    const auto scenario = loaded.scenario;
    all.push_back({loaded.file, scenario != nullptr, std::move(loaded.problems)});
    if (!scenario) return;
    for (const auto& translation : scenario::translations_beside(path))
        all.push_back(checked_translation(*scenario, translation));
}

void check_one_translation(const fs::path& path, std::vector<Checked>& all)
{
    const fs::path original = path.parent_path() / (scenario::translation_name(path)->scenario + ".yaml");
    std::error_code error;
    if (!fs::exists(original, error)) {
        all.push_back({path.string(), false, scenario::translation_of_nothing(path)});
        return;
    }
    auto loaded = scenario::load_file(original);
    if (loaded.scenario)
        all.push_back(checked_translation(*loaded.scenario, path));
    else
        all.push_back({loaded.file, false, std::move(loaded.problems)});
}

void check_path(const std::string& path, bool play, std::vector<Checked>& all)
{
    std::error_code error;
    if (scenario::is_translation(path)) return check_one_translation(path, all);
    for (auto& loaded : load_all({path}))
        check_scenario(std::move(loaded), play, all);
    if (!fs::is_directory(path, error)) return;
    for (const auto& lone : scenario::translations_alone(path))
        all.push_back({lone.string(), false, scenario::translation_of_nothing(lone)});
}

} // namespace

int check(const CheckOptions& options)
{
    std::vector<Checked> all;
    for (const auto& path : options.paths)
        check_path(path, !options.no_playing && !options.errors_only, all);
    std::size_t errors = 0;
    std::size_t warnings = 0;
    nlohmann::ordered_json files = nlohmann::ordered_json::array();
    for (auto& file : all) {
        if (options.errors_only)
            std::erase_if(file.problems, [](const scenario::Problem& problem) {
                return problem.severity == scenario::Severity::warning;
            });
        nlohmann::ordered_json problems = nlohmann::ordered_json::array();
        for (const auto& problem : file.problems) {
            ++(problem.severity == scenario::Severity::error ? errors : warnings);
            problems.push_back(to_json(problem));
        }
        files.push_back({{"file", file.file}, {"playable", file.playable}, {"problems", problems}});
        if (!options.json) std::fputs(scenario::render(file.problems, colour_of_output()).c_str(), stdout);
    }
    if (options.json)
        print({{"errors", errors}, {"warnings", warnings}, {"files", files}});
    else if (errors + warnings == 0)
        fmt::print("{}, nothing to mend.\n", count(all.size(), "file", "files"));
    else if (all.size() > 1)
        fmt::print(
            "{}: {}, {}.\n", count(all.size(), "file", "files"), count(errors, "error", "errors"),
            count(warnings, "warning", "warnings")
        );
    return errors + warnings == 0 ? kFine : kProblemsFound;
}

void add_check(CLI::App& app, Deed& deed)
{
    auto options = std::make_shared<CheckOptions>();
    auto* command = app.add_subcommand("check", "Everything that is wrong with scenario files, at once");
    command->add_option("FILE", options->paths, "Scenario or translation files, or folders of them")
        ->required();
    command->add_flag("--json", options->json, "As JSON");
    command->add_flag(
        "--no-playing", options->no_playing, "Do not play it by script: quicker, and says less"
    );
    command->add_flag(
        "--errors-only", options->errors_only, "Leave out warnings: what can be played is fine"
    );
    command->callback([&deed, options] { deed = [options] { return check(*options); }; });
}

} // namespace twocircles::tools

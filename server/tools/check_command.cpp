// check: everything that is wrong with scenario files, at once.
#include "server/review/playing.hpp"
#include "server/review/reading.hpp"
#include "server/tools/check.hpp"
#include "server/tools/command.hpp"
#include "server/tools/files.hpp"
#include "server/tools/output.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <tuple>

namespace twocircles::tools {

namespace {

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

} // namespace

int check(const CheckOptions& options)
{
    auto loaded = load_all(options.paths);
    if (!options.errors_only)
        for (auto& file : loaded)
            add_remarks(file, !options.no_playing);
    std::size_t errors = 0;
    std::size_t warnings = 0;
    nlohmann::ordered_json files = nlohmann::ordered_json::array();
    for (auto& file : loaded) {
        if (options.errors_only)
            std::erase_if(file.problems, [](const scenario::Problem& problem) {
                return problem.severity == scenario::Severity::warning;
            });
        nlohmann::ordered_json problems = nlohmann::ordered_json::array();
        for (const auto& problem : file.problems) {
            ++(problem.severity == scenario::Severity::error ? errors : warnings);
            problems.push_back(to_json(problem));
        }
        files.push_back({{"file", file.file}, {"playable", file.scenario != nullptr}, {"problems", problems}}
        );
        if (!options.json) std::fputs(scenario::render(file.problems, colour_of_output()).c_str(), stdout);
    }
    if (options.json)
        print({{"errors", errors}, {"warnings", warnings}, {"files", files}});
    else if (errors + warnings == 0)
        fmt::print("{}, nothing to mend.\n", count(loaded.size(), "scenario", "scenarios"));
    else if (loaded.size() > 1)
        fmt::print(
            "{}: {}, {}.\n", count(loaded.size(), "file", "files"), count(errors, "error", "errors"),
            count(warnings, "warning", "warnings")
        );
    return errors + warnings == 0 ? kFine : kProblemsFound;
}

void add_check(CLI::App& app, Deed& deed)
{
    auto options = std::make_shared<CheckOptions>();
    auto* command = app.add_subcommand("check", "Everything that is wrong with scenario files, at once");
    command->add_option("FILE", options->paths, "Scenario files, or folders of them")->required();
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

// explore: every way through a story, as far as the limits allow, and whether what its author expects is so.
#include "server/tools/command.hpp"
#include "server/tools/exploration.hpp"
#include "server/tools/files.hpp"
#include "server/tools/output.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <memory>

namespace twocircles::tools {

namespace {

constexpr std::size_t kMebibyte = std::size_t{1} << 20U;

struct Options
{
    std::string file;
    study::ExploreOptions how;
    std::size_t memory = 1024, games = 1000;
    double seconds = 0;
    bool json = false;
};

int run(Options& options)
{
    auto loaded = scenario::load_file(options.file);
    if (!loaded.scenario) return load_playable(options.file) ? kFine : kProblemsFound; // says what is wrong
    const auto begun = std::chrono::steady_clock::now();
    const auto passed = [begun] {
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
    };
    options.how.memory = options.memory * kMebibyte;
    options.how.progress = progress_bar();
    if (options.seconds > 0) options.how.enough = [&] { return passed() >= options.seconds; };
    auto exploration = study::explore(*loaded.scenario, loaded.outline->expectations, options.how);
    const double seconds = passed();
    auto report = report_on(
        *loaded.scenario, *loaded.outline, std::move(exploration), {options.games, {options.how.threads, {}}}
    );
    report.seconds = seconds;
    if (options.json)
        print(to_json(*loaded.scenario, report));
    else
        std::fputs(to_text(*loaded.scenario, options.file, report).c_str(), stdout);
    return std::any_of(report.findings.begin(), report.findings.end(), is_bad) ? kProblemsFound : kFine;
}

} // namespace

void add_explore(CLI::App& app, Deed& deed)
{
    auto options = std::make_shared<Options>();
    auto* command = app.add_subcommand(
        "explore", "Walk every way through it: can people get stuck, is all of it reached, does expect: hold?"
    );
    command->add_option("FILE", options->file, "The scenario")->required();
    command->add_option("--states", options->how.states, "Different states at most, in all (default 100000)")
        ->check(CLI::Range(std::size_t{100}, std::size_t{100000000}))
        ->type_name("N");
    command->add_option("--seeds", options->how.seeds, "Chance of the seeds 1 to this (default 3)")
        ->check(CLI::Range(std::uint64_t{1}, std::uint64_t{10000}))
        ->type_name("N");
    command->add_option("--memory", options->memory, "Mebibytes for the states at work (default 1024)")
        ->check(CLI::Range(std::size_t{16}, std::size_t{1} << 20U))
        ->type_name("MIB");
    command
        ->add_option(
            "--seconds", options->seconds,
            "Stop searching after this; what is found then depends on the computer (default: no limit)"
        )
        ->check(CLI::Range(0.1, 1e6))
        ->type_name("S");
    command->add_option("--runs", options->games, "Games for what is expected of a style (default 1000)")
        ->check(CLI::Range(std::size_t{4}, std::size_t{1000000}))
        ->type_name("N");
    command
        ->add_option(
            "--threads", options->how.threads, "How many threads (default: all); the result is the same"
        )
        ->check(CLI::Range(1U, 256U))
        ->type_name("N");
    command->add_flag("--json", options->json, "As JSON");
    command->callback([&deed, options] { deed = [options] { return run(*options); }; });
}

} // namespace twocircles::tools

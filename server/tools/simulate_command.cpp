// simulate: what scripted leaders make of a scenario, and whether it is balanced.
#include "server/tools/command.hpp"
#include "server/tools/files.hpp"
#include "server/tools/output.hpp"
#include "server/tools/simulation.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdio>
#include <memory>

namespace twocircles::tools {

namespace {

struct Options
{
    std::string file, html;
    SimulationOptions how;
    std::vector<std::string> styles;
    bool json = false, no_judging = false;
};

std::vector<std::string> style_names()
{
    std::vector<std::string> names;
    names.reserve(study::kStyles.size());
    for (const auto style : study::kStyles)
        names.emplace_back(study::name_of(style));
    return names;
}

int run(Options& options)
{
    const auto scenario = load_playable(options.file);
    if (!scenario) return kProblemsFound;
    if (!options.styles.empty()) {
        options.how.styles.clear();
        for (const auto style : study::kStyles) // in the usual order, each once
            if (std::find(options.styles.begin(), options.styles.end(), study::name_of(style)) !=
                options.styles.end())
                options.how.styles.push_back(style);
    }
    options.how.judge = !options.no_judging;
    options.how.progress = progress_bar();
    const auto simulation = simulate(*scenario, options.how);
    if (!options.html.empty())
        if (const auto problem = write_file(options.html, to_html(*scenario, simulation)); !problem.empty())
            return complain(problem);
    if (options.json)
        print(to_json(*scenario, simulation));
    else
        std::fputs(to_text(*scenario, simulation).c_str(), stdout);
    const bool judged = !simulation.verdict.over_pure.empty() && !scenario->about.tutorial;
    return judged && !simulation.verdict.balanced ? kProblemsFound : kFine;
}

} // namespace

void add_simulate(CLI::App& app, Deed& deed)
{
    auto options = std::make_shared<Options>();
    auto* command = app.add_subcommand(
        "simulate", "Play it thousands of times by script: distributions, and is it balanced?"
    );
    command->add_option("FILE", options->file, "The scenario")->required();
    command->add_option("--runs", options->how.games, "Games in all, over all styles (default 10000)")
        ->check(CLI::Range(std::size_t{1}, std::size_t{10000000}))
        ->type_name("N");
    command
        ->add_option("--policy", options->styles, "Only these styles of leading; may be given more than once")
        ->check(CLI::IsMember(style_names()))
        ->type_name("STYLE");
    command
        ->add_option(
            "--threads", options->how.threads, "How many threads (default: all); the result is the same"
        )
        ->check(CLI::Range(1U, 256U))
        ->type_name("N");
    command->add_flag("--no-judging", options->no_judging, "Do not compare the responses of each situation");
    command->add_option("--html", options->html, "Write a page with plots as well")->type_name("REPORT");
    command->add_flag("--json", options->json, "As JSON");
    command->callback([&deed, options] { deed = [options] { return run(*options); }; });
}

} // namespace twocircles::tools

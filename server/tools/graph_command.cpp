// graph: the flow of a scenario as a picture.
#include "server/study/traffic.hpp"
#include "server/tools/command.hpp"
#include "server/tools/files.hpp"
#include "server/tools/graph.hpp"
#include "server/tools/output.hpp"

#include <array>
#include <cstdio>
#include <memory>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace twocircles::tools {

namespace {

struct Options
{
    std::string file, output;
    bool dot = false;
};

constexpr std::size_t kGames = 1600;

// Runs Graphviz; true if it drew the picture.
bool draw(const std::string& dot_file, const std::string& svg_file)
{
    std::array<std::string, 5> words{"dot", "-Tsvg", "-o", svg_file, dot_file};
    std::array<char*, 6> arguments{};
    for (std::size_t i = 0; i < words.size(); ++i)
        arguments[i] = words[i].data();
    pid_t child = 0;
    if (::posix_spawnp(&child, "dot", nullptr, nullptr, arguments.data(), environ) != 0) return false;
    int status = 0;
    return ::waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

int graph(const Options& options)
{
    const auto scenario = load_playable(options.file);
    if (!scenario) return kProblemsFound;
    const auto text = to_dot(*scenario, study::traffic_of(*scenario, kGames));
    if (options.dot) {
        std::fputs(text.c_str(), stdout);
        return kFine;
    }
    auto target = options.output.empty() ? std::filesystem::path(options.file).stem().string() + ".svg"
                                         : options.output;
    const auto beside = target + ".dot";
    if (const auto problem = write_file(beside, text); !problem.empty()) return complain(problem);
    if (!draw(beside, target))
        return complain(
            "Graphviz did not draw it: is its program \"dot\" there (package graphviz)? What it would draw "
            "is in " +
            beside + "."
        );
    std::error_code ignored;
    std::filesystem::remove(beside, ignored);
    std::printf("%s is drawn.\n", target.c_str());
    return kFine;
}

} // namespace

void add_graph(CLI::App& app, Deed& deed)
{
    auto options = std::make_shared<Options>();
    auto* command =
        app.add_subcommand("graph", "Draw the flow: situations coloured by how often they are reached");
    command->add_option("FILE", options->file, "The scenario")->required();
    command->add_option("--output", options->output, "The picture; default: as the scenario, .svg")
        ->type_name("SVG");
    command->add_flag("--dot", options->dot, "Print it in Graphviz' language instead of drawing it");
    command->callback([&deed, options] { deed = [options] { return graph(*options); }; });
}

} // namespace twocircles::tools

// play: the game itself, on a file that is being written, from wherever its author wants to be. It is the
// program `twocircles`, started in this one's place.
#include "server/tools/command.hpp"
#include "server/tools/output.hpp"

#include <cstdio>
#include <filesystem>
#include <memory>
#include <system_error>
#include <unistd.h>
#include <vector>

namespace twocircles::tools {

namespace fs = std::filesystem;

namespace {

struct Options
{
    std::string file, at, seat, path, seed, script, pace;
    std::vector<std::string> sets, flags, no_flags;
    bool window = false, terminal = false, untimed = false;
};

std::vector<std::string> arguments_of(const Options& options)
{
    std::vector<std::string> made{"twocircles", "--preview", options.file};
    const auto say = [&](const char* name, const std::string& value) {
        if (!value.empty()) made.push_back(std::string{name} + "=" + value);
    };
    say("--at", options.at);
    for (const std::string& set : options.sets)
        say("--set", set);
    for (const std::string& flag : options.flags)
        say("--flag", flag);
    for (const std::string& flag : options.no_flags)
        say("--no-flag", flag);
    say("--path", options.path);
    say("--seat", options.seat);
    say("--seed", options.seed);
    say("--script", options.script);
    say("--pace", options.pace);
    if (options.untimed) made.emplace_back("--untimed");
    if (options.window) made.emplace_back("--window");
    if (options.terminal) made.emplace_back("--terminal");
    return made;
}

int play(const Options& options)
{
    auto words = arguments_of(options);
    std::vector<char*> arguments;
    arguments.reserve(words.size() + 1);
    for (std::string& word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    std::error_code error;
    const auto own = fs::read_symlink("/proc/self/exe", error);
    if (!error) ::execv((own.parent_path() / "twocircles").c_str(), arguments.data());
    ::execvp("twocircles", arguments.data());
    return complain("The game is not here: there is no program twocircles beside this one or in PATH. "
                    "Install it, or build "
                    "it with this one.");
}

} // namespace

void add_play(CLI::App& app, Deed& deed)
{
    auto options = std::make_shared<Options>();
    auto* command = app.add_subcommand("play", "Play a file from any situation; each save is shown at once");
    command->add_option("FILE", options->file, "The scenario file")->required();
    command->add_option("--at", options->at, "Begin with this beat")->type_name("BEAT");
    command
        ->add_option(
            "--set", options->sets,
            "Begin with this, by the name that conditions have for it: 'morale(sam)=30'; may be repeated"
        )
        ->allow_extra_args(false)
        ->type_name("WHAT=VALUE");
    command->add_option("--flag", options->flags, "Begin with this flag set; may be repeated")
        ->allow_extra_args(false)
        ->type_name("NAME");
    command->add_option("--no-flag", options->no_flags, "Begin with this flag not set; may be repeated")
        ->allow_extra_args(false)
        ->type_name("NAME");
    command->add_option("--path", options->path, "Go this way first: belt.map,kitchen.- (- is silence)")
        ->type_name("BEAT.RESPONSE,..");
    command->add_option("--seat", options->seat, "Play this leading seat")->type_name("NAME");
    command->add_option("--seed", options->seed, "Chance: the same seed and choices give the same game")
        ->check(CLI::TypeValidator<std::uint64_t>())
        ->type_name("N");
    auto* script =
        command->add_option("--script", options->script, "A style plays, and the debrief is printed")
            ->check(CLI::IsMember({"controlling", "inspiring", "situational", "random"}))
            ->type_name("controlling|inspiring|situational|random");
    command->add_option("--pace", options->pace, "How fast story days pass after a response")
        ->check(CLI::IsMember({"calm", "brisk", "instant"}))
        ->type_name("calm|brisk|instant");
    command->add_flag("--untimed", options->untimed, "No time limits");
    auto* window = command->add_flag("--window", options->window, "In a window (the default with a display)");
    auto* terminal = command->add_flag("--terminal", options->terminal, "Here, as text");
    window->excludes(terminal)->excludes(script);
    terminal->excludes(script);
    command->callback([&deed, options] { deed = [options] { return play(*options); }; });
}

} // namespace twocircles::tools

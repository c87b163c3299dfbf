#include "server/app/command_line.hpp"

#include "server/app/records_command_line.hpp"
#include "server/scenario/closest.hpp"
#include "server/scenario/translation.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <map>
#include <sstream>

namespace twocircles::app {

namespace {

constexpr const char* kAbout =
    "Two Circles: the server of the role-play training game about managing and leading.\n"
    "Keeps every game in a journal, so that a server that was stopped or killed goes on where it was.";

constexpr const char* kFooter =
    "Every option can also be set in the environment, as TWOCIRCLES_ and its name (TWOCIRCLES_PORT=4747,\n"
    "TWOCIRCLES_SET_DAMAGED_ASIDE=true), or in a file given with --config, one a line, e.g.\n"
    "    port = 4747\n"
    "    scenarios = \"/srv/training/scenarios\"\n"
    "The command line goes before the environment, the environment before the file.\n"
    "SIGTERM and Ctrl-C stop the server in order: everything is stored and everybody is told.";

// "--prot": which option was meant?
std::string meant(const CLI::App& app, const std::string& given)
{
    std::vector<std::string> names;
    for (const auto* option : app.get_options())
        for (const auto& name : option->get_lnames())
            names.push_back("--" + name);
    const auto close = scenario::closest(given.substr(0, given.find('=')), names);
    return close ? " Did you mean " + *close + "?" : std::string();
}

// "games frob": what was typed where one of a few commands is needed, and what they are.
std::optional<std::string> unknown_command(const CLI::App& app)
{
    for (const auto* parent : app.get_subcommands()) {
        const auto given = app.remaining(true);
        const auto known = parent->get_subcommands([](const CLI::App*) { return true; });
        if (given.empty() || known.empty() || !parent->get_subcommands().empty()) continue;
        std::vector<std::string> names;
        std::string listed;
        for (const auto* one : known) {
            names.push_back(one->get_name());
            listed += (listed.empty() ? "" : ", ") + one->get_name();
        }
        const auto close = scenario::closest(given.front(), names);
        return "there is no \"" + parent->get_name() + " " + given.front() + "\"; there are: " + listed +
               "." + (close ? " Did you mean " + *close + "?" : "");
    }
    return std::nullopt;
}

CommandLine done(const CLI::App& app, const CLI::ParseError& error)
{
    if (error.get_exit_code() == 0) {
        std::ostringstream out;
        std::ostringstream unused;
        app.exit(error, out, unused);
        return {std::nullopt, false, std::nullopt, out.str(), 0};
    }
    std::string text = std::string("twocircles-server: ") + error.what();
    constexpr std::string_view kUnknownInFile = "INI was not able to parse ";
    const std::string said = error.what();
    if (dynamic_cast<const CLI::ConfigError*>(&error) != nullptr && said.starts_with(kUnknownInFile)) {
        const auto name = said.substr(kUnknownInFile.size());
        const auto* file = app.get_config_ptr();
        text = "twocircles-server: the file " +
               (file->results().empty() ? std::string("of options") : file->results().back()) + " sets \"" +
               name + "\", which is no option." + meant(app, "--" + name);
    }
    if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr)
        if (auto unknown = unknown_command(app)) text = "twocircles-server: " + *std::move(unknown);
    if (!text.ends_with('.') && !text.ends_with('?')) text += '.';
    if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr)
        for (const auto& extra : app.remaining())
            text += meant(app, extra);
    return {std::nullopt, false, std::nullopt, text + "\nAll options: twocircles-server --help\n", 2};
}

// The environment as if it had been typed before everything else, so that the command line goes before it and
// it goes before the file (CLI11's own order is the other way round).
std::vector<std::string> with_environment(const CLI::App& app, int argc, const char* const* argv)
{
    std::vector<std::string> arguments;
    for (const auto* option : app.get_options())
        for (const auto& name : option->get_lnames()) {
            std::string variable = "TWOCIRCLES_" + name;
            for (char& c : variable)
                c = c == '-' ? '_' : static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
            if (name == "help" || name == "version" || name == "check") continue;
            if (const char* value = std::getenv(variable.c_str()))
                arguments.push_back("--" + name + "=" + value);
        }
    arguments.insert(arguments.end(), argv + 1, argv + argc);
    std::reverse(arguments.begin(), arguments.end()); // as CLI11 wants them
    return arguments;
}

// One of a few words; anything else is told which they are.
template <class T>
CLI::Validator word_of(const std::map<std::string, T>& words)
{
    return CLI::Validator(
        [words](std::string& given) {
            const auto found = words.find(given);
            if (found != words.end()) {
                given = std::to_string(static_cast<int>(found->second));
                return std::string();
            }
            std::string known;
            for (const auto& [word, value] : words)
                known += (known.empty() ? "" : ", ") + word;
            return "“" + given + "” is none of these: " + known;
        },
        "WORD"
    );
}

} // namespace

CommandLine read_command_line(int argc, const char* const* argv)
{
    ServerOptions options;
    options.stop_on_signals = true;
    options.workshops = true;
    const std::map<std::string, store::Durability> durabilities = {
        {"process", store::Durability::process}, {"power", store::Durability::power}};
    const std::map<std::string, Verbosity> verbosities = {
        {"debug", Verbosity::debug},
        {"info", Verbosity::info},
        {"warning", Verbosity::warning},
        {"error", Verbosity::error}};

    const std::map<std::string, DiscoveryMode> discovery_modes = {
        {"auto", DiscoveryMode::automatic}, {"on", DiscoveryMode::on}, {"off", DiscoveryMode::off}};

    CLI::App app(kAbout, "twocircles-server");
    app.footer(kFooter);
    app.option_defaults()->multi_option_policy(CLI::MultiOptionPolicy::TakeLast); // the last one counts
    app.allow_config_extras(CLI::config_extras_mode::error);
    app.get_formatter()->column_width(34);
    app.set_version_flag("--version", std::string("Two Circles ") + TWOCIRCLES_VERSION);
    app.set_config("--config", "", "Read options from this file.")->type_name("FILE");
    app.add_option(
           "--address", options.address,
           "Where to listen: 127.0.0.1 is this computer alone, any (or 0.0.0.0 for IPv4 alone) everybody on "
           "the network."
    )
        ->capture_default_str();
    app.add_option("--port", options.port, "TCP port; 0 lets the system choose one.")
        ->check(CLI::Range(0, 65535))
        ->capture_default_str();
    app.add_option(
           "--discovery", options.discovery,
           "Whether clients on the network find this server by themselves (UDP port 4748): auto = when "
           "others "
           "than this computer can reach it. Default: auto."
    )
        ->transform(CLI::CheckedTransformer(discovery_modes))
        ->option_text("auto|on|off");
    app.add_option("--name", options.name, "What players see as the name of this server.")
        ->capture_default_str();
    app.add_option(
           "--scenarios", options.scenarios,
           "Folder of the scenario files (*.yaml); without it those installed with the program."
    )
        ->type_name("DIR");
    app.add_option(
           "--language", options.language,
           "Language of the stories for whoever names none, where there is a translation: de, fr, ... "
           "Without "
           "it "
           "each is told in its own."
    )
        ->check(CLI::Validator(
            [](const std::string& tag) {
                return scenario::is_language(tag)
                           ? std::string()
                           : "\"" + tag + "\" is no language; write de, fr, pt-br, ...";
            },
            ""
        ))
        ->type_name("LANG");
    app.add_option(
           "--data", options.data,
           "Folder of the journal; without it $XDG_DATA_HOME/twocircles or ~/.local/share/twocircles."
    )
        ->type_name("DIR");
    app.add_option(
           "--durability", options.durability,
           "What a choice survives once it is acknowledged: process = the death of the server; power = a "
           "power cut too, a little slower. Default: process."
    )
        ->transform(word_of(durabilities))
        ->option_text("process|power");
    app.add_option(
           "--facilitator-secret", options.facilitator_secret,
           "What a facilitator says to open and run rooms; without it one is drawn, kept in the data folder "
           "and printed at the start when others can reach the server."
    )
        ->type_name("TEXT");
    app.add_flag(
        "--set-damaged-aside", options.set_damaged_aside,
        "If the journal is damaged, keep it under another name and begin a new one."
    );
    app.add_option(
           "--keep-days", options.keep_days,
           "Delete games that nobody goes on with, without a trace, so many days after they were last "
           "played; "
           "rooms that are still open stay. 0 = keep them until somebody deletes them."
    )
        ->check(CLI::Range(0, 36500))
        ->capture_default_str();
    app.add_option("--log-level", options.verbosity, "How much is logged. Default: info.")
        ->transform(word_of(verbosities))
        ->option_text("debug|info|warning|error");
    CommandLine line;
    app.add_flag(
        "--check", line.check,
        "Start nothing: look whether a server with the other options would be ready for people, and say what "
        "to do if not. Status 1 when something has to be done."
    );
    add_records(app, line.records);
    try {
        app.parse(with_environment(app, argc, argv));
    } catch (const CLI::ParseError& error) {
        return done(app, error);
    }
    line.options = std::move(options);
    return line;
}

} // namespace twocircles::app

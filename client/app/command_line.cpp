#include "client/app/command_line.hpp"

#include "client/app/address.hpp"
#include "client/model/languages.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cctype>
#include <cstdio>

namespace twocircles::client::app {

namespace {

// Where a flag is a slip of a known one, say which: the nearest by single-letter edits.
std::size_t distance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j < row.size(); ++j)
        row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const auto keep = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = std::exchange(row[j], std::min({row[j] + 1, row[j - 1] + 1, keep}));
        }
    }
    return row.back();
}

void say_what_was_meant(const CLI::App& app, int argc, const char* const* argv)
{
    for (int i = 1; i < argc; ++i) {
        const std::string word = argv[i];
        if (!word.starts_with("--")) continue;
        const auto name = word.substr(2, word.find('=') - 2);
        std::string best;
        std::size_t best_distance = 3;
        bool known = false;
        for (const auto* option : app.get_options())
            for (const auto& long_name : option->get_lnames()) {
                const auto d = distance(name, long_name);
                known = known || d == 0;
                if (d < best_distance) {
                    best_distance = d;
                    best = long_name;
                }
            }
        if (!known && !best.empty()) std::fprintf(stderr, "Did you mean --%s?\n", best.c_str());
    }
}

// Codes are read as people type them: in small letters, with blanks around. Empty: it cannot be one.
std::string room_code(const std::string& typed)
{
    std::string code;
    for (const char letter : typed) {
        if (std::isspace(static_cast<unsigned char>(letter)) != 0) continue;
        if (std::isalnum(static_cast<unsigned char>(letter)) == 0) return {};
        code += static_cast<char>(std::toupper(static_cast<unsigned char>(letter)));
    }
    return code.size() == 4 ? code : std::string{};
}

// What is said about rooms and robots, before it is sorted out.
struct Said
{
    std::string join, observe, projector, facilitate, role, size;
    bool terminal = false, window = false, autoplay = false, robot = false, find = false;
    bool facilitates = false;
};

void add_room_options(CLI::App& app, CommandLine& line, Said& said)
{
    auto* join = app.add_option("--join", said.join, "Come into the room with this code")->type_name("CODE");
    auto* observe = app.add_option("--observe", said.observe, "Watch a room with the observers' task sheet")
                        ->type_name("CODE");
    auto* projector =
        app.add_option("--projector", said.projector, "Show a room to an audience")->type_name("CODE");
    join->excludes(observe)->excludes(projector);
    observe->excludes(projector);
    app.add_option("--name", line.name, "Your name, as others read it")->type_name("NAME");
    app.add_option(
           "--facilitate", said.facilitate,
           "Run rooms on the server: the secret it shows; without it the one kept from last time"
    )
        ->expected(0, 1)
        ->type_name("[SECRET]");
}

void add_robot_options(CLI::App& app, CommandLine& line, Said& said)
{
    auto& robot = line.robot;
    auto* flag =
        app.add_flag("--robot", said.robot, "Play by a script, without a screen: for tests and load");
    app.add_option("--role", said.role, "What the robot is")
        ->check(CLI::IsMember({"player", "observer", "projector", "facilitator"}))
        ->type_name("player|observer|projector|facilitator")
        ->needs(flag);
    app.add_option("--players", robot.players, "How many people the robot is; with --rooms: in each room")
        ->check(CLI::Range(1, 1000))
        ->type_name("P")
        ->needs(flag);
    app.add_option(
           "--rooms", robot.rooms,
           "How many rooms the robot opens; they are its load unless it only runs them"
    )
        ->check(CLI::Range(1, 250))
        ->type_name("R")
        ->needs(flag);
    app.add_option(
           "--rate", robot.rate, "Load: choices a second in each room; else: deeds a second of each player"
    )
        ->check(CLI::Range(0.01, 1000.0))
        ->type_name("X")
        ->needs(flag);
    app.add_option("--seconds", robot.seconds, "How long the load lasts; else when to give up")
        ->check(CLI::Range(0.1, 86400.0))
        ->type_name("S")
        ->needs(flag);
    app.add_flag("--slow-reader", robot.slow_reader, "Come in, then read nothing any more")->needs(flag);
    app.add_flag("--debrief", robot.debrief, "Go through the guided debrief as well")->needs(flag);
    app.add_flag("--tell", robot.tell, "Print what the robot does and sees, for tests")->needs(flag);
    app.add_option("--answer-seconds", robot.answer_seconds, "Time to answer in the rooms it opens")
        ->check(CLI::Range(5, 3600))
        ->type_name("S")
        ->needs(flag);
    app.add_option("--stance-seconds", robot.stance_seconds, "Time to react in the rooms it opens")
        ->check(CLI::Range(5, 600))
        ->type_name("S")
        ->needs(flag);
}

void add_preview_options(CLI::App& app, PreviewLine& preview)
{
    auto* flag = app.add_option(
                        "--preview", preview.file,
                        "Try out this scenario file while you write it: each save is shown at once"
    )
                     ->type_name("FILE");
    for (const char* other :
         {"--scenario", "--connect", "--join", "--observe", "--projector", "--facilitate", "--robot",
          "--find"})
        flag->excludes(app.get_option(other));
    app.add_option("--at", preview.at, "Preview: begin with this beat")->type_name("BEAT")->needs(flag);
    app.add_option("--set", preview.sets, "Preview: begin with this, e.g. 'morale(sam)=30'; may be repeated")
        ->type_name("WHAT=VALUE")
        ->allow_extra_args(false)
        ->needs(flag);
    app.add_option("--flag", preview.flags, "Preview: begin with this flag set; may be repeated")
        ->type_name("NAME")
        ->allow_extra_args(false)
        ->needs(flag);
    app.add_option("--no-flag", preview.no_flags, "Preview: begin with this flag not set")
        ->type_name("NAME")
        ->allow_extra_args(false)
        ->needs(flag);
    app.add_option("--path", preview.path, "Preview: go this way first, e.g. belt.map,kitchen.-")
        ->type_name("BEAT.RESPONSE,..")
        ->needs(flag);
    app.add_option("--seat", preview.seat, "Preview: play this leading seat")->type_name("NAME")->needs(flag);
}

void sort_out_room(const Said& said, CommandLine& line)
{
    const std::pair<const char*, const std::string*> ways[] = {
        {"--join", &said.join}, {"--observe", &said.observe}, {"--projector", &said.projector}};
    for (const auto& [option, typed] : ways) {
        if (typed->empty()) continue;
        line.room = room_code(*typed);
        if (line.room.empty())
            throw CLI::ValidationError(option, "“" + *typed + "” is not a room code like BCDF");
    }
    if (!said.observe.empty()) line.room_role = model::Role::observer;
    if (!said.projector.empty()) line.room_role = model::Role::projector;
    line.facilitate = said.facilitates;
    line.facilitator_secret = said.facilitate;
    if (line.name.size() > 160) throw CLI::ValidationError("--name", "a name has at most 40 letters");
}

void sort_out_robot(const Said& said, CommandLine& line)
{
    auto& robot = line.robot;
    robot.port = kServerPort;
    if (!line.connect.empty()) split_address(line.connect, robot.host, robot.port);
    robot.build = TWOCIRCLES_VERSION;
    robot.name = line.name.empty() ? "Robot" : line.name;
    robot.room = line.room;
    robot.facilitator_secret = line.facilitator_secret;
    robot.scenario = line.scenario;
    robot.language = line.language;
    robot.pace = line.pace;
    robot.untimed = line.untimed;
    if (line.seed != 0) robot.seed = line.seed;
    if (said.role == "facilitator") robot.part = robot::Part::facilitator;
    if (said.role == "observer" || !said.observe.empty()) robot.part = robot::Part::observer;
    if (said.role == "projector" || !said.projector.empty()) robot.part = robot::Part::projector;
    const bool runs_rooms = robot.part == robot::Part::facilitator || robot.rooms > 0;
    robot.load = robot.rooms > 0 && robot.part != robot::Part::facilitator;
    if (runs_rooms && robot.facilitator_secret.empty())
        throw CLI::ValidationError("--robot", "opens rooms only with --facilitate SECRET");
    if (robot.rooms > 0 && !robot.room.empty())
        throw CLI::ValidationError("--robot", "opens rooms of its own or joins one, not both");
    if (!runs_rooms && robot.room.empty())
        throw CLI::ValidationError("--robot", "needs --join CODE, or --rooms R with --facilitate SECRET");
    if (robot.load && robot.players < 2)
        throw CLI::ValidationError("--players", "a load needs at least 2 in each room: one votes, one waits");
}

} // namespace

std::optional<std::filesystem::path> scenario_file(const CommandLine& line)
{
    const std::filesystem::path named = line.scenario;
    const auto ending = named.extension();
    if (named.has_parent_path() || ending == ".yaml" || ending == ".yml") return named;
    return std::nullopt;
}

std::optional<CommandLine> read_command_line(int argc, const char* const* argv, int& exit_status)
{
    CommandLine line;
    CLI::App app{
        "Two Circles: a role-play training game about managing and leading.\n"
        "Without options it opens a window; without a display it plays in the terminal; without a terminal\n"
        "a scripted leader plays the tutorial and the debrief is printed."};
    app.set_version_flag("--version", std::string("twocircles ") + TWOCIRCLES_VERSION);
    app.get_formatter()->column_width(34);

    Said said;
    auto* window_flag = app.add_flag("--window", said.window, "Open a window, or fail");
    auto* terminal_flag = app.add_flag("--terminal", said.terminal, "Play as text in the terminal");
    auto* autoplay_flag =
        app.add_flag("--autoplay", said.autoplay, "Let a scripted leader play and print the debrief");
    auto* find_flag = app.add_flag("--find", said.find, "List the servers on this network, with their rooms");
    window_flag->excludes(terminal_flag)->excludes(autoplay_flag);
    terminal_flag->excludes(autoplay_flag);
    find_flag->excludes(window_flag)->excludes(terminal_flag)->excludes(autoplay_flag);
    app.add_option(
           "--scenario", line.scenario, "Open this scenario at once: its id (\"first-day\") or a file"
    )
        ->type_name("ID|FILE");
    app.add_option(
           "--language", line.language,
           "Language of the screens, and of stories that are told in it (default: as in the settings)"
    )
        ->check(CLI::Validator(
            [](const std::string& tag) {
                return model::is_language(tag) ? std::string()
                                               : "“" + tag + "” is no language; write de, fr, ...";
            },
            ""
        ))
        ->type_name("LANG");
    app.add_option("--connect", line.connect, "Play on a running server instead of practising alone")
        ->type_name("HOST:PORT");
    add_room_options(app, line, said);
    add_robot_options(app, line, said);
    app.add_option("--script", line.script, "Who plays with --autoplay, and in a preview")
        ->check(CLI::IsMember({"controlling", "inspiring", "situational", "random"}))
        ->type_name("controlling|inspiring|situational|random");
    PreviewLine preview;
    add_preview_options(app, preview);
    std::string seed;
    app.add_option("--seed", seed, "Chance: the same seed and choices give the same game")
        ->check(CLI::TypeValidator<std::uint64_t>())
        ->type_name("N");
    app.add_option("--pace", line.pace, "How fast story days pass after a response")
        ->check(CLI::IsMember({"calm", "brisk", "instant"}))
        ->type_name("calm|brisk|instant");
    app.add_flag("--untimed", line.untimed, "No time limits");
    app.add_option("--text-scale", line.text_scale, "Size of text in percent")
        ->check(CLI::Range(80, 200))
        ->type_name("80-200");
    app.add_flag("--reduce-motion", line.reduce_motion, "No gliding, no ripples");
    auto& size = said.size;
    app.add_option("--size", size, "Size of the window, e.g. 1280x720")->type_name("WxH");
    app.add_option("--scenarios", line.scenarios, "Folder with scenario files")
        ->check(CLI::ExistingDirectory)
        ->type_name("DIR");
    app.add_option("--data", line.data, "Folder for games and seats (default: the user's data folder)")
        ->type_name("DIR");
    app.add_option("--settings", line.config, "Folder for settings (default: the user's settings folder)")
        ->type_name("DIR");

    try {
        app.parse(argc, argv);
        if (!size.empty() && std::sscanf(size.c_str(), "%ux%u", &line.width, &line.height) != 2)
            throw CLI::ValidationError("--size", "“" + size + "” is not a size like 1280x720");
        if (!size.empty() &&
            (line.width < 640 || line.height < 400 || line.width > 7680 || line.height > 4320))
            throw CLI::ValidationError("--size", "between 640x400 and 7680x4320");
        std::string host;
        std::uint16_t port = 0;
        if (!line.connect.empty() && !split_address(line.connect, host, port))
            throw CLI::ValidationError(
                "--connect", "“" + line.connect + "” is not an address like 192.168.1.20:4747"
            );
        if (seed.starts_with('-'))
            throw CLI::ValidationError("--seed", "“" + seed + "” is not a number from 0 upwards");
        if (!seed.empty()) line.seed = std::stoull(seed);
        if (!line.connect.empty() && scenario_file(line))
            throw CLI::ValidationError(
                "--scenario", "a file can be played here, not on another server; name one of its scenarios"
            );
        said.facilitates = app.count("--facilitate") > 0;
        if (said.robot && (said.window || said.terminal || said.autoplay))
            throw CLI::ValidationError(
                "--robot", "has no screen: leave out --window, --terminal, --autoplay"
            );
        if (!preview.file.empty()) line.preview = preview;
        sort_out_room(said, line);
        if (said.robot) sort_out_robot(said, line);
    } catch (const CLI::Success& done) {
        exit_status = app.exit(done);
        return std::nullopt;
    } catch (const CLI::ParseError& error) {
        std::fprintf(stderr, "twocircles: %s\n", error.what());
        say_what_was_meant(app, argc, argv);
        std::fprintf(stderr, "Try twocircles --help.\n");
        exit_status = 2;
        return std::nullopt;
    }
    line.mode = said.robot                             ? Mode::robot
                : said.find                            ? Mode::find
                : said.window                          ? Mode::window
                : said.terminal                        ? Mode::terminal
                : said.autoplay                        ? Mode::autoplay
                : line.preview && !line.script.empty() ? Mode::autoplay
                                                       : Mode::choose;
    return line;
}

} // namespace twocircles::client::app

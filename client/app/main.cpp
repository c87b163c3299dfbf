// twocircles: the client. Starts the practice server inside unless told to connect elsewhere, and shows
// itself in a window, in the terminal, or - with neither - lets a scripted leader play.

#include "client/app/address.hpp"
#include "client/app/autoplay.hpp"
#include "client/app/command_line.hpp"
#include "client/app/connections.hpp"
#include "client/app/controller.hpp"
#include "client/app/display.hpp"
#include "client/app/find_servers.hpp"
#include "client/app/lookout_network.hpp"
#include "client/app/player_files.hpp"
#include "client/app/previewed_file.hpp"
#include "client/app/robot_places.hpp"
#include "client/app/terminal_loop.hpp"
#include "client/app/window_loop.hpp"
#include "client/robot/options.hpp"
#include "client/strings/strings.hpp"
#include "server/app/scenario_folder.hpp"

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <memory>

namespace twocircles::client::app {

namespace {

int fail(const std::string& sentence)
{
    std::fprintf(stderr, "twocircles: %s\n", sentence.c_str());
    return 1;
}

// Where this program lies, also when it was found through PATH.
std::filesystem::path program_file(const char* started_as)
{
    std::error_code error;
    auto file = std::filesystem::read_symlink("/proc/self/exe", error);
    return error ? std::filesystem::path(started_as) : file;
}

Mode chosen_mode(const CommandLine& line, const Strings& strings)
{
    if (line.mode != Mode::choose) return line.mode;
    switch (available_surface()) {
    case Surface::window:
        return Mode::window;
    case Surface::terminal:
        std::printf("%s\n", strings("terminal.no_display").c_str());
        return Mode::terminal;
    case Surface::nothing:
        if (!line.room.empty() || line.facilitate) return Mode::terminal; // nobody else can play for them
        std::printf("%s\n", strings("terminal.no_terminal").c_str());
        return Mode::autoplay;
    }
    return Mode::terminal;
}

// For somebody who said which room but not who they are.
std::string login_name()
{
    for (const char* variable : {"USER", "LOGNAME"})
        if (const char* name = std::getenv(variable); name != nullptr && *name != '\0') return name;
    return "Guest";
}

int run_robot(const CommandLine& line)
{
    auto options = line.robot;
    if (options.host.empty() && !find_server_of(options)) return 1;
    if (!line.data.empty())
        options.places = std::make_shared<RobotPlaces>(line.data, join_address(options.host, options.port));
    return robot::run(options);
}

// As the player keeps them, but for what was said for this run.
model::Settings settings_for(const CommandLine& line, model::Settings settings)
{
    if (!line.language.empty()) settings.language = line.language;
    if (line.text_scale != 0) settings.text_scale = line.text_scale;
    if (!line.pace.empty()) settings.pace = line.pace;
    if (!line.name.empty()) settings.name = line.name;
    if (settings.name.empty() && line.room_role != model::Role::projector && !line.room.empty())
        settings.name = login_name();
    settings.untimed = settings.untimed || line.untimed;
    settings.reduce_motion = settings.reduce_motion || line.reduce_motion;
    // What a room looks at fills the wall, unless somebody said how large it is to be.
    if (line.room_role == model::Role::projector) settings.fullscreen = line.width == 0;
    return settings;
}

int run(const CommandLine& line, const char* program)
{
    if (line.mode == Mode::robot) return run_robot(line);
    if (line.mode == Mode::find) return find_servers();
    const auto assets = find_assets(program_file(program));
    const auto data = line.data.empty() ? default_data_folder() : line.data;
    const auto config = line.config.empty() ? default_config_folder() : line.config;
    PlayerFiles files(config, data);
    const auto settings = settings_for(line, files.settings());
    const auto strings =
        Strings::load(assets / "strings", Strings::nearest(assets / "strings", settings.language));
    const Mode mode = chosen_mode(line, strings);

    std::unique_ptr<PreviewedFile> preview;
    if (line.preview) {
        preview = std::make_unique<PreviewedFile>(line, settings, mode == Mode::autoplay);
        if (const auto problems = preview->open(); !problems.empty()) {
            std::fputs(problems.c_str(), stderr);
            return 1;
        }
        files.keep_data_in(preview->folder());
    }
    const auto file = scenario_file(line);
    if (file && line.connect.empty())
        if (const auto problems = twocircles::app::why_not_playable(*file); !problems.empty()) {
            std::fputs(problems.c_str(), stderr);
            return 1;
        }

    Controller::Options options;
    options.seed = line.seed;
    options.open_at_start = file ? file->stem().string() : line.scenario;
    options.room = line.room;
    options.room_role = line.room_role;
    options.facilitate = line.facilitate;
    options.facilitator_secret = line.facilitator_secret;
    options.search = line.connect.empty() && !line.room.empty();
    if (mode == Mode::autoplay) {
        options.script = line.script.empty() ? "situational" : line.script;
        if (options.open_at_start.empty() && !preview) options.open_at_start = "first-day";
    }
    Connections connections(
        line, settings.name, std::make_unique<NetworkLookout>(line.scenarios, line.data, line.room),
        preview.get()
    );
    Controller controller(files, connections, options);
    controller.use_settings(settings);
    if (options.search) {
        if (!connections.can_look())
            return fail(
                "say where the room is: --connect HOST:PORT, as the server or the facilitator shows it."
            );
        connections.look_for_servers(true);
    } else if (line.connect.empty()) {
        controller.connected_to({}, true);
        connections.practise();
        if (const auto problem = connections.take_problem(); !problem.empty()) return fail(problem);
        if (const auto notice = connections.practice_notice(); !notice.empty())
            controller.server_forgot(notice);
    } else {
        std::string host;
        std::uint16_t port = kServerPort;
        split_address(line.connect, host, port);
        controller.connected_to(join_address(host, port), false);
        connections.connect(host, port);
    }

    switch (mode) {
    case Mode::autoplay:
        return run_autoplay(controller, connections, strings);
    case Mode::terminal:
        return run_terminal(controller, connections, strings);
    default:
        return run_window(controller, connections, assets, line);
    }
}

} // namespace

} // namespace twocircles::client::app

int main(int argc, char** argv)
{
    using namespace twocircles::client::app;
    // A reader that goes away (`twocircles --autoplay | head`) ends the output, not the game in mid-write.
    std::signal(SIGPIPE, SIG_IGN);
    try {
        int exit_status = 0;
        const auto line = read_command_line(argc, argv, exit_status);
        return line ? run(*line, argv[0]) : exit_status;
    } catch (const std::exception& error) {
        return fail(error.what());
    }
}

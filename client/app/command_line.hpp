// What the program was started with.
#pragma once

#include "client/model/game.hpp"
#include "client/robot/options.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace twocircles::client::app {

enum class Mode
{
    choose,
    window,
    terminal,
    autoplay,
    robot,
    find
};

// A scenario file to try out while it is written, and where to begin in it.
struct PreviewLine
{
    std::filesystem::path file;
    std::string at, seat, path; // names of the file; empty = none
    std::vector<std::string> sets, flags, no_flags;
};

struct CommandLine
{
    Mode mode = Mode::choose;
    std::string connect; // "host:port" of a running server; empty = practise with the server inside
    std::string room;    // code of a room to enter; empty = none
    model::Role room_role = model::Role::guest; // guest, observer or projector
    std::string name;                           // of the player; empty = as in the settings
    bool facilitate = false;
    std::string facilitator_secret; // empty = the one kept for that server
    robot::Options robot;           // with Mode::robot
    std::string scenario;           // id or file to open at once; empty = home screen
    std::string language;           // of screens and stories; empty = as in the settings
    std::optional<PreviewLine> preview;
    std::string script;              // policy for autoplay and preview
    std::uint64_t seed = 0;          // 0 = a new one each game
    std::filesystem::path scenarios; // folder; empty = the installed one
    std::filesystem::path data;      // folder of journal and seats; empty = the user's
    std::filesystem::path config;    // folder of settings; empty = the user's
    std::string pace;                // calm, brisk, instant; empty = as in the settings
    int text_scale = 0;              // percent; 0 = as in the settings
    unsigned width = 0, height = 0;  // of the window; 0 = as it fits
    bool untimed = false;
    bool reduce_motion = false;
};

// Nothing when the program is done already (help, version, or a wrong use, which has been said);
// `exit_status` then holds what to return: 0, or 2 for wrong use.
std::optional<CommandLine> read_command_line(int argc, const char* const* argv, int& exit_status);

// The file that --scenario names; nothing when it names an id.
std::optional<std::filesystem::path> scenario_file(const CommandLine&);

} // namespace twocircles::client::app

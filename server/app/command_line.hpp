// The options of twocircles-server: command line, environment, configuration file, in this order of
// precedence.
#pragma once

#include "server/app/options.hpp"
#include "server/app/records.hpp"

#include <optional>
#include <string>

namespace twocircles::app {

struct CommandLine
{
    std::optional<ServerOptions> options; // nothing when the program is done already
    bool check = false;                   // instead of starting: is everything ready?
    std::optional<RecordsAsk> records;    // instead of starting: something with the games that are kept
    std::string text;                     // to be printed then: help, version, or what is wrong
    int exit_status = 0;                  // 2 = wrong use
};

CommandLine read_command_line(int argc, const char* const* argv);

} // namespace twocircles::app

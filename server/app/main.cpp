// twocircles-server: keeps the games that people play over the network.

#include "server/app/addresses.hpp"
#include "server/app/command_line.hpp"
#include "server/app/host.hpp"
#include "server/app/logging.hpp"
#include "server/app/preflight.hpp"

#include <csignal>
#include <cstdio>
#include <exception>

namespace twocircles::app {

namespace {

int fail(const std::string& sentence)
{
    std::fprintf(stderr, "twocircles-server: %s\n", sentence.c_str());
    return 1;
}

int check(const ServerOptions& options)
{
    const auto findings = preflight(options);
    for (const auto& finding : findings)
        std::printf("%s\n", to_line(finding).c_str());
    return is_ready(findings) ? 0 : 1;
}

int run(const ServerOptions& options)
{
    const auto opened = open_server(options, log_to_stderr(options.verbosity));
    if (!opened.ok()) return fail(opened.error());
    const auto& server = opened.value().server;
    std::printf("listening on %s port %u\n", options.address.c_str(), unsigned{server->port()});
    std::fputs(addresses_for_people(options.address, server->port(), lan::interfaces()).c_str(), stdout);
    if (is_for_others(options.address))
        std::printf("facilitator secret: %s\n", opened.value().facilitator_secret.c_str());
    std::fflush(stdout);
    server->run();
    return 0;
}

} // namespace

} // namespace twocircles::app

int main(int argc, char** argv)
{
    using namespace twocircles::app;
    // Writing to somebody who has gone is an error code, not the end.
    std::signal(SIGPIPE, SIG_IGN);
    try {
        const auto line = read_command_line(argc, argv);
        if (line.records && line.options) return look_after(*line.records, *line.options);
        if (line.options) return line.check ? check(*line.options) : run(*line.options);
        std::fputs(line.text.c_str(), line.exit_status == 0 ? stdout : stderr);
        return line.exit_status;
    } catch (const std::exception& error) {
        return fail(error.what());
    }
}

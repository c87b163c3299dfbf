// twocircles-scenario: for people who write scenarios.

#include "server/tools/command.hpp"

#include <csignal>
#include <cstdio>
#include <exception>

int main(int argc, char** argv)
{
    using namespace twocircles::tools;
    std::signal(SIGPIPE, SIG_DFL); // `.. | head` ends quietly
    CLI::App app{"Two Circles: write scenarios, find what is wrong with them, and see how they play.\n"
                 "Exit status: 0 fine, 1 problems found, 2 wrong use."};
    app.set_version_flag("--version", std::string("twocircles-scenario ") + TWOCIRCLES_VERSION);
    app.require_subcommand(1);
    app.get_formatter()->column_width(34);
    Deed deed;
    for (const auto add :
         {add_new, add_import, add_play, add_watch, add_check, add_explain, add_explore, add_simulate,
          add_fit, add_graph, add_text, add_translate, add_schema})
        add(app, deed);
    try {
        app.parse(argc, argv);
        return deed();
    } catch (const CLI::Success& done) {
        return app.exit(done);
    } catch (const CLI::ParseError& error) {
        std::fprintf(stderr, "twocircles-scenario: %s\nTry twocircles-scenario --help.\n", error.what());
        return kWrongUse;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "twocircles-scenario: %s\n", error.what());
        return kWrongUse;
    }
}

#include "server/net/server.hpp"
#include "server/scenario/load.hpp"
#include "server/store/journal.hpp"
#include "tests/bench/load/servers.hpp"
#include "tests/net/fake_log.hpp"

#include <cstdio>
#include <memory>
#include <stdexcept>
#include <utility>

namespace twocircles::bench {

void serve_game(
    const std::string& scenario_file, std::optional<std::filesystem::path> journal, const Listening& listening
)
{
    auto loaded = scenario::load_file(scenario_file);
    if (!loaded.scenario) throw std::runtime_error(scenario_file + " cannot be read");
    net::ServerSettings settings;
    settings.build = "bench";
    settings.workshops = true;
    settings.facilitator_secret = kSecret;
    settings.catalogue.scenarios.push_back(std::move(loaded.scenario));
    settings.log = [](net::LogLevel level, const std::string& line) {
        if (level >= net::LogLevel::warning) std::fprintf(stderr, "server: %s\n", line.c_str());
    };
    // Clients that are not measured just now say nothing.
    settings.limits.gone = std::chrono::hours(1);
    std::unique_ptr<store::EventLog> log = std::make_unique<tests::FakeLog>();
    if (journal) {
        store::JournalOptions options;
        options.folder = *journal;
        auto opened = store::Journal::open(std::move(options));
        if (!opened.ok()) throw std::runtime_error(opened.error().sentence);
        log = std::move(opened).value();
    }
    auto opened = net::Server::open(std::move(settings), std::move(log));
    if (!opened.ok()) throw std::runtime_error(opened.error());
    const auto server = std::move(opened).value();
    listening(server->port());
    server->run();
}

} // namespace twocircles::bench

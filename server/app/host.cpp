#include "server/app/host.hpp"

#include "server/app/addresses.hpp"
#include "server/app/facilitator_secret.hpp"
#include "server/app/scenario_folder.hpp"
#include "server/store/data_folder.hpp"

#include <chrono>
#include <functional>

namespace twocircles::app {

namespace {

constexpr std::chrono::seconds kLookAgain{5};

// Asked with every view of a console, so the system is not asked each time. The port is known when the server
// listens, which is before anybody asks.
std::function<std::vector<std::string>()>
addresses_of(const std::string& address, std::shared_ptr<const std::uint16_t> port)
{
    using Time = std::chrono::steady_clock::time_point;
    return [address, port, known = std::vector<std::string>(), until = Time{}]() mutable {
        if (const auto now = std::chrono::steady_clock::now(); now >= until) {
            known = addresses_to_show(server_addresses(address, *port, lan::interfaces()));
            until = now + kLookAgain;
        }
        return known;
    };
}

} // namespace

engine::Result<OpenedServer, std::string> open_server(const ServerOptions& options, net::Log log)
{
    auto loaded = load_scenarios(options);
    if (!loaded.ok()) return loaded.error();
    auto scenarios = std::move(loaded).value();
    for (const auto& report : scenarios.reports)
        log(net::LogLevel::warning, report);

    store::JournalOptions journal_options;
    journal_options.folder = options.data.empty() ? store::default_data_folder() : options.data;
    if (journal_options.folder.empty())
        return std::string(
            "There is no folder for the journal, because $HOME is not set. Give one with --data."
        );
    journal_options.durability = options.durability;
    journal_options.set_damaged_aside = options.set_damaged_aside;
    journal_options.keep_days = options.keep_days;
    auto opened = store::Journal::open(journal_options);
    if (!opened.ok()) return opened.error().sentence;
    auto journal = std::move(opened).value();
    if (!journal->notice().empty()) log(net::LogLevel::error, journal->notice());
    log(net::LogLevel::info,
        std::to_string(scenarios.catalogue.originals()) + " scenarios, journal " + journal->file().string());

    OpenedServer out;
    out.notice = journal->notice();
    net::ServerSettings settings;
    if (options.workshops) {
        out.facilitator_secret = options.facilitator_secret;
        if (out.facilitator_secret.empty()) {
            auto kept = keep_facilitator_secret(journal_options.folder);
            if (!kept.ok()) return kept.error();
            out.facilitator_secret = kept.value().text;
        }
        settings.workshops = true;
        settings.facilitator_secret = out.facilitator_secret;
    }
    settings.address = options.address;
    settings.port = options.port;
    settings.log = std::move(log);
    settings.catalogue = std::move(scenarios.catalogue);
    settings.catalogue.language = options.language;
    settings.build = std::string("Two Circles ") + TWOCIRCLES_VERSION;
    settings.name = options.name;
    settings.stop_on_signals = options.stop_on_signals;
    settings.discovery = is_to_be_found(options);
    const auto port = std::make_shared<std::uint16_t>(options.port);
    settings.addresses = addresses_of(options.address, port);
    auto server = net::Server::open(std::move(settings), std::move(journal));
    if (!server.ok()) return server.error();
    out.server = std::move(server).value();
    *port = out.server->port();
    return out;
}

} // namespace twocircles::app

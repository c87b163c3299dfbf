#include "server/app/embedded_server.hpp"

#include "server/app/addresses.hpp"
#include "server/app/host.hpp"
#include "server/app/logging.hpp"
#include "server/store/data_folder.hpp"

#include <csignal>

namespace twocircles::app {

engine::Result<std::uint16_t, std::string> EmbeddedServer::start(ServerOptions options)
{
    options.address = "127.0.0.1";
    options.port = 0;
    options.workshops = false;
    const auto started = run(std::move(options));
    if (!started.ok()) return started.error();
    return started.value().port;
}

engine::Result<Hosting, std::string> EmbeddedServer::host(ServerOptions options)
{
    options.address = "any";
    options.workshops = true;
    return run(std::move(options));
}

engine::Result<Hosting, std::string> EmbeddedServer::run(ServerOptions options)
{
    stop();
    options.stop_on_signals = false;
    options.set_damaged_aside = true;
    const auto data = options.data.empty() ? store::default_data_folder() : options.data;
    auto opened = open_server(options, log_to_file(data / "server.log", options.verbosity));
    if (!opened.ok()) return opened.error();
    auto server = std::move(opened).value();
    server_ = std::move(server.server);
    notice_ = std::move(server.notice);
    Hosting hosting;
    hosting.port = server_->port();
    hosting.addresses = addresses_to_show(server_addresses(options.address, hosting.port, lan::interfaces()));
    hosting.facilitator_secret = std::move(server.facilitator_secret);
    // Signals are the hosting program's: a thread inherits the mask it is started with.
    sigset_t all;
    sigset_t before;
    sigfillset(&all);
    pthread_sigmask(SIG_BLOCK, &all, &before);
    thread_ = std::thread([inside = server_.get()] { inside->run(); });
    pthread_sigmask(SIG_SETMASK, &before, nullptr);
    return hosting;
}

void EmbeddedServer::stop()
{
    if (server_ == nullptr) return;
    server_->stop();
    thread_.join();
    server_.reset();
}

} // namespace twocircles::app

#include "server/net/server.hpp"

#include "server/net/discovery.hpp"
#include "server/net/listener.hpp"
#include "server/net/lobby.hpp"
#include "server/net/rooms.hpp"
#include "server/net/session.hpp"
#include "server/net/workshop.hpp"

#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>

#include <algorithm>
#include <atomic>
#include <csignal>
#include <set>
#include <thread>

namespace twocircles::net {

namespace {

constexpr std::chrono::seconds kLongestGoodbye{4};

const Refusal kFull{
    RefusalCode::server_full, "This server is full right now; please try again in a while.", {}};
const Refusal kStopping{
    RefusalCode::shutting_down,
    "The server is being stopped. Your game is kept: continue it when the server is back.",
    {}};

// One processor is left to the I/O thread where there are several.
std::size_t worker_threads()
{
    constexpr unsigned kMost = 4;
    return std::clamp(std::thread::hardware_concurrency(), 2U, kMost + 1) - 1;
}

} // namespace

// In the order in which they may go, last first: handlers that are left over refer to what stands above them.
struct Server::Inside
{
    Inside(ServerSettings&& settings, std::unique_ptr<store::EventLog> log)
        : journal(std::move(log)), stop_on_signals(settings.stop_on_signals),
          service{
              io.get_executor(),
              workers,
              *journal,
              settings.limits,
              std::move(settings.log),
              std::move(settings.catalogue),
              std::move(settings.build),
              std::move(settings.name),
              settings.workshops,
              std::move(settings.addresses)},
          rooms(service), workshop(service, rooms), lobby(service, rooms, workshop),
          guard(settings.facilitator_secret, service.limits), lessons(service), signals(io)
    {}

    static awaitable<void> open(Inside*);
    void welcome_everybody();
    void be_found(const std::string& address, std::uint16_t port);
    void take_signals();
    void stop();

    std::unique_ptr<store::EventLog> journal;
    const bool stop_on_signals;
    asio::io_context io{1};
    asio::thread_pool workers{worker_threads()};
    Service service;
    Rooms rooms;
    Workshop workshop;
    Lobby lobby;
    SecretGuard guard;
    Lessons lessons;
    std::unique_ptr<Listener> listener;
    std::unique_ptr<Discovery> discovery; // null: clients do not find this server by themselves
    std::set<std::shared_ptr<Session>> sessions;
    asio::signal_set signals;
    std::atomic<bool> stopping = false;
};

// Who comes before the rooms are there again waits outside the door, which listens already.
awaitable<void> Server::Inside::open(Inside* self)
{
    if (self->service.workshops) {
        auto restoring = self->workshop.restore();
        co_await std::move(restoring);
    }
    if (!self->stopping) self->welcome_everybody();
}

void Server::Inside::welcome_everybody()
{
    listener->start(
        goodbye(kFull),
        [this](std::shared_ptr<Connection> connection, asio::ip::address address) {
            const auto session = std::make_shared<Session>(
                Session::House{service, lobby, workshop, guard, lessons}, std::move(connection)
            );
            sessions.insert(session);
            session->start(
                [this] { listener->logged_in(); },
                [this, address, weak = std::weak_ptr(session)](bool was_logged_in) {
                    listener->released(address, was_logged_in);
                    sessions.erase(weak.lock());
                }
            );
        }
    );
}

void Server::Inside::be_found(const std::string& address, std::uint16_t port)
{
    DiscoverySettings settings;
    settings.port = port;
    settings.address = address;
    settings.log = service.log;
    settings.content = [this] {
        Announcement announcement{service.build, service.name, listener->port(), {}};
        for (auto& room : workshop.announced())
            announcement.rooms.push_back({std::move(room.code), std::move(room.name)});
        return announcement;
    };
    discovery = Discovery::open(io, std::move(settings));
}

void Server::Inside::take_signals()
{
    if (!stop_on_signals) return;
    signals.add(SIGTERM);
    signals.add(SIGINT);
    signals.async_wait([this](const boost::system::error_code& error, int) {
        if (!error) stop();
    });
}

void Server::Inside::stop()
{
    if (stopping.exchange(true)) return;
    service.log(LogLevel::info, "stopping");
    signals.cancel();
    listener->stop();
    if (discovery) discovery->stop();
    workshop.stop();
    rooms.stop_all(kStopping); // each says goodbye to its people when its command in hand is stored
    const auto everybody = sessions;
    for (const auto& session : everybody)
        if (!session->in_game()) session->close(kStopping);
}

engine::Result<std::unique_ptr<Server>, std::string>
Server::open(ServerSettings settings, std::unique_ptr<store::EventLog> journal)
{
    if (!settings.log) settings.log = [](LogLevel, const std::string&) {};
    const auto address = settings.address;
    const auto port = settings.port;
    const bool to_be_found = settings.discovery;
    const auto discovery_port = settings.discovery_port;
    auto inside = std::make_unique<Inside>(std::move(settings), std::move(journal));
    auto listener = Listener::open(inside->io, address, port, inside->service.limits, inside->service.log);
    if (!listener.ok()) return listener.error();
    inside->listener = std::move(listener).value();
    asio::co_spawn(inside->io, Inside::open(inside.get()), report_to(inside->service.log, "opening"));
    if (to_be_found) inside->be_found(address, discovery_port);
    inside->take_signals();
    return std::unique_ptr<Server>(new Server(std::move(inside)));
}

Server::Server(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}

Server::~Server()
{
    // Both hand their answers to the I/O context, so both end before it does.
    inside_->workers.join();
    inside_->journal.reset();
}

std::uint16_t Server::port() const
{
    return inside_->listener->port();
}

void Server::run()
{
    auto& io = inside_->io;
    while (!inside_->stopping && io.run_one() > 0) {
    }
    // What is left are last words; whoever does not read them is not waited for.
    io.run_for(kLongestGoodbye);
}

void Server::stop()
{
    asio::post(inside_->io, [inside = inside_.get()] { inside->stop(); });
}

} // namespace twocircles::net

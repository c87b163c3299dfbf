// A whole server: the door, the lobby, and the thread that runs them. Give it a journal and scenarios.
#pragma once

#include "proto/wire/protocol.hpp"
#include "server/engine/result.hpp"
#include "server/net/catalogue.hpp"
#include "server/net/limits.hpp"
#include "server/net/log.hpp"
#include "server/store/event_log.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace twocircles::net {

struct ServerSettings
{
    std::string address = "127.0.0.1"; // numeric, or "any"
    std::uint16_t port = 0;            // 0 = the system chooses
    Limits limits;
    Log log;
    Catalogue catalogue;
    std::string build, name;
    bool stop_on_signals = false; // SIGTERM and SIGINT stop it
    // Rooms that people share: those of the journal are opened again, and whoever knows the secret can open
    // new ones. Without, people practise alone.
    bool workshops = false;
    std::string facilitator_secret; // empty: nobody can become a facilitator
    // Clients on the network find this server by themselves.
    bool discovery = false;
    std::uint16_t discovery_port = wire::kDiscoveryPort; // UDP; clients ask at the same one
    // Where people find this server, best first, "host:port"; asked on the I/O thread.
    std::function<std::vector<std::string>()> addresses;
};

class Server
{
public:
    // Listens when this returns. The error is a sentence for people.
    static engine::Result<std::unique_ptr<Server>, std::string>
        open(ServerSettings, std::unique_ptr<store::EventLog>);
    ~Server(); // after run() has returned; waits for what is still to be written

    std::uint16_t port() const;

    // Until it is stopped; then says goodbye to everybody, which takes a few seconds at most.
    void run();
    // Any thread.
    void stop();

private:
    struct Inside;
    explicit Server(std::unique_ptr<Inside>);
    std::unique_ptr<Inside> inside_;
};

} // namespace twocircles::net

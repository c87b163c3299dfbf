// The server inside another program: for practising alone, reached over loopback, or as the host of a
// workshop, reached by everybody on the network. The same server, on a thread of its own. Logs to server.log
// in the data folder.
#pragma once

#include "server/app/options.hpp"
#include "server/engine/result.hpp"
#include "server/net/server.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <thread>
#include <vector>

namespace twocircles::app {

// A workshop that is open to the network.
struct Hosting
{
    std::uint16_t port = 0; // on every address of this computer; 127.0.0.1 for the host's own client
    std::vector<std::string> addresses; // "host:port" for people to type, best first
    std::string facilitator_secret;     // for the host's own client, and for a second facilitator
};

class EmbeddedServer
{
public:
    EmbeddedServer() = default;
    ~EmbeddedServer() { stop(); }
    EmbeddedServer(const EmbeddedServer&) = delete;
    EmbeddedServer& operator=(const EmbeddedServer&) = delete;

    // To practise. The port on 127.0.0.1 to connect to; it listens already. Address, port and signals of the
    // options do not count, and a damaged journal is set aside. No rooms to share, no facilitator. The error
    // is a sentence for the player.
    engine::Result<std::uint16_t, std::string> start(ServerOptions);

    // To host a workshop: listens on every address of this computer at options.port, with the rooms of the
    // journal that were not closed. Another EmbeddedServer may practise on the same data folder meanwhile.
    engine::Result<Hosting, std::string> host(ServerOptions);

    bool running() const { return server_ != nullptr; }

    // What people should know about the journal's opening, e.g. where a damaged one was put; empty as a rule.
    const std::string& notice() const { return notice_; }

    // Says goodbye to whoever is connected, stores what is still to be stored, and waits for it.
    void stop();

private:
    engine::Result<Hosting, std::string> run(ServerOptions);

    std::unique_ptr<net::Server> server_;
    std::string notice_;
    std::thread thread_;
};

} // namespace twocircles::app

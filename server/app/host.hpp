// Puts a server together: log, scenarios, journal, network.
#pragma once

#include "server/app/options.hpp"
#include "server/engine/result.hpp"
#include "server/net/log.hpp"
#include "server/net/server.hpp"

#include <memory>
#include <string>

namespace twocircles::app {

struct OpenedServer
{
    std::unique_ptr<net::Server> server;
    std::string facilitator_secret; // empty: nobody can become a facilitator
    std::string
        notice; // what people should know of the journal, e.g. where a damaged one was put; often empty
};

// Listens when this returns. The error is one sentence for people, with what to do.
engine::Result<OpenedServer, std::string> open_server(const ServerOptions&, net::Log);

} // namespace twocircles::app

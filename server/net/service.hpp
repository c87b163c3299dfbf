// What every part of one server shares. Lives as long as the server; used on the I/O thread.
#pragma once

#include "server/net/asio.hpp"
#include "server/net/catalogue.hpp"
#include "server/net/limits.hpp"
#include "server/net/log.hpp"
#include "server/store/event_log.hpp"

#include <boost/asio/thread_pool.hpp>

#include <functional>
#include <string>
#include <vector>

namespace twocircles::net {

struct Service
{
    asio::any_io_executor executor; // of the I/O thread
    asio::thread_pool& workers;     // for what takes longer than others may be kept waiting
    store::EventLog& journal;
    Limits limits;
    Log log;
    Catalogue catalogue;
    std::string build;      // name and version of this program
    std::string name;       // of this server, as players see it
    bool workshops = false; // rooms that people share are open here; else people practise alone
    // Where people find this server, best first, "host:port"; may be empty.
    std::function<std::vector<std::string>()> addresses;
};

} // namespace twocircles::net

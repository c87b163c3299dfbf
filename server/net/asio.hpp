// The few names of Asio that the coroutines use, and the two rules that keep them right with this compiler:
// name a value before awaiting with it, and give every spawned coroutine a handler that reports how it ended.
#pragma once

#include "server/net/log.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <exception>
#include <string>

namespace twocircles::net {

namespace asio = boost::asio;
using asio::awaitable;
using tcp = asio::ip::tcp;
using Clock = std::chrono::steady_clock;

// Awaiting gives (error_code, ...) instead of throwing: the end of a connection is not an exception.
inline constexpr auto kAsTuple = asio::as_tuple(asio::use_awaitable);

// For co_spawn: an exception that leaves a coroutine is a mistake of ours; it is logged with its place.
inline auto report_to(Log log, std::string where)
{
    return [log = std::move(log), where = std::move(where)](std::exception_ptr error) {
        if (!error) return;
        try {
            std::rethrow_exception(error);
        } catch (const std::exception& what) {
            log(LogLevel::error, where + " ended by an exception: " + what.what());
        } catch (...) {
            log(LogLevel::error, where + " ended by an exception of unknown kind");
        }
    };
}

} // namespace twocircles::net

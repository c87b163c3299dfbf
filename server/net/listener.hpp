// The door: accepts connections and keeps the caps on how many there may be.
#pragma once

#include "server/engine/result.hpp"
#include "server/net/asio.hpp"
#include "server/net/connection.hpp"
#include "server/net/limits.hpp"

#include <functional>
#include <map>
#include <memory>
#include <string>

namespace twocircles::net {

class Listener
{
public:
    // Listens at once. `address` is numeric, "localhost", or "any" (or "::") for everything this computer
    // has, IPv6 and IPv4; port 0 lets the system choose. The error is a sentence for people.
    static engine::Result<std::unique_ptr<Listener>, std::string>
    open(asio::io_context&, const std::string& address, std::uint16_t port, const Limits&, Log);

    // Calls `on_connection` for each one that may stay; one that may not is sent `full` and closed. The
    // caller says with released() and logged_in() what became of them. While too many have not said who they
    // are, the others wait outside the door: a whole class may come at once.
    void start(Frame full, std::function<void(std::shared_ptr<Connection>, asio::ip::address)> on_connection);
    void logged_in();
    void released(const asio::ip::address&, bool was_logged_in);
    void stop();

    std::uint16_t port() const { return port_; }

private:
    Listener(tcp::acceptor acceptor, std::uint16_t port, const Limits& limits, Log log)
        : acceptor_(std::move(acceptor)), port_(port), limits_(limits), log_(std::move(log)),
          pause_(acceptor_.get_executor())
    {}
    awaitable<void> accept_all();
    void admit(tcp::socket);
    bool has_room_for(const asio::ip::address&) const;

    tcp::acceptor acceptor_;
    std::uint16_t port_;
    const Limits& limits_;
    Log log_;
    asio::steady_timer pause_; // after the system refused to accept, or while the door waits
    Frame full_;
    std::function<void(std::shared_ptr<Connection>, asio::ip::address)> on_connection_;
    std::size_t connections_ = 0;
    std::size_t not_logged_in_ = 0;
    std::map<asio::ip::address, std::size_t> per_address_;
};

} // namespace twocircles::net

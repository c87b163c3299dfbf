#include "server/net/listener.hpp"

#include <boost/asio/ip/v6_only.hpp>

#include <utility>

namespace twocircles::net {

namespace {

constexpr std::chrono::milliseconds kPauseAfterFailure{100};

std::string why_not(const boost::system::error_code& error, const std::string& address, std::uint16_t port)
{
    const auto where = "port " + std::to_string(port) + " of " + address;
    if (error == asio::error::address_in_use)
        return "Another program already uses " + where +
               ", perhaps a second twocircles-server: stop it, or choose another port with --port.";
    if (error == asio::error::access_denied)
        return "This user may not listen on " + where + ": choose a port above 1023 with --port.";
    return "The server cannot listen on " + where + ": " + error.message() +
           ". Check --address; 127.0.0.1 is this computer alone, any everybody on the network.";
}

std::string in_numbers(const std::string& address)
{
    if (address == "localhost") return "127.0.0.1";
    return address == "any" ? "::" : address;
}

boost::system::error_code listen(tcp::acceptor& acceptor, const tcp::endpoint& endpoint)
{
    boost::system::error_code error;
    acceptor.open(endpoint.protocol(), error);
    // A port left a moment ago may be taken again; one in use may not.
    if (!error) acceptor.set_option(asio::socket_base::reuse_address(true), error);
    // One socket for both: IPv4 comes in as mapped addresses.
    if (!error && endpoint.address().is_v6()) acceptor.set_option(asio::ip::v6_only(false), error);
    if (!error) acceptor.bind(endpoint, error);
    if (!error) acceptor.listen(asio::socket_base::max_listen_connections, error);
    if (error) {
        boost::system::error_code ignored;
        acceptor.close(ignored);
    }
    return error;
}

} // namespace

engine::Result<std::unique_ptr<Listener>, std::string> Listener::open(
    asio::io_context& io, const std::string& address, std::uint16_t port, const Limits& limits, Log log
)
{
    boost::system::error_code error;
    const auto numeric = asio::ip::make_address(in_numbers(address), error);
    if (error)
        return "\"" + address +
               "\" is not an address: give it in numbers, e.g. 127.0.0.1 (this computer alone), or say any "
               "(everybody on the network).";
    tcp::acceptor acceptor(io);
    error = listen(acceptor, tcp::endpoint(numeric, port));
    // A computer without IPv6 has IPv4 at least.
    if (error == asio::error::address_family_not_supported && numeric.is_v6() && numeric.is_unspecified())
        error = listen(acceptor, tcp::endpoint(asio::ip::address_v4::any(), port));
    if (error) return why_not(error, address, port);
    const auto actual = acceptor.local_endpoint(error).port();
    return std::unique_ptr<Listener>(new Listener(std::move(acceptor), actual, limits, std::move(log)));
}

void Listener::start(
    Frame full, std::function<void(std::shared_ptr<Connection>, asio::ip::address)> on_connection
)
{
    full_ = std::move(full);
    on_connection_ = std::move(on_connection);
    asio::co_spawn(acceptor_.get_executor(), accept_all(), report_to(log_, "accepting connections"));
}

void Listener::stop()
{
    boost::system::error_code ignored;
    acceptor_.close(ignored);
    pause_.cancel();
}

awaitable<void> Listener::accept_all()
{
    while (acceptor_.is_open()) {
        if (not_logged_in_ >= limits_.not_logged_in) {
            pause_.expires_at(Clock::time_point::max());
            co_await pause_.async_wait(kAsTuple);
            continue;
        }
        auto [error, socket] = co_await acceptor_.async_accept(kAsTuple);
        if (!acceptor_.is_open()) co_return;
        if (!error) {
            admit(std::move(socket));
            continue;
        }
        if (error == asio::error::connection_aborted) continue; // gone before we looked
        // Out of file descriptors, say: it passes when somebody leaves.
        log_(LogLevel::warning, "A connection could not be accepted: " + error.message());
        pause_.expires_after(kPauseAfterFailure);
        co_await pause_.async_wait(kAsTuple);
    }
}

bool Listener::has_room_for(const asio::ip::address& address) const
{
    if (connections_ >= limits_.connections) return false;
    const auto known = per_address_.find(address);
    return address.is_loopback() || known == per_address_.end() || known->second < limits_.per_address;
}

void Listener::admit(tcp::socket socket)
{
    boost::system::error_code error;
    const auto address = plain(socket.remote_endpoint(error).address());
    if (error) return;
    if (!has_room_for(address)) {
        log_(
            LogLevel::warning,
            "A connection from " + address.to_string() + " was turned away: the server is full"
        );
        // One attempt, no waiting: somebody who floods the door must not cost anything.
        socket.non_blocking(true, error);
        socket.write_some(asio::buffer(*full_), error);
        socket.shutdown(tcp::socket::shutdown_send, error);
        return;
    }
    ++connections_;
    ++not_logged_in_;
    ++per_address_[address];
    on_connection_(std::make_shared<Connection>(std::move(socket), limits_, log_), address);
}

void Listener::logged_in()
{
    --not_logged_in_;
    pause_.cancel();
}

void Listener::released(const asio::ip::address& address, bool was_logged_in)
{
    --connections_;
    if (!was_logged_in) logged_in();
    const auto known = per_address_.find(address);
    if (known != per_address_.end() && --known->second == 0) per_address_.erase(known);
}

} // namespace twocircles::net

// Opens a connection to one server, however long that takes. Attempts overlap: a new one starts every second
// at the latest, each is given up after two and a half. So an attempt that was begun while the network was
// away, and which the kernel would repeat only after 1, 3, 7, 15 seconds, does not have to end before the
// next one finds the network back: within a second of its return one is under way. Runs on one io_context,
// one thread.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace twocircles::client::net {

class Dialer
{
public:
    // `failed` is told why an attempt failed, in a sentence for the player.
    Dialer(
        boost::asio::io_context&, std::string host, std::uint16_t port,
        std::function<void(const std::string&)> failed
    );
    ~Dialer();
    Dialer(const Dialer&) = delete;
    Dialer& operator=(const Dialer&) = delete;

    // The first that connects; nothing after cancel(). One call at a time; the dialer outlives it.
    boost::asio::awaitable<std::optional<boost::asio::ip::tcp::socket>> dial();
    void cancel();
    void try_now(); // the next attempt starts at once

private:
    struct State;
    struct Attempt;
    static boost::asio::awaitable<void> run(std::shared_ptr<State> state, std::shared_ptr<Attempt> attempt);
    static boost::asio::awaitable<bool>
    resolve(std::shared_ptr<State> state, std::shared_ptr<Attempt> attempt);

    std::shared_ptr<State> state_; // attempts that are still on their way keep it
};

} // namespace twocircles::client::net

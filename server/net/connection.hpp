// One client's socket: frames in, frames out, and the moment it counts as gone. Knows nothing of what a frame
// means; whoever starts it is told of each one. Everything happens on the I/O thread.
#pragma once

#include "proto/wire/frame.hpp"
#include "server/net/asio.hpp"
#include "server/net/limits.hpp"
#include "server/net/log.hpp"
#include "server/net/outbox.hpp"

#include <array>
#include <functional>
#include <memory>
#include <span>
#include <string>

namespace twocircles::net {

// An IPv4 address that came in through an IPv6 socket as itself; every other one as it is.
asio::ip::address plain(const asio::ip::address&);

class Connection : public std::enable_shared_from_this<Connection>
{
public:
    struct Events
    {
        // Not called any more once the connection is closing. The bytes are valid during the call.
        std::function<void(std::span<const std::byte>)> on_frame;
        // A frame was announced that is larger than allowed; the connection cannot be read any further.
        std::function<void(std::size_t claimed)> on_too_large;
        // The outbox is full, or something has waited too long in it: this client does not read. Whatever is
        // sent now replaces what waits.
        std::function<void()> on_too_slow;
        // Time is up for logging in.
        std::function<void()> on_login_late;
        // Once, last of all.
        std::function<void()> on_closed;
    };

    Connection(tcp::socket, const Limits&, Log);

    // From here on the coroutines keep the connection alive until its socket is closed.
    void start(Events);

    // Larger frames are taken now, and silence counts instead of the time to log in.
    void logged_in();

    // Nothing is sent when the connection is closing.
    void send(const Frame&);
    void send(const Frames&);
    // Replaces one of the same kind that still waits.
    void send_newest(const Frames&, Newest);
    // For a client that is sent large messages.
    void allow_waiting(std::size_t bytes) { outbox_.set_limit(bytes); }

    // Sends `farewell` (may be null) as the last thing, and closes. What else still waits is sent before it
    // only when `flush` is set.
    void close(Frame farewell, bool flush);

    bool is_open() const { return stage_ == Stage::open; }
    const std::string& peer() const { return peer_; } // address and port, for people
    const asio::ip::address& address() const { return address_; }
    std::size_t waiting_bytes() const { return outbox_.bytes(); }

private:
    enum class Stage : std::uint8_t
    {
        open,
        closing, // the last words are on their way
        closed,
    };
    using Self = std::shared_ptr<Connection>;

    static awaitable<void> reader(Self);
    static awaitable<void> watchdog(Self);
    void take_apart(std::span<const std::byte> bytes);
    void end();
    void queued(bool fits);
    // What is queued within one turn of the I/O thread leaves together, in the next.
    void write_soon();
    void write();
    void write_rest(std::size_t written);
    void drop(const std::string& why);
    void wait_for_reader();

    tcp::socket socket_;
    const Limits& limits_;
    Log log_;
    asio::ip::address address_;
    std::string peer_;
    Events events_;
    Stage stage_ = Stage::open;
    bool logged_in_ = false;
    Clock::time_point deadline_;
    // When the client must have read some of what leaves for it; max: nothing does.
    Clock::time_point unread_ = Clock::time_point::max();
    asio::steady_timer deadline_timer_; // wakes the watchdog
    wire::FrameDecoder decoder_;
    Outbox outbox_;
    std::vector<Frame> on_the_way_; // handed to the kernel in part
    bool write_due_ = false;
    std::array<std::byte, 4096> buffer_{};
};

} // namespace twocircles::net

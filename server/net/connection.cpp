#include "server/net/connection.hpp"

#include <boost/asio/post.hpp>
#include <boost/asio/write.hpp>

#include <algorithm>
#include <utility>

namespace twocircles::net {

namespace {

constexpr std::size_t kLargestWrite = 64 * 1024; // bytes handed to the kernel at once
constexpr std::size_t kMostFrames = 64;          // likewise; no more than the kernel takes

std::string name_of_peer(const tcp::socket& socket)
{
    boost::system::error_code gone;
    const auto endpoint = socket.remote_endpoint(gone);
    if (gone) return "a client that has gone";
    return plain(endpoint.address()).to_string() + " port " + std::to_string(endpoint.port());
}

asio::ip::address address_of_peer(const tcp::socket& socket)
{
    boost::system::error_code gone;
    return plain(socket.remote_endpoint(gone).address());
}

} // namespace

asio::ip::address plain(const asio::ip::address& address)
{
    if (!address.is_v6() || !address.to_v6().is_v4_mapped()) return address;
    return asio::ip::make_address_v4(asio::ip::v4_mapped, address.to_v6());
}

Connection::Connection(tcp::socket socket, const Limits& limits, Log log)
    : socket_(std::move(socket)), limits_(limits), log_(std::move(log)), address_(address_of_peer(socket_)),
      peer_(name_of_peer(socket_)), deadline_(Clock::now() + limits.login),
      deadline_timer_(socket_.get_executor()), decoder_(limits.frame_before_login),
      outbox_(limits.outbox_bytes)
{
    boost::system::error_code ignored; // neither is needed, both are better
    socket_.set_option(tcp::no_delay(true), ignored);
    socket_.set_option(
        asio::socket_base::send_buffer_size(static_cast<int>(limits.send_buffer_bytes)), ignored
    );
    socket_.non_blocking(true, ignored);
}

void Connection::start(Events events)
{
    events_ = std::move(events);
    const auto executor = socket_.get_executor();
    asio::co_spawn(executor, reader(shared_from_this()), report_to(log_, "reading from " + peer_));
    asio::co_spawn(executor, watchdog(shared_from_this()), report_to(log_, "watching " + peer_));
}

void Connection::logged_in()
{
    logged_in_ = true;
    decoder_.set_limit(limits_.frame);
    deadline_ = Clock::now() + limits_.gone;
    deadline_timer_.cancel();
}

void Connection::send(const Frame& frame)
{
    if (stage_ == Stage::open) queued(outbox_.push(frame));
}

void Connection::send(const Frames& frames)
{
    for (const auto& frame : frames)
        send(frame);
}

void Connection::send_newest(const Frames& frames, Newest kind)
{
    if (stage_ == Stage::open) queued(outbox_.push_newest(frames, kind));
}

void Connection::queued(bool fits)
{
    if (fits) return write_soon();
    drop(std::to_string(outbox_.bytes() / 1024) + " KiB wait for it");
}

void Connection::drop(const std::string& why)
{
    log_(LogLevel::info, peer_ + " does not read what it is sent and is dropped: " + why);
    outbox_.replace_all(nullptr);
    if (events_.on_too_slow) events_.on_too_slow();
    close(nullptr, true);
}

void Connection::close(Frame farewell, bool flush)
{
    if (stage_ != Stage::open) return;
    stage_ = Stage::closing;
    if (!flush)
        outbox_.replace_all(std::move(farewell));
    else if (farewell != nullptr && !outbox_.push(farewell))
        outbox_.replace_all(std::move(farewell));
    deadline_ = Clock::now() + limits_.farewell;
    deadline_timer_.cancel();
    write_soon();
}

void Connection::end()
{
    if (stage_ == Stage::closed) return;
    stage_ = Stage::closed;
    boost::system::error_code ignored; // it is closed either way
    socket_.close(ignored);
    outbox_.replace_all(nullptr);
    deadline_timer_.cancel();
    // The handlers know this connection; letting go of them lets go of each other.
    const auto events = std::exchange(events_, {});
    if (events.on_closed) events.on_closed();
}

awaitable<void> Connection::reader(Self self)
{
    while (self->stage_ != Stage::closed) {
        const auto room = asio::buffer(self->buffer_);
        const auto [error, count] = co_await self->socket_.async_read_some(room, kAsTuple);
        if (error) break;
        // While the last words are on their way the rest is read and forgotten: closing with bytes unread
        // would make the kernel throw away what the client has not yet received.
        if (self->stage_ != Stage::open) continue;
        if (self->logged_in_) self->deadline_ = Clock::now() + self->limits_.gone;
        self->take_apart(std::span(self->buffer_).first(count));
    }
    self->end();
}

void Connection::take_apart(std::span<const std::byte> bytes)
{
    using Status = wire::FrameDecoder::Status;
    while (stage_ == Stage::open) {
        const auto status = decoder_.take(bytes);
        if (status == Status::need_more) return;
        if (status == Status::too_large) {
            log_(
                LogLevel::info,
                peer_ + " announced a frame of " + std::to_string(decoder_.claimed()) + " bytes"
            );
            if (events_.on_too_large) events_.on_too_large(decoder_.claimed());
            close(nullptr, true);
            return;
        }
        if (events_.on_frame) events_.on_frame(decoder_.payload());
    }
}

void Connection::write_soon()
{
    if (!on_the_way_.empty() || std::exchange(write_due_, true)) return;
    asio::post(socket_.get_executor(), [self = shared_from_this()] {
        self->write_due_ = false;
        self->write();
    });
}

// Straight to the kernel, which nearly always takes everything: for a room full of screens that is a fraction
// of what waking a coroutine for each of them costs.
void Connection::write()
{
    if (stage_ == Stage::closed) return;
    std::array<asio::const_buffer, kMostFrames> buffers;
    while (!outbox_.empty()) {
        on_the_way_ = outbox_.take(kLargestWrite, kMostFrames);
        std::size_t bytes = 0, count = 0;
        for (const auto& frame : on_the_way_) {
            bytes += frame->size();
            buffers[count++] = asio::buffer(*frame);
        }
        boost::system::error_code error;
        const auto written = socket_.write_some(std::span(buffers).first(count), error);
        if (error && error != asio::error::would_block) return end();
        if (written < bytes) return write_rest(written);
        on_the_way_.clear();
    }
    // The reader sees the client close its side, or the watchdog runs out of patience.
    boost::system::error_code ignored;
    if (stage_ == Stage::closing) socket_.shutdown(tcp::socket::shutdown_send, ignored);
}

// The client reads more slowly than it is sent.
void Connection::write_rest(std::size_t written)
{
    std::vector<asio::const_buffer> rest;
    for (const auto& frame : on_the_way_) {
        const auto skipped = std::min(written, frame->size());
        written -= skipped;
        if (skipped < frame->size()) rest.push_back(asio::buffer(*frame) + skipped);
    }
    // Asked before the first byte and whenever the kernel has taken some: then the client has read.
    const auto all = [this](const boost::system::error_code& error, std::size_t sent) {
        wait_for_reader();
        return asio::transfer_all()(error, sent);
    };
    asio::async_write(
        socket_, rest, all,
        [self = shared_from_this()](const boost::system::error_code& error, std::size_t) {
            self->on_the_way_.clear();
            self->unread_ = Clock::time_point::max();
            if (error) return self->end();
            self->write();
        }
    );
}

void Connection::wait_for_reader()
{
    unread_ = Clock::now() + limits_.unread;
    if (unread_ < deadline_timer_.expiry()) deadline_timer_.cancel();
}

awaitable<void> Connection::watchdog(Self self)
{
    while (self->stage_ != Stage::closed) {
        const bool open = self->stage_ == Stage::open;
        self->deadline_timer_.expires_at(open ? std::min(self->deadline_, self->unread_) : self->deadline_);
        co_await self->deadline_timer_.async_wait(kAsTuple);
        if (self->stage_ == Stage::open && Clock::now() >= self->unread_) {
            self->drop("nothing for " + std::to_string(self->limits_.unread.count() / 1000) + " s");
            continue;
        }
        if (self->stage_ == Stage::closed || Clock::now() < self->deadline_) continue;
        if (self->stage_ == Stage::open && !self->logged_in_) {
            if (self->events_.on_login_late) self->events_.on_login_late();
            self->close(nullptr, true);
            continue;
        }
        if (self->stage_ == Stage::open) self->log_(LogLevel::info, self->peer_ + " has gone silent");
        self->end();
    }
}

} // namespace twocircles::net

// One thread plays server and client: the server's work is run in small pieces until what the test waits for
// is so.
#pragma once

#include "proto/wire/frame.hpp"
#include "server/net/asio.hpp"

#include <catch2/catch.hpp>

#include <deque>
#include <span>
#include <string>

namespace twocircles::tests {

// Far beyond what anything here takes; only a broken server ever reaches it.
inline constexpr std::chrono::seconds kNever{30};

template <class Condition>
void pump_until(net::asio::io_context& io, Condition condition)
{
    const auto end = net::Clock::now() + kNever;
    while (!condition()) {
        io.restart();
        io.run_one_for(std::chrono::milliseconds(5));
        if (net::Clock::now() > end) FAIL("what the test waited for never came");
    }
}

// A client without manners: sends any bytes, reads when it is told to.
class RawClient
{
public:
    RawClient(net::asio::io_context& io, std::uint16_t port) : io_(io), socket_(io)
    {
        socket_.connect({net::asio::ip::address_v4::loopback(), port});
        socket_.non_blocking(true);
    }

    // Hands all bytes to the kernel, running the server when the kernel takes no more. False when the
    // connection is broken.
    bool send(std::string_view bytes)
    {
        bool broken = false;
        pump_until(io_, [&] {
            boost::system::error_code error;
            const auto count = socket_.write_some(net::asio::buffer(bytes.data(), bytes.size()), error);
            bytes.remove_prefix(count);
            broken = error && error != net::asio::error::would_block;
            return broken || bytes.empty();
        });
        return !broken;
    }

    // The next frame's payload; empty when the server has closed.
    std::string receive()
    {
        pump_until(io_, [&] {
            read_some();
            return !frames_.empty() || closed_;
        });
        if (frames_.empty()) return {};
        auto frame = std::move(frames_.front());
        frames_.pop_front();
        return frame;
    }

    bool closed()
    {
        read_some();
        return closed_;
    }

    net::tcp::socket& socket() { return socket_; }

private:
    void read_some()
    {
        std::array<std::byte, 8192> buffer;
        boost::system::error_code error;
        const auto count = socket_.read_some(net::asio::buffer(buffer), error);
        if (error && error != net::asio::error::would_block) closed_ = true;
        auto bytes = std::span<const std::byte>(buffer).first(count);
        while (decoder_.take(bytes) == wire::FrameDecoder::Status::frame) {
            const auto payload = decoder_.payload();
            frames_.emplace_back(reinterpret_cast<const char*>(payload.data()), payload.size());
        }
    }

    net::asio::io_context& io_;
    net::tcp::socket socket_;
    wire::FrameDecoder decoder_{wire::kMaxFrame};
    std::deque<std::string> frames_;
    bool closed_ = false;
};

} // namespace twocircles::tests

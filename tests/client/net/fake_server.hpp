// A server of a few lines for the link's tests: blocking, on the test's own thread, so that nothing needs to
// wait.
#pragma once

#include "proto/wire/chunks.hpp"
#include "proto/wire/frame.hpp"
#include "twocircles/client.pb.h"
#include "twocircles/server.pb.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/write.hpp>

#include <array>
#include <string>
#include <utility>

namespace twocircles::client::test {

class FakeServer
{
public:
    explicit FakeServer(std::uint16_t port = 0)
        : acceptor_(context_, {boost::asio::ip::make_address_v4("127.0.0.1"), port})
    {}
    std::uint16_t port() const { return acceptor_.local_endpoint().port(); }

    using Socket = boost::asio::ip::tcp::socket;
    // The connection that is there, out of the way of the next accept().
    Socket keep_open() { return std::exchange(socket_, Socket(context_)); }
    void accept() { socket_ = acceptor_.accept(); }
    void cut() { socket_.close(); }
    void shut()
    {
        socket_.close();
        acceptor_.close();
    }
    proto::ClientMessage next()
    {
        std::array<unsigned char, 4> header{};
        boost::asio::read(socket_, boost::asio::buffer(header));
        const auto size = (std::size_t{header[0]} << 24U) | (std::size_t{header[1]} << 16U) |
                          (std::size_t{header[2]} << 8U) | header[3];
        std::string body(size, '\0');
        boost::asio::read(socket_, boost::asio::buffer(body));
        proto::ClientMessage message;
        if (!message.ParseFromString(body)) throw std::runtime_error("unreadable");
        return message;
    }
    void raw(const std::string& bytes) { boost::asio::write(socket_, boost::asio::buffer(bytes)); }
    void send(const proto::ServerMessage& message) { raw(wire::frame_of(message.SerializeAsString())); }
    void welcome()
    {
        proto::ServerMessage message;
        message.mutable_welcome()->set_server_name("fake");
        send(message);
    }

private:
    boost::asio::io_context context_;
    boost::asio::ip::tcp::acceptor acceptor_;
    boost::asio::ip::tcp::socket socket_{context_};
};

} // namespace twocircles::client::test

// Somebody on the loopback network who asks for servers.
#pragma once

#include "proto/lan/datagram.hpp"
#include "proto/lan/multicast.hpp"
#include "tests/net/pump.hpp"
#include "tests/support/networks.hpp"

#include <boost/asio/ip/udp.hpp>

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace twocircles::tests {

class LanAsker
{
public:
    using udp = net::asio::ip::udp;

    explicit LanAsker(net::asio::io_context& io, const std::string& from = "127.0.0.1")
        : io_(io), socket_(io, {net::asio::ip::make_address(from), 0})
    {
        socket_.set_option(net::asio::socket_base::broadcast(true));
        socket_.non_blocking(true);
        lan::send_through(socket_.native_handle(), false, loopback().front().index);
    }

    void send(const std::string& bytes, std::uint16_t port, const std::string& to = lan::kGroupV4)
    {
        socket_.send_to(net::asio::buffer(bytes), {net::asio::ip::make_address(to), port});
    }
    void ask(std::uint16_t port, std::uint64_t nonce, const std::string& room = {})
    {
        send(lan::encode(lan::Query{wire::kProtocolVersion, nonce, room}), port);
    }

    // The next answer that is there already.
    std::optional<lan::Answer> answer_there()
    {
        std::array<char, 2048> buffer;
        boost::system::error_code error;
        const auto size = socket_.receive(net::asio::buffer(buffer), 0, error);
        if (error) return std::nullopt;
        const auto answer = lan::decode_answer({buffer.data(), size});
        REQUIRE(answer.has_value());
        return answer;
    }
    // Waits for it.
    lan::Answer answer()
    {
        std::optional<lan::Answer> got;
        pump_until(io_, [&] { return (got = answer_there()).has_value(); });
        return *got;
    }

private:
    net::asio::io_context& io_;
    udp::socket socket_;
};

} // namespace twocircles::tests

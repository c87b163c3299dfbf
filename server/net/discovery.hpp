// Lets clients on the same network find this server: hears their question in the groups of every network the
// computer is on, IPv4's broadcasts too, and answers the asker alone. Only neighbours are answered, so nobody
// can turn the answers against a stranger, and no flood of questions costs more than a fixed little. Lives on
// the I/O thread.
#pragma once

#include "proto/lan/datagram.hpp"
#include "proto/lan/interfaces.hpp"
#include "proto/wire/protocol.hpp"
#include "server/net/answer_budget.hpp"
#include "server/net/asio.hpp"

#include <boost/asio/ip/udp.hpp>

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace twocircles::net {

// What the network is told of this server.
struct Announcement
{
    std::string build, name;
    std::uint16_t port = 0; // TCP
    std::vector<lan::AnnouncedRoom> rooms;
};

struct DiscoverySettings
{
    std::uint16_t port = wire::kDiscoveryPort; // 0 = the system chooses
    std::string address = "any";               // where the server listens: numeric, or "any"
    // A computer changes its networks while the server runs; asked again each time this much has passed.
    std::function<std::vector<lan::Interface>()> interfaces = lan::interfaces_with_loopback;
    std::chrono::milliseconds look_again{5000};
    AnswerLimits answers;
    double datagrams_per_second = 2000; // more are left to the system, which drops them
    std::function<Announcement()> content;
    Log log;
};

class Discovery
{
public:
    // Answers from now on. Null when the port cannot be had at all; the log says so, and what to do.
    // Several servers of one computer share the port.
    static std::unique_ptr<Discovery> open(asio::io_context&, DiscoverySettings);

    void stop();
    std::uint16_t port() const;

private:
    using udp = asio::ip::udp;

    // One family's socket.
    struct Ear
    {
        Ear(asio::io_context& io, bool is_v6, double per_second)
            : v6(is_v6), socket(io), pause(io), datagrams(per_second, per_second, Clock::now())
        {}
        bool v6;
        udp::socket socket;
        asio::steady_timer pause;
        wire::TokenBucket datagrams;
        std::set<unsigned> joined;    // interfaces
        std::set<unsigned> not_heard; // interfaces that refused; said once
    };

    Discovery(asio::io_context&, DiscoverySettings);
    bool open_ear(bool v6, std::uint16_t port);
    void listen_on_all();
    void join(Ear&);
    awaitable<void> listen(Ear*);
    awaitable<void> look_again();
    void hear(Ear&, std::string_view datagram, const udp::endpoint& from);
    const Announcement& announcement(Clock::time_point now);

    asio::io_context& io_;
    DiscoverySettings settings_;
    bool v4_ = true, v6_ = true; // that the server listens on
    std::string only_;           // the one address it listens on; empty: all
    std::uint64_t instance_;
    std::vector<lan::Interface> interfaces_;
    std::vector<std::unique_ptr<Ear>> ears_;
    asio::steady_timer timer_;
    bool stopped_ = false;
    AnswerBudget budget_;
    Announcement announcement_;
    Clock::time_point announced_at_{}; // when the announcement was asked for
};

} // namespace twocircles::net

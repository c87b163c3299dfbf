#include "proto/lan/datagram.hpp"
#include "proto/lan/multicast.hpp"
#include "server/app/addresses.hpp"
#include "server/app/port_owner.hpp"
#include "server/app/preflight_parts.hpp"
#include "server/net/listener.hpp"
#include "server/store/token_hash.hpp"

#include <boost/asio/ip/udp.hpp>
#include <boost/asio/ip/v6_only.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <map>
#include <optional>
#include <poll.h>

namespace twocircles::app {

namespace {

namespace asio = boost::asio;
using asio::ip::udp;
using Clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds kLongestEcho{500}; // what a computer says to itself takes microseconds

std::string held_by(const std::optional<PortOwner>& owner)
{
    return owner ? " It is held by " + owner->program + ", process " + std::to_string(owner->process) + "."
                 : std::string();
}

// Bound as the server's own, so that a server that runs already does not matter. Empty when it cannot be.
std::optional<udp::socket> discovery_socket(asio::io_context& io, bool v6, std::uint16_t port)
{
    udp::socket socket(io);
    boost::system::error_code error;
    socket.open(v6 ? udp::v6() : udp::v4(), error);
    if (!error) socket.set_option(asio::socket_base::reuse_address(true), error);
    if (!error && v6) socket.set_option(asio::ip::v6_only(true), error);
    if (!error) socket.bind(udp::endpoint(v6 ? udp::v6() : udp::v4(), port), error);
    if (!error) socket.non_blocking(true, error);
    if (error) return std::nullopt;
    return socket;
}

// The networks, by what they were asked with, that the question did not come back on.
using Unheard = std::map<std::uint64_t, const lan::Interface*>;

void ask_through(udp::socket& socket, bool v6, const lan::Interface& interface, std::uint64_t nonce)
{
    const auto handle = socket.native_handle();
    boost::system::error_code ignored;
    const auto port = socket.local_endpoint(ignored).port();
    const auto group = asio::ip::make_address(v6 ? lan::kGroupV6 : lan::kGroupV4);
    if (!lan::join_group(handle, v6, interface.index) || !lan::send_through(handle, v6, interface.index))
        return;
    const auto bytes = lan::encode(lan::Query{wire::kProtocolVersion, nonce, {}});
    socket.send_to(asio::buffer(bytes), udp::endpoint(group, port), 0, ignored);
}

void hear_all(udp::socket& socket, Unheard& unheard)
{
    const auto end = Clock::now() + kLongestEcho;
    std::array<char, lan::kLargestQuery> buffer{};
    while (!unheard.empty()) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now()).count();
        pollfd waiting{socket.native_handle(), POLLIN, 0};
        if (left <= 0 || ::poll(&waiting, 1, static_cast<int>(left)) <= 0) return;
        udp::endpoint from;
        boost::system::error_code error;
        const auto size = socket.receive_from(asio::buffer(buffer), from, 0, error);
        if (error) continue;
        if (const auto query = lan::decode_query({buffer.data(), size})) unheard.erase(query->nonce);
    }
}

// The names of the networks where it works, and where it does not.
struct Heard
{
    std::vector<std::string> on, not_on;
};

void try_family(bool v6, const std::vector<lan::Interface>& interfaces, std::uint16_t port, Heard& out)
{
    asio::io_context io;
    auto socket = discovery_socket(io, v6, port);
    if (!socket) return; // said by the check of the ports
    lan::hear_joined_alone(socket->native_handle(), v6);
    Unheard unheard;
    std::vector<const lan::Interface*> asked;
    for (const auto& interface : interfaces) {
        if (!interface.multicast || !(v6 ? interface.has_v6() : interface.has_v4())) continue;
        const auto nonce = store::random_number();
        unheard[nonce] = &interface;
        asked.push_back(&interface);
        ask_through(*socket, v6, interface, nonce);
    }
    hear_all(*socket, unheard);
    for (const auto* interface : asked) {
        const bool lost = std::any_of(unheard.begin(), unheard.end(), [&](const auto& entry) {
            return entry.second == interface;
        });
        (lost ? out.not_on : out.on).push_back(interface->name + (v6 ? " (IPv6)" : " (IPv4)"));
    }
}

std::string joined(const std::vector<std::string>& words)
{
    std::string text;
    for (const auto& word : words)
        text += (text.empty() ? "" : ", ") + word;
    return text;
}

} // namespace

void check_ports(const ServerOptions& options, const Machine& machine, Findings& findings)
{
    const auto port = std::to_string(options.port);
    asio::io_context io;
    const net::Limits limits;
    const auto opened =
        net::Listener::open(io, options.address, options.port, limits, [](auto, const auto&) {});
    if (!opened.ok())
        findings.push_back(
            {Level::fault,
             "port",
             opened.error() +
                 held_by(options.port == 0 ? std::nullopt : owner_of_port(Transport::tcp, options.port)),
             {}}
        );
    else if (options.port == 0)
        findings.push_back(
            {Level::warning, "port", "The system will choose the port, another one at each start.",
             "Give a fixed one with --port, so that a firewall can let it through."}
        );
    else
        findings.push_back({Level::ok, "port", "TCP port " + port + " is free.", {}});

    if (!is_to_be_found(options)) return;
    const auto udp_port = std::to_string(machine.discovery_port);
    if (discovery_socket(io, false, machine.discovery_port))
        findings.push_back({Level::ok, "port", "UDP port " + udp_port + " can be used.", {}});
    else
        findings.push_back(
            {Level::warning, "port",
             "Clients will not find the server by themselves, because another program uses UDP port " +
                 udp_port + "." + held_by(owner_of_port(Transport::udp, machine.discovery_port)),
             "Stop that program, or tell people the address to type."}
        );
}

void check_addresses(const ServerOptions& options, const Machine& machine, Findings& findings)
{
    if (!is_for_others(options.address)) {
        findings.push_back(
            {Level::warning, "network",
             "Only this computer will reach the server at " + options.address + ".",
             "For a workshop start it with --address any."}
        );
        return;
    }
    const auto addresses = server_addresses(options.address, options.port, machine.interfaces());
    if (addresses.empty()) {
        findings.push_back(
            {Level::fault, "network", "This computer is on no network where others could reach the server.",
             "Connect it to the Wi-Fi or a cable, or open a hotspot on it."}
        );
        return;
    }
    std::vector<std::string> texts;
    for (const auto& text : addresses_to_show(addresses))
        texts.push_back(options.port == 0 ? text.substr(0, text.rfind(':')) : text);
    if (addresses.front().on_lan)
        findings.push_back({Level::ok, "network", "People connect to " + joined(texts) + ".", {}});
    else
        findings.push_back(
            {Level::warning, "network",
             "This computer has only addresses of virtual networks (" + joined(texts) +
                 "), which others hardly reach.",
             "Connect it to the Wi-Fi or a cable, or open a hotspot on it."}
        );
}

void check_multicast(const ServerOptions& options, const Machine& machine, Findings& findings)
{
    if (!is_to_be_found(options)) return;
    auto interfaces = machine.interfaces();
    std::erase_if(interfaces, [](const auto& one) {
        return one.kind == lan::InterfaceKind::virtual_net || one.kind == lan::InterfaceKind::vpn;
    });
    Heard heard;
    try_family(false, interfaces, machine.discovery_port, heard);
    try_family(true, interfaces, machine.discovery_port, heard);
    if (!heard.on.empty())
        findings.push_back(
            {Level::ok, "finding", "Clients can find the server on " + joined(heard.on) + ".", {}}
        );
    if (!heard.not_on.empty())
        findings.push_back(
            {Level::warning, "finding",
             "Multicast does not work on " + joined(heard.not_on) +
                 ", so clients there may not find the server by themselves.",
             "See the firewall below; or tell people the address to type."}
        );
}

} // namespace twocircles::app

#include "server/net/discovery.hpp"

#include "proto/lan/multicast.hpp"
#include "server/store/token_hash.hpp"

#include <boost/asio/ip/v6_only.hpp>

#include <algorithm>
#include <array>

namespace twocircles::net {

namespace {

constexpr std::chrono::milliseconds kPause{100}; // after a flood, or a socket that gave an error
constexpr std::chrono::milliseconds kAnnounceFor{
    200}; // one list of rooms serves everybody who asks meanwhile
constexpr int kReceiveBuffer = 64 * 1024;
constexpr std::ptrdiff_t kMostRooms = 100;  // more never fit into an answer
constexpr std::uint16_t kLowestPort = 1024; // clients ask from above; below are services to be left alone

lan::Ip ip_of(const asio::ip::address& address)
{
    lan::Ip ip;
    ip.v6 = address.is_v6();
    if (ip.v6) {
        const auto bytes = address.to_v6().to_bytes();
        std::copy(bytes.begin(), bytes.end(), ip.bytes.begin());
    } else {
        const auto bytes = address.to_v4().to_bytes();
        std::copy(bytes.begin(), bytes.end(), ip.bytes.begin());
    }
    return ip;
}

} // namespace

Discovery::Discovery(asio::io_context& io, DiscoverySettings settings)
    : io_(io), settings_(std::move(settings)), instance_(store::random_number()), timer_(io),
      budget_(settings_.answers, store::random_number(), Clock::now())
{
    const auto& address = settings_.address;
    if (address == "any" || address == "::") return;
    const auto ip = lan::parse_ip(address == "localhost" ? "127.0.0.1" : address);
    if (!ip) return;
    v4_ = !ip->v6;
    v6_ = ip->v6;
    if (address != "0.0.0.0") only_ = lan::to_text(*ip);
}

std::unique_ptr<Discovery> Discovery::open(asio::io_context& io, DiscoverySettings settings)
{
    const auto log = settings.log;
    auto port = settings.port;
    auto discovery = std::unique_ptr<Discovery>(new Discovery(io, std::move(settings)));
    if (discovery->v4_ && discovery->open_ear(false, port)) port = discovery->port();
    if (discovery->v6_) discovery->open_ear(true, port);
    if (discovery->ears_.empty()) return nullptr;
    discovery->listen_on_all();
    for (const auto& ear : discovery->ears_)
        asio::co_spawn(io, discovery->listen(ear.get()), report_to(log, "answering who looks for servers"));
    asio::co_spawn(io, discovery->look_again(), report_to(log, "looking for networks"));
    return discovery;
}

// Without SO_REUSEPORT: with SO_REUSEADDR alone Linux gives each of several servers every datagram that is
// sent to a group or broadcast, and does so for servers of different users too.
bool Discovery::open_ear(bool v6, std::uint16_t port)
{
    auto ear = std::make_unique<Ear>(io_, v6, settings_.datagrams_per_second);
    auto& socket = ear->socket;
    boost::system::error_code error;
    boost::system::error_code ignored;
    socket.open(v6 ? udp::v6() : udp::v4(), error);
    if (!error) socket.set_option(asio::socket_base::reuse_address(true), error);
    if (!error && v6) socket.set_option(asio::ip::v6_only(true), error);
    if (!error) socket.bind(udp::endpoint(v6 ? udp::v6() : udp::v4(), port), error);
    if (!error) socket.non_blocking(true, error);
    if (error) {
        // A computer without IPv6 is nothing special.
        const auto over = v6 ? std::string("IPv6") : std::string("IPv4");
        settings_.log(
            v6 && error != asio::error::address_in_use ? LogLevel::debug : LogLevel::warning,
            "Clients will not find this server by themselves over " + over + ": UDP port " +
                std::to_string(port) + " cannot be used (" + error.message() +
                "). Tell people the address to type, or stop the program that holds the port."
        );
        return false;
    }
    socket.set_option(asio::socket_base::receive_buffer_size(kReceiveBuffer), ignored);
    lan::hear_joined_alone(socket.native_handle(), v6);
    ears_.push_back(std::move(ear));
    return true;
}

void Discovery::stop()
{
    stopped_ = true;
    boost::system::error_code ignored;
    for (const auto& ear : ears_) {
        ear->socket.close(ignored);
        ear->pause.cancel();
    }
    timer_.cancel();
}

std::uint16_t Discovery::port() const
{
    boost::system::error_code ignored;
    return ears_.front()->socket.local_endpoint(ignored).port();
}

void Discovery::listen_on_all()
{
    interfaces_ = settings_.interfaces();
    if (!only_.empty())
        std::erase_if(interfaces_, [&](const lan::Interface& interface) {
            return std::none_of(
                interface.addresses.begin(), interface.addresses.end(),
                [&](const auto& address) { return lan::to_text(address.ip) == only_; }
            );
        });
    // The system lets a socket be in a limited number of groups, so real networks go first.
    std::stable_sort(interfaces_.begin(), interfaces_.end(), [](const auto& a, const auto& b) {
        return a.kind < b.kind;
    });
    for (const auto& ear : ears_)
        join(*ear);
}

void Discovery::join(Ear& ear)
{
    const auto socket = ear.socket.native_handle();
    std::set<unsigned> there;
    for (const auto& interface : interfaces_) {
        const bool can = interface.multicast || interface.kind == lan::InterfaceKind::loopback;
        if (can && (ear.v6 ? interface.has_v6() : interface.has_v4())) there.insert(interface.index);
    }
    const auto gone = [&](unsigned index) { return there.count(index) == 0; };
    for (const auto index : ear.joined)
        if (gone(index)) lan::leave_group(socket, ear.v6, index);
    std::erase_if(ear.joined, gone);
    std::erase_if(ear.not_heard, gone);
    for (const auto& interface : interfaces_) {
        if (gone(interface.index) || ear.joined.count(interface.index) != 0) continue;
        const bool done = lan::join_group(socket, ear.v6, interface.index);
        if (done) ear.joined.insert(interface.index);
        if (done || ear.not_heard.insert(interface.index).second)
            settings_.log(
                LogLevel::debug, std::string(done ? "can" : "cannot") + " be found on " + interface.name +
                                     (ear.v6 ? " over IPv6" : " over IPv4")
            );
    }
}

awaitable<void> Discovery::look_again()
{
    while (!stopped_) {
        timer_.expires_after(settings_.look_again);
        auto [error] = co_await timer_.async_wait(kAsTuple);
        if (error) co_return;
        listen_on_all();
    }
}

awaitable<void> Discovery::listen(Ear* ear)
{
    std::array<char, lan::kLargestQuery + 1> buffer{}; // one byte more shows what is too long
    udp::endpoint from;
    while (ear->socket.is_open()) {
        const auto into = asio::buffer(buffer);
        auto [error, size] = co_await ear->socket.async_receive_from(into, from, kAsTuple);
        if (!ear->socket.is_open()) co_return;
        if (!error) hear(*ear, std::string_view(buffer.data(), size), from);
        if (!error && ear->datagrams.take(Clock::now())) continue;
        ear->pause.expires_after(kPause);
        co_await ear->pause.async_wait(kAsTuple);
    }
}

void Discovery::hear(Ear& ear, std::string_view datagram, const udp::endpoint& from)
{
    const auto query = lan::decode_query(datagram);
    const auto ip = ip_of(from.address());
    if (!query || from.port() < kLowestPort || !lan::is_neighbour(interfaces_, ip)) return;
    const auto now = Clock::now();
    if (!budget_.take(ip.bytes, now)) return;

    const auto& known = announcement(now);
    lan::Answer answer;
    answer.nonce = query->nonce;
    answer.protocol = wire::kProtocolVersion;
    answer.build = known.build;
    answer.server_name = known.name;
    answer.instance = instance_;
    answer.port = known.port;
    answer.address = only_;
    answer.rooms_total = static_cast<std::uint32_t>(known.rooms.size());
    if (query->room_code.empty()) {
        const auto count = std::min(std::ssize(known.rooms), kMostRooms);
        answer.rooms.assign(known.rooms.begin(), known.rooms.begin() + count);
    } else {
        const auto code = lan::read_room_code(query->room_code);
        const auto room = std::find_if(known.rooms.begin(), known.rooms.end(), [&](const auto& one) {
            return one.code == code;
        });
        if (room == known.rooms.end()) return;
        answer.rooms = {*room};
    }
    const auto bytes = lan::encode(answer);
    boost::system::error_code ignored; // they ask again
    ear.socket.send_to(asio::buffer(bytes), from, 0, ignored);
}

const Announcement& Discovery::announcement(Clock::time_point now)
{
    if (announced_at_ == Clock::time_point{} || now - announced_at_ >= kAnnounceFor) {
        announcement_ = settings_.content();
        announced_at_ = now;
    }
    return announcement_;
}

} // namespace twocircles::net

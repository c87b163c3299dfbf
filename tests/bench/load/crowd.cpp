#include "tests/bench/load/crowd.hpp"

#include "proto/wire/frame.hpp"

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <cerrno>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdexcept>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/timerfd.h>
#include <unistd.h>
#include <utility>

namespace twocircles::bench {

namespace {

constexpr std::size_t kLargestRead = 256 * 1024;
constexpr std::chrono::seconds kPatience{60};
constexpr std::uint64_t kTimer = ~std::uint64_t{0};

std::uint64_t varint(std::string_view bytes, std::size_t& at)
{
    std::uint64_t value = 0;
    for (unsigned shift = 0; at < bytes.size() && shift < 64; shift += 7) {
        const auto byte = static_cast<unsigned char>(bytes[at++]);
        value |= std::uint64_t{byte & 0x7fU} << shift;
        if ((byte & 0x80U) == 0) break;
    }
    return value;
}

constexpr std::uint64_t varint_field(int number)
{
    return static_cast<std::uint64_t>(number) << 3;
}
constexpr std::uint64_t message_field(int number)
{
    return static_cast<std::uint64_t>(number) << 3 | 2;
}

std::size_t length_of(std::string_view header)
{
    std::size_t length = 0;
    for (std::size_t i = 0; i < wire::kHeaderSize; ++i)
        length = length << 8 | static_cast<unsigned char>(header[i]);
    return length;
}

} // namespace

// The numbers are those of proto/twocircles/server.proto.
Glance glance(std::string_view payload)
{
    std::size_t at = 0;
    auto field = varint(payload, at);
    if (field == varint_field(1)) { // reply_to
        varint(payload, at);
        field = varint(payload, at);
    }
    if (field == message_field(3)) return {Glance::Kind::ok, 0};
    if (field == message_field(4)) return {Glance::Kind::refused, 0};
    if (field != message_field(8)) return {};
    varint(payload, at); // length
    if (varint(payload, at) != varint_field(1)) return {Glance::Kind::state, 0};
    return {Glance::Kind::state, varint(payload, at)};
}

Crowd::Crowd(std::uint16_t port, std::size_t rooms, std::size_t places)
    : port_(port), rooms_(rooms), places_(places), clients_(rooms * places),
      polled_(epoll_create1(EPOLL_CLOEXEC)),
      timer_(timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK | TFD_CLOEXEC)), buffer_(kLargestRead)
{
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.u64 = kTimer;
    if (polled_ < 0 || timer_ < 0 || epoll_ctl(polled_, EPOLL_CTL_ADD, timer_, &event) != 0)
        throw std::runtime_error("no descriptors to wait with");
    for (std::size_t i = 0; i < clients_.size(); ++i) {
        clients_[i].number = i;
        clients_[i].room = i / places;
        clients_[i].place = i % places;
    }
}

Crowd::~Crowd()
{
    for (const auto& client : clients_)
        if (client.socket >= 0) close(client.socket);
    close(polled_);
    close(timer_);
}

void Crowd::connect(Client& client)
{
    client.socket = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port_);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const int on = 1;
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.u64 = client.number;
    if (client.socket < 0 ||
        ::connect(client.socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0 ||
        setsockopt(client.socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on) != 0 ||
        epoll_ctl(polled_, EPOLL_CTL_ADD, client.socket, &event) != 0)
        throw std::runtime_error("client " + std::to_string(client.number) + " could not connect");
}

void Crowd::send(Client& client, twocircles::proto::ClientMessage message)
{
    message.set_request_id(client.next_id++);
    const auto frame = wire::frame_of(message.SerializeAsString());
    const auto count = ::send(client.socket, frame.data(), frame.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
    if (count != static_cast<ssize_t>(frame.size())) throw std::runtime_error("a request could not be sent");
}

void Crowd::receive(std::optional<Clock::time_point> when)
{
    itimerspec wake{};
    if (when) {
        // The clock of the timer is that of steady_clock. All 0 would switch it off.
        const auto since = std::max(when->time_since_epoch(), Clock::duration{1});
        const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(since);
        wake.it_value.tv_sec = seconds.count();
        wake.it_value.tv_nsec = std::chrono::nanoseconds(since - seconds).count();
    }
    timerfd_settime(timer_, TFD_TIMER_ABSTIME, &wake, nullptr);
    std::array<epoll_event, 256> events{};
    const int count = epoll_wait(polled_, events.data(), static_cast<int>(events.size()), -1);
    for (int i = 0; i < count; ++i) {
        const auto number = events[static_cast<std::size_t>(i)].data.u64;
        if (number != kTimer) read_from(clients_[number]);
    }
}

void Crowd::read_from(Client& client)
{
    const auto count = recv(client.socket, buffer_.data(), buffer_.size(), MSG_DONTWAIT);
    if (count < 0 && (errno == EAGAIN || errno == EINTR)) return;
    if (count <= 0) throw std::runtime_error("the server has cut client " + std::to_string(client.number));
    received_at_ = Clock::now();
    client.bytes += static_cast<std::uint64_t>(count);
    const std::string_view bytes(buffer_.data(), static_cast<std::size_t>(count));
    if (client.rest.empty()) return take_apart(client, bytes);
    const auto whole = std::exchange(client.rest, {}).append(bytes);
    take_apart(client, whole);
}

void Crowd::take_apart(Client& client, std::string_view bytes)
{
    while (bytes.size() >= wire::kHeaderSize) {
        const auto length = length_of(bytes);
        if (bytes.size() < wire::kHeaderSize + length) break;
        const auto payload = bytes.substr(wire::kHeaderSize, length);
        bytes.remove_prefix(wire::kHeaderSize + length);
        ++client.frames;
        if (const auto seen = glance(payload); seen.kind == Glance::Kind::state) {
            ++client.states;
            client.version = seen.version;
        }
        if (on_frame_) on_frame_(client, payload);
    }
    client.rest = bytes;
}

void Crowd::until(const std::function<bool()>& holds, const std::string& what)
{
    const auto end = Clock::now() + kPatience;
    while (!holds()) {
        if (Clock::now() >= end) throw std::runtime_error("waited in vain for " + what);
        receive(end);
    }
}

void Crowd::idle(Clock::duration time)
{
    const auto end = Clock::now() + time;
    while (Clock::now() < end)
        receive(end);
}

} // namespace twocircles::bench

// One connection over a real loopback socket, and the door it comes through.
#include "server/net/connection.hpp"

#include "server/net/listener.hpp"
#include "tests/net/pump.hpp"

#include <fstream>
#include <unistd.h>

using namespace twocircles;
using namespace twocircles::tests;
using namespace std::chrono_literals;

namespace {

net::Frame frame(std::string_view payload)
{
    return std::make_shared<const std::string>(wire::frame_of(payload));
}

// A server that remembers what happened on each of its connections.
struct Door
{
    struct Visitor
    {
        std::shared_ptr<net::Connection> connection;
        std::vector<std::string> frames;
        std::size_t too_large = 0;
        bool too_slow = false, login_late = false, closed = false;
    };

    explicit Door(net::Limits wanted = {}) : limits(wanted)
    {
        auto opened = net::Listener::open(io, "127.0.0.1", 0, limits, log);
        REQUIRE(opened.ok());
        listener = std::move(opened).value();
        listener->start(frame("full"), [this](std::shared_ptr<net::Connection> connection, auto) {
            auto visitor = std::make_shared<Visitor>();
            visitor->connection = connection;
            visitors.push_back(visitor);
            net::Connection::Events events;
            events.on_frame = [visitor](std::span<const std::byte> payload) {
                visitor->frames.emplace_back(reinterpret_cast<const char*>(payload.data()), payload.size());
            };
            events.on_too_large = [visitor](std::size_t claimed) {
                visitor->too_large = claimed;
                visitor->connection->send(frame("too large"));
            };
            events.on_too_slow = [visitor] {
                visitor->too_slow = true;
                visitor->connection->send(frame("too slow"));
            };
            events.on_login_late = [visitor] {
                visitor->login_late = true;
                visitor->connection->send(frame("too late"));
            };
            events.on_closed = [visitor] { visitor->closed = true; };
            connection->start(events);
        });
    }
    ~Door()
    {
        listener->stop();
        for (auto& visitor : visitors)
            visitor->connection->close(nullptr, false);
        io.restart();
        io.run_for(kNever); // until every coroutine has ended
    }

    Door::Visitor& visitor(std::size_t index)
    {
        pump_until(io, [&] { return visitors.size() > index; });
        return *visitors[index];
    }

    net::asio::io_context io{1};
    net::Limits limits;
    net::Log log = [](net::LogLevel, const std::string&) {};
    std::unique_ptr<net::Listener> listener;
    std::vector<std::shared_ptr<Visitor>> visitors;
};

net::Limits with(void (*change)(net::Limits&))
{
    net::Limits limits;
    limits.farewell = 100ms;
    change(limits);
    return limits;
}

long resident_kib()
{
    std::ifstream statm("/proc/self/statm");
    long total = 0;
    long resident = 0;
    statm >> total >> resident;
    return resident * (sysconf(_SC_PAGESIZE) / 1024);
}

} // namespace

TEST_CASE("frames arrive byte by byte and are answered", "[net]")
{
    Door door;
    RawClient client(door.io, door.listener->port());
    auto& visitor = door.visitor(0);
    for (const char byte : wire::frame_of("hello") + wire::frame_of("again")) {
        REQUIRE(client.send({&byte, 1}));
        door.io.poll();
    }
    pump_until(door.io, [&] { return visitor.frames.size() == 2; });
    CHECK(visitor.frames == std::vector<std::string>{"hello", "again"});
    visitor.connection->send(frame("welcome"));
    visitor.connection->send_newest({frame("state")}, net::Newest::state);
    CHECK(client.receive() == "welcome");
    CHECK(client.receive() == "state");
}

TEST_CASE("a frame too large for somebody not logged in is told so and the connection ends", "[net]")
{
    Door door;
    RawClient client(door.io, door.listener->port());
    auto& visitor = door.visitor(0);
    const auto large = wire::frame_of(std::string(wire::kMaxFrameBeforeLogin + 1, 'x'));
    client.send(large);
    CHECK(client.receive() == "too large");
    CHECK(client.receive().empty());
    CHECK(visitor.too_large == wire::kMaxFrameBeforeLogin + 1);
    CHECK(visitor.frames.empty());
}

TEST_CASE("after the login larger frames are taken", "[net]")
{
    Door door;
    RawClient client(door.io, door.listener->port());
    auto& visitor = door.visitor(0);
    visitor.connection->logged_in();
    client.send(wire::frame_of(std::string(wire::kMaxFrame, 'x')));
    pump_until(door.io, [&] { return visitor.frames.size() == 1; });
    CHECK(visitor.frames[0].size() == wire::kMaxFrame);
}

TEST_CASE("a client that does not read is bounded, told why, and dropped; the others notice nothing", "[net]")
{
    // It ends when the client closes its side, however long the others take until then.
    Door door(with([](net::Limits& limits) { limits.farewell = 60s; }));
    RawClient lazy(door.io, door.listener->port());
    auto& slow = door.visitor(0);
    RawClient eager(door.io, door.listener->port());
    auto& good = door.visitor(1);
    slow.connection->logged_in();
    good.connection->logged_in();
    const auto note = frame(std::string(4000, 'n'));
    const auto state = frame(std::string(1000, 's'));
    const long before = resident_kib();
    std::size_t received = 0;
    for (int i = 0; i < 5000; ++i) { // 25 MB to each
        slow.connection->send(note);
        slow.connection->send_newest({state}, net::Newest::state);
        good.connection->send(note);
        good.connection->send_newest({state}, net::Newest::state);
        REQUIRE(slow.connection->waiting_bytes() <= door.limits.outbox_bytes);
        while (eager.receive()[0] == 's')
            ++received;
        ++received;
    }
    CHECK(slow.too_slow);
    CHECK(resident_kib() - before < 1024);
    CHECK(received >= 5000);
    CHECK_FALSE(good.too_slow);
    // When it reads again it finds what had left already, and the reason at the end.
    std::string last;
    for (auto next = lazy.receive(); !next.empty(); next = lazy.receive())
        last = next;
    CHECK(last == "too slow");
    lazy.socket().close();
    pump_until(door.io, [&] { return slow.closed; });
}

TEST_CASE("what a slow reader is sent arrives whole and in order, however the kernel takes it", "[net]")
{
    Door door(with([](net::Limits& limits) { limits.outbox_bytes = 16'000'000; }));
    RawClient client(door.io, door.listener->port());
    auto& visitor = door.visitor(0);
    constexpr int kFrames = 900; // more bytes than the kernel holds for a reader, and of many sizes
    const auto text = [](int i) {
        return std::string(static_cast<std::size_t>(i * 37 % 20000 + 1), static_cast<char>('a' + i % 26));
    };
    for (int i = 0; i < kFrames; ++i) {
        visitor.connection->send(frame(text(i)));
        if (i % 7 == 0) door.io.poll();
    }
    door.io.poll();
    REQUIRE(visitor.connection->waiting_bytes() > 0);
    for (int i = 0; i < kFrames; ++i)
        REQUIRE(client.receive() == text(i));
    CHECK(visitor.connection->waiting_bytes() == 0);
}

TEST_CASE("who speaks but reads nothing of the little it is sent is told why and dropped, too", "[net]")
{
    Door door(with([](net::Limits& limits) {
        limits.unread = 60ms;
        limits.farewell = 60s; // it ends when the client closes its side
    }));
    RawClient lazy(door.io, door.listener->port());
    RawClient idle(door.io, door.listener->port()); // reads nothing either, but nothing waits for it
    auto& slow = door.visitor(0);
    auto& good = door.visitor(1);
    slow.connection->logged_in();
    good.connection->logged_in();
    const auto state = frame(std::string(60'000, 's'));
    pump_until(door.io, [&] {
        slow.connection->send_newest({state}, net::Newest::state); // one waits, never more
        if (!slow.too_slow) lazy.send(wire::frame_of("x"));
        return slow.too_slow;
    });
    CHECK(slow.connection->waiting_bytes() < 1000);
    CHECK_FALSE(good.too_slow);
    std::string last;
    for (auto next = lazy.receive(); !next.empty(); next = lazy.receive())
        last = next;
    CHECK(last == "too slow");
    lazy.socket().close();
    pump_until(door.io, [&] { return slow.closed; });
    CHECK(good.connection->is_open());
}

TEST_CASE("who does not log in in time is told so and let go, however busily it sends", "[net]")
{
    Door door(with([](net::Limits& limits) { limits.login = 40ms; }));
    RawClient client(door.io, door.listener->port());
    auto& visitor = door.visitor(0);
    while (!visitor.closed && client.send("\0"))
        door.io.poll();
    pump_until(door.io, [&] { return visitor.closed; });
    CHECK(visitor.login_late);
}

TEST_CASE("a silent client counts as gone; one that speaks does not", "[net]")
{
    Door door(with([](net::Limits& limits) { limits.gone = 60ms; }));
    RawClient silent(door.io, door.listener->port());
    RawClient speaking(door.io, door.listener->port());
    auto& first = door.visitor(0);
    auto& second = door.visitor(1);
    first.connection->logged_in();
    second.connection->logged_in();
    pump_until(door.io, [&] {
        speaking.send(wire::frame_of("x"));
        return first.closed;
    });
    CHECK_FALSE(second.closed);
}

TEST_CASE("the last words arrive even when the client goes on sending", "[net]")
{
    Door door;
    RawClient client(door.io, door.listener->port());
    auto& visitor = door.visitor(0);
    for (int i = 0; i < 100; ++i)
        client.send(wire::frame_of(std::string(1000, 'x')));
    visitor.connection->send(frame("forgotten"));
    visitor.connection->close(frame("farewell"), false);
    for (int i = 0; i < 100; ++i)
        client.send(wire::frame_of(std::string(1000, 'x')));
    CHECK(client.receive() == "farewell");
    CHECK(client.receive().empty());
    client.socket().close();
    pump_until(door.io, [&] { return visitor.closed; });
}

TEST_CASE("a client that vanishes ends its connection", "[net]")
{
    Door door;
    {
        const RawClient client(door.io, door.listener->port());
        (void)door.visitor(0);
    }
    pump_until(door.io, [&] { return door.visitors[0]->closed; });
    CHECK_FALSE(door.visitors[0]->connection->is_open());
}

TEST_CASE("while too many have not said who they are the others wait outside the door", "[net]")
{
    Door door(with([](net::Limits& limits) { limits.not_logged_in = 2; }));
    RawClient first(door.io, door.listener->port());
    RawClient second(door.io, door.listener->port());
    (void)door.visitor(1);
    RawClient third(door.io, door.listener->port());
    RawClient fourth(door.io, door.listener->port());
    door.io.restart();
    door.io.poll();
    CHECK(door.visitors.size() == 2);
    door.listener->logged_in(); // one of them has said who it is
    (void)door.visitor(2);
    first.socket().close(); // another gives up
    pump_until(door.io, [&] { return door.visitors[0]->closed; });
    door.listener->released(net::asio::ip::address_v4::loopback(), false);
    (void)door.visitor(3);
    third.send(wire::frame_of("here"));
    pump_until(door.io, [&] { return !door.visitors[2]->frames.empty(); });
}

TEST_CASE("above the cap on connections one is turned away with the reason", "[net]")
{
    Door door(with([](net::Limits& limits) { limits.connections = 1; }));
    RawClient first(door.io, door.listener->port());
    (void)door.visitor(0);
    RawClient second(door.io, door.listener->port());
    CHECK(second.receive() == "full");
    CHECK(second.receive().empty());
}

TEST_CASE(
    "who listens to any address is reached over IPv4 and IPv6, and knows an IPv4 address as such", "[net]"
)
{
    net::asio::io_context io{1};
    const net::Limits limits;
    auto opened = net::Listener::open(io, "any", 0, limits, [](net::LogLevel, const std::string&) {});
    REQUIRE(opened.ok());
    std::vector<net::asio::ip::address> from;
    std::vector<std::shared_ptr<net::Connection>> kept;
    opened.value()->start(frame("full"), [&](std::shared_ptr<net::Connection> connection, auto address) {
        from.push_back(address);
        CHECK(connection->address() == address);
        kept.push_back(std::move(connection));
    });
    net::tcp::socket over_ipv4(io);
    over_ipv4.connect({net::asio::ip::address_v4::loopback(), opened.value()->port()});
    pump_until(io, [&] { return from.size() == 1; });
    CHECK(from[0].to_string() == "127.0.0.1");
    net::tcp::socket over_ipv6(io);
    boost::system::error_code no_ipv6;
    over_ipv6.connect({net::asio::ip::address_v6::loopback(), opened.value()->port()}, no_ipv6);
    if (!no_ipv6) {
        pump_until(io, [&] { return from.size() == 2; });
        CHECK(from[1].to_string() == "::1");
    }
    opened.value()->stop();
    io.restart();
    io.poll();
}

TEST_CASE("a port in use is refused in one sentence that says what to do", "[net]")
{
    Door door;
    const auto again =
        net::Listener::open(door.io, "127.0.0.1", door.listener->port(), door.limits, door.log);
    REQUIRE_FALSE(again.ok());
    CHECK(
        again.error().find("already uses port " + std::to_string(door.listener->port())) != std::string::npos
    );
    CHECK(again.error().find("--port") != std::string::npos);
    const auto nowhere = net::Listener::open(door.io, "example", 0, door.limits, door.log);
    REQUIRE_FALSE(nowhere.ok());
    CHECK(nowhere.error().find("127.0.0.1") != std::string::npos);
}

#include "client/net/line.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace twocircles::client::net {

namespace asio = boost::asio;
using namespace std::chrono_literals;

namespace {

constexpr auto kAsTuple = asio::as_tuple(asio::use_awaitable);
constexpr std::chrono::seconds kWelcomeTime = 5s;    // a server that many enter at once takes a moment
constexpr std::chrono::seconds kSilence = 4s;        // two pings without an answer
constexpr std::chrono::milliseconds kGlance = 200ms; // at whether a line that is not read is still wanted
constexpr std::chrono::milliseconds kFirstPause = 50ms;
constexpr std::chrono::seconds kSteady = 3s; // a connection that lasted so long was a good one
constexpr std::chrono::milliseconds kLongestPause = 2s;

wire::TokenBucket allowed(double per_second, double burst)
{
    return {per_second * wire::kKeptShare, burst * wire::kKeptShare, std::chrono::steady_clock::now()};
}

} // namespace

Line::Line(asio::io_context& context, Options options, std::function<void(model::Message)> told)
    : told_by_(std::move(told)), context_(context),
      conversation_(std::move(options.player_name), std::move(options.build)),
      dialer_(
          context, std::move(options.host), options.port,
          [this](const std::string& why) { say_lost(why, true); }
      ),
      socket_(context), silence_(context), ping_(context), pause_(context), pace_(context),
      allowed_(allowed(wire::kRequestsPerSecond, wire::kRequestBurst))
{}

void Line::start()
{
    auto running = run();
    asio::co_spawn(context_, std::move(running), [this](const std::exception_ptr& failure) {
        // Nothing in run() throws by design; should it happen, the player hears of it instead of a frozen
        // screen.
        if (failure) told_by_(model::LinkLost{"The connection failed inside this program.", false});
    });
}

void Line::stop()
{
    stopping_ = true;
    dialer_.cancel();
    close({});
    pause_.cancel();
}

void Line::send(const model::Request& request)
{
    conversation_.ask(request);
    write_next();
}

void Line::retry_now()
{
    pause_.cancel();
    dialer_.try_now();
}

void Line::rename(const std::string& name)
{
    if (name == conversation_.name()) return;
    conversation_.set_name(name);
    // A name is said once, in the hello. In a room there is a request for it; elsewhere a new connection
    // costs nobody anything.
    if (!conversation_.welcomed() || conversation_.in_room()) return;
    quiet_ = true;
    close({});
}

void Line::stop_reading()
{
    reading_ = false;
}

void Line::say_lost(const std::string& reason, bool will_retry)
{
    if (stopping_ || (reason == told_ && will_retry)) return; // each reason is news once
    told_ = reason;
    told_by_(model::LinkLost{reason, will_retry});
}

asio::awaitable<void> Line::pause(std::chrono::milliseconds time)
{
    pause_.expires_after(time);
    co_await pause_.async_wait(kAsTuple);
}

asio::awaitable<void> Line::run()
{
    auto wait = kFirstPause;
    while (!stopping_) {
        auto dialled = co_await dialer_.dial();
        if (stopping_ || !dialled) co_return;
        socket_ = std::move(*dialled);
        const auto begun = std::chrono::steady_clock::now();
        co_await talk();
        if (stopping_) co_return;
        const bool useful = conversation_.welcomed();
        const bool final = conversation_.final();
        if (!conversation_.reason().empty()) reason_ = conversation_.reason();
        conversation_.cut();
        if (std::exchange(quiet_, false)) continue;
        if (useful) told_.clear();
        say_lost(reason_, !final);
        // Who is turned away at the door does not stand there knocking all the time.
        // Nor does who is greeted and sent away at once.
        const bool steady = std::chrono::steady_clock::now() - begun > kSteady;
        wait = useful && steady ? kFirstPause : std::min(wait * 2, kLongestPause);
        constexpr auto kUntilAsked = std::chrono::hours(24 * 365);
        co_await pause(final ? std::chrono::milliseconds(kUntilAsked) : wait);
        told_.clear();
    }
}

asio::awaitable<void> Line::talk()
{
    ++connection_;
    writing_ = false;
    facilitates_ = false;
    allowed_ = allowed(wire::kRequestsPerSecond, wire::kRequestBurst);
    reason_.clear();
    boost::system::error_code ignored;
    socket_.set_option(asio::ip::tcp::no_delay(true), ignored);
    conversation_.start();
    write_next();
    ping_later();
    std::array<std::byte, 16 * 1024> bytes{};
    std::vector<model::Message> messages;
    for (;;) {
        if (!reading_) silence_.cancel(); // nothing is heard because nothing is listened to
        while (!reading_ && socket_.is_open())
            co_await pause(kGlance);
        gone_after(conversation_.welcomed() ? kSilence : kWelcomeTime);
        const auto buffer = asio::buffer(bytes);
        const auto [error, size] = co_await socket_.async_read_some(buffer, kAsTuple);
        if (error) {
            if (reason_.empty()) reason_ = "The connection to the game server was lost.";
            break;
        }
        messages.clear();
        const bool readable = conversation_.take({bytes.data(), size}, messages);
        for (auto& message : messages)
            told_by_(std::move(message));
        if (!readable) break;
        if (conversation_.facilitates() && !std::exchange(facilitates_, true))
            allowed_ = allowed(wire::kFacilitatorRequestsPerSecond, wire::kFacilitatorRequestBurst);
        write_next();
    }
    ping_.cancel();
    silence_.cancel();
    pace_.cancel();
    socket_.close(ignored);
}

bool Line::too_early()
{
    if (holding_back_) return true;
    const auto now = std::chrono::steady_clock::now();
    if (allowed_.take(now)) return false;
    holding_back_ = true;
    pace_.expires_after(allowed_.until_next(now));
    pace_.async_wait([this](const boost::system::error_code&) {
        holding_back_ = false;
        write_next();
    });
    return true;
}

void Line::write_next()
{
    if (writing_ || !conversation_.has_frame() || !socket_.is_open() || too_early()) return;
    writing_ = true;
    frame_ = conversation_.next_frame();
    asio::async_write(
        socket_, asio::buffer(frame_),
        [this, connection = connection_](const boost::system::error_code& error, std::size_t) {
            // An error shows at the reading side too, which knows what to say. The end of an earlier
            // connection's write must not touch this one's queue.
            if (error || connection != connection_) return;
            writing_ = false;
            write_next();
        }
    );
}

void Line::ping_later()
{
    ping_.expires_after(std::chrono::seconds(wire::kHeartbeatSeconds));
    ping_.async_wait([this](const boost::system::error_code& error) {
        if (error || !socket_.is_open()) return;
        conversation_.ping();
        write_next();
        ping_later();
    });
}

void Line::gone_after(std::chrono::milliseconds time)
{
    silence_.expires_after(time);
    silence_.async_wait([this, time](const boost::system::error_code& error) {
        if (error) return;
        // On a computer that is busy, or has just woken up, the time can be over before what came was read.
        if (boost::system::error_code unknown; socket_.is_open() && socket_.available(unknown) > 0) {
            gone_after(time);
            return;
        }
        // What the kernel still holds must not arrive after the next connection's requests.
        boost::system::error_code ignored;
        socket_.set_option(asio::socket_base::linger(true, 0), ignored);
        close("The game server has not answered for some seconds.");
    });
}

void Line::close(const std::string& reason)
{
    if (reason_.empty()) reason_ = reason;
    boost::system::error_code ignored;
    socket_.close(ignored);
    silence_.cancel();
    ping_.cancel();
    pace_.cancel();
}

} // namespace twocircles::client::net

#include "client/net/dialer.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/connect.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <algorithm>
#include <utility>
#include <vector>

namespace twocircles::client::net {

namespace asio = boost::asio;
using asio::ip::tcp;
using namespace std::chrono_literals;

namespace {

constexpr auto kAsTuple = asio::as_tuple(asio::use_awaitable);
constexpr std::chrono::milliseconds kAttempt = 2500ms;
constexpr std::chrono::milliseconds kFirstPause = 100ms; // between the starts of two attempts
constexpr std::chrono::milliseconds kLongestPause = 1000ms;
constexpr int kTriesWithAnAddress = 10; // then the name is looked up anew: it may be somewhere else now

} // namespace

struct Dialer::State
{
    State(
        asio::io_context& io, std::string to, std::uint16_t at, std::function<void(const std::string&)> told
    )
        : context(io), host(std::move(to)), port(at), failed(std::move(told)), wake(io)
    {}
    asio::io_context& context;
    std::string host;
    std::uint16_t port;
    std::function<void(const std::string&)> failed;
    asio::steady_timer wake;
    // A known address is used without asking for it: the answer may take seconds while the network is away.
    std::vector<tcp::endpoint> endpoints;
    int tries = 0;
    bool resolving = false, cancelled = false, dialling = false;
    std::optional<tcp::socket> winner;
    std::vector<std::weak_ptr<Attempt>> attempts;
};

struct Dialer::Attempt
{
    explicit Attempt(asio::io_context& context) : resolver(context), socket(context), limit(context) {}
    void give_up()
    {
        boost::system::error_code ignored;
        resolver.cancel();
        socket.close(ignored);
    }
    tcp::resolver resolver;
    tcp::socket socket;
    asio::steady_timer limit;
};

Dialer::Dialer(
    asio::io_context& context, std::string host, std::uint16_t port,
    std::function<void(const std::string&)> failed
)
    : state_(std::make_shared<State>(context, std::move(host), port, std::move(failed)))
{}

Dialer::~Dialer()
{
    state_->failed = {};
    cancel();
}

void Dialer::cancel()
{
    state_->cancelled = true;
    state_->wake.cancel();
    for (const auto& weak : state_->attempts)
        if (const auto attempt = weak.lock()) attempt->give_up();
}

void Dialer::try_now()
{
    state_->wake.cancel();
}

asio::awaitable<std::optional<tcp::socket>> Dialer::dial()
{
    const auto state = state_;
    state->dialling = true;
    state->winner.reset();
    auto pause = kFirstPause;
    while (!state->cancelled && !state->winner) {
        auto attempt = std::make_shared<Attempt>(state->context);
        std::erase_if(state->attempts, [](const auto& weak) { return weak.expired(); });
        state->attempts.push_back(attempt);
        // Nothing in run() throws by design; an attempt that ends by a mistake of ours has failed.
        const auto ended = [state](const std::exception_ptr& failure) {
            if (failure && state->failed) state->failed("The connection failed inside this program.");
        };
        auto running = run(state, std::move(attempt));
        asio::co_spawn(state->context, std::move(running), ended);
        state->wake.expires_after(pause);
        if (!state->winner) co_await state->wake.async_wait(kAsTuple);
        pause = std::min(pause * 2, kLongestPause);
    }
    state->dialling = false;
    for (const auto& weak : state->attempts)
        if (const auto attempt = weak.lock()) attempt->give_up();
    state->attempts.clear();
    co_return std::exchange(state->winner, std::nullopt);
}

asio::awaitable<bool> Dialer::resolve(std::shared_ptr<State> state, std::shared_ptr<Attempt> attempt)
{
    if (state->resolving) co_return false; // the attempt before this one is at it
    state->resolving = true;
    const auto port = std::to_string(state->port);
    const auto [error, found] = co_await attempt->resolver.async_resolve(state->host, port, kAsTuple);
    state->resolving = false;
    if (error) {
        if (state->dialling && state->failed && error != asio::error::operation_aborted)
            state->failed(
                "There is no computer named “" + state->host + "” to connect to. Check the address."
            );
        co_return false;
    }
    state->endpoints.clear();
    for (const auto& one : found)
        state->endpoints.push_back(one.endpoint());
    state->tries = 0;
    co_return true;
}

asio::awaitable<void> Dialer::run(std::shared_ptr<State> state, std::shared_ptr<Attempt> attempt)
{
    if (++state->tries > kTriesWithAnAddress) state->endpoints.clear();
    if (state->endpoints.empty()) {
        const bool known = co_await resolve(state, attempt);
        if (!known) co_return;
    }
    attempt->limit.expires_after(kAttempt);
    attempt->limit.async_wait([attempt](const boost::system::error_code& error) {
        if (!error) attempt->give_up();
    });
    const auto endpoints = state->endpoints; // others may look the name up anew meanwhile
    const auto [error, endpoint] = co_await asio::async_connect(attempt->socket, endpoints, kAsTuple);
    attempt->limit.cancel();
    if (!state->dialling || state->winner) co_return;
    if (error) {
        if (state->failed)
            state->failed(
                "No game server answers at " + state->host + ":" + std::to_string(state->port) +
                ". Is it running, and is the address right?"
            );
        co_return;
    }
    state->tries = 0;
    state->winner = std::move(attempt->socket);
    state->wake.cancel();
}

} // namespace twocircles::client::net

#include "client/net/swarm.hpp"

#include "client/net/line.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>

#include <algorithm>
#include <csignal>
#include <list>
#include <sys/resource.h>
#include <utility>
#include <vector>

namespace twocircles::client::net {

namespace asio = boost::asio;

namespace {

// A thousand open files are what a process may have until it asks for more.
void allow_many_sockets()
{
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
    constexpr rlim_t kEnough = 16384;
    limit.rlim_cur = std::max(limit.rlim_cur, std::min(limit.rlim_max, kEnough));
    setrlimit(RLIMIT_NOFILE, &limit);
}

} // namespace

struct Swarm::Inside
{
    std::string host;
    std::uint16_t port = 0;
    std::string build;
    asio::io_context context{1};
    std::vector<std::unique_ptr<Line>> lines;
    std::list<asio::steady_timer> timers;
    asio::signal_set signals{context};
    bool stopping = false;
};

Swarm::Swarm(std::string host, std::uint16_t port, std::string build) : inside_(std::make_unique<Inside>())
{
    allow_many_sockets();
    inside_->host = std::move(host);
    inside_->port = port;
    inside_->build = std::move(build);
}

Swarm::~Swarm() = default;

Swarm::Id Swarm::add(std::string name, std::function<void(const model::Message&)> told)
{
    Line::Options options{inside_->host, inside_->port, std::move(name), inside_->build};
    auto line = std::make_unique<Line>(
        inside_->context, std::move(options),
        [told = std::move(told)](const model::Message& message) { told(message); }
    );
    line->start();
    inside_->lines.push_back(std::move(line));
    return inside_->lines.size() - 1;
}

void Swarm::send(Id id, const model::Request& request)
{
    inside_->lines[id]->send(request);
}

void Swarm::stop_reading(Id id)
{
    inside_->lines[id]->stop_reading();
}

void Swarm::hang_up(Id id)
{
    inside_->lines[id]->stop();
}

void Swarm::after(std::chrono::nanoseconds time, std::function<void()> what)
{
    if (inside_->stopping) return;
    auto& timers = inside_->timers;
    const auto timer = timers.emplace(timers.end(), inside_->context);
    timer->expires_after(time);
    timer->async_wait([this, timer, what = std::move(what)](const boost::system::error_code& error) {
        const auto run = what; // it may set the next timer
        inside_->timers.erase(timer);
        if (!error) run();
    });
}

void Swarm::run()
{
    inside_->context.run();
}

void Swarm::stop()
{
    if (std::exchange(inside_->stopping, true)) return;
    boost::system::error_code ignored;
    inside_->signals.cancel(ignored);
    for (auto& timer : inside_->timers)
        timer.cancel();
    for (const auto& line : inside_->lines)
        line->stop();
}

void Swarm::stop_on_signals(std::function<void()> told)
{
    inside_->signals.add(SIGINT);
    inside_->signals.add(SIGTERM);
    inside_->signals.async_wait([this, told = std::move(told)](const boost::system::error_code& error, int) {
        if (error) return;
        told();
        stop();
    });
}

} // namespace twocircles::client::net

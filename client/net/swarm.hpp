// Many clients on one thread, for the robot: each connects, comes back by itself and tells what it hears. No
// sockets in this header; everything happens inside run().
#pragma once

#include "client/model/messages.hpp"
#include "client/model/request.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

namespace twocircles::client::net {

class Swarm
{
public:
    using Id = std::size_t; // counted from 0
    Swarm(std::string host, std::uint16_t port, std::string build);
    ~Swarm();
    Swarm(const Swarm&) = delete;
    Swarm& operator=(const Swarm&) = delete;

    // It begins to connect when this thread gets to it.
    Id add(std::string name, std::function<void(const model::Message&)> told);
    void send(Id, const model::Request&);
    void stop_reading(Id);
    void hang_up(Id); // for good

    void after(std::chrono::nanoseconds, std::function<void()>);

    // Until stop() has been called and every connection has ended.
    void run();
    void stop();
    // SIGINT and SIGTERM end it too, once this has been called; `told` before.
    void stop_on_signals(std::function<void()> told);

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

} // namespace twocircles::client::net

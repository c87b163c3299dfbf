// Opens the next beat of rooms in step together: when all of them that go on stand before it, or when the
// first has waited long enough. Everything happens on the I/O thread.
#pragma once

#include "server/net/rooms.hpp"

namespace twocircles::net {

class InStep
{
public:
    InStep(Service& service, Rooms& rooms);

    // To be called whenever a room has moved.
    void changed();
    void stop() { patience_.cancel(); }

private:
    void release(const std::vector<Rooms::Runner>& held);

    Service& service_;
    Rooms& rooms_;
    asio::steady_timer patience_;
    bool waiting_ = false; // the timer runs: some room is held
};

} // namespace twocircles::net

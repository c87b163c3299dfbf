// Opens the next beat of rooms in step together: when all of them that go on stand before it, or when the
// first has waited long enough. Everything happens on the I/O thread.
#pragma once

#include "server/net/rooms.hpp"

#include <cstddef>
#include <map>
#include <vector>

namespace twocircles::net {

class InStep
{
public:
    InStep(Service& service, Rooms& rooms);

    // To be called whenever this room has moved, and when it has ended.
    void changed(const RoomRunner&);
    void ended(store::GameId);
    void stop() { patience_.cancel(); }

private:
    void look();
    std::vector<Rooms::Runner> all_held() const; // all that are, whether they are waited for or not
    void release(const std::vector<Rooms::Runner>& held);

    Service& service_;
    Rooms& rooms_;
    std::map<store::GameId, bool> going_; // those that are waited for; whether they are held
    std::size_t held_ = 0;                // of those
    asio::steady_timer patience_;
    bool waiting_ = false; // the timer runs: some room is held
};

} // namespace twocircles::net

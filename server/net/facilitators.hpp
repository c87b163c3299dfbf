// The connected facilitators and their console: all rooms at a glance, at once and then whenever something
// has changed, at most twice a second; encoded once for all of them. Everything happens on the I/O thread.
#pragma once

#include "server/net/connection.hpp"
#include "server/net/limits.hpp"
#include "server/net/translate_console.hpp"

#include <functional>
#include <memory>
#include <vector>

namespace twocircles::net {

class Facilitators
{
public:
    // `look` gives the rooms as they are now; what concerns the facilitators themselves is filled in here.
    Facilitators(const asio::any_io_executor&, const Limits&, std::function<Console()> look);

    void add(std::shared_ptr<Connection>);
    void remove(const Connection&);
    bool any() const { return !connected_.empty(); }
    void changed();
    void stop() { timer_.cancel(); } // nobody is shown anything any more

private:
    Frames look() const;
    void send();

    const Limits& limits_;
    std::function<Console()> look_;
    std::vector<std::shared_ptr<Connection>> connected_;
    asio::steady_timer timer_;
    bool due_ = false; // the timer runs
    Clock::time_point last_{};
};

} // namespace twocircles::net

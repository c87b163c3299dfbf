#include "server/net/in_step.hpp"

#include <string>
#include <utility>

namespace twocircles::net {

namespace {

// Rooms that have not begun, are over, or have nobody in them hold nobody up.
bool goes_on(const room::Room& room)
{
    const auto phase = room.world().phase;
    return room.settings().in_step && phase != engine::Phase::briefing && phase != engine::Phase::ended &&
           !room.closed() && !room.read_only() && !room.asleep();
}

} // namespace

InStep::InStep(Service& service, Rooms& rooms) : service_(service), rooms_(rooms), patience_(service.executor)
{}

void InStep::changed()
{
    std::vector<Rooms::Runner> held;
    std::size_t going = 0;
    for (const auto& runner : rooms_.all()) {
        if (!runner->shared() || !goes_on(runner->room())) continue;
        ++going;
        if (runner->room().held()) held.push_back(runner);
    }
    if (held.empty()) {
        if (std::exchange(waiting_, false)) patience_.cancel();
        return;
    }
    if (held.size() == going) {
        if (std::exchange(waiting_, false)) patience_.cancel();
        release(held);
        return;
    }
    if (std::exchange(waiting_, true)) return;
    patience_.expires_after(service_.limits.in_step);
    patience_.async_wait([this](const boost::system::error_code& cancelled) {
        if (cancelled) return;
        waiting_ = false;
        std::vector<Rooms::Runner> still;
        for (const auto& runner : rooms_.all())
            if (runner->shared() && runner->room().held()) still.push_back(runner);
        service_.log(
            LogLevel::warning, "rooms in step have waited long enough for the others; " +
                                   std::to_string(still.size()) + " go on without them"
        );
        release(still);
    });
}

void InStep::release(const std::vector<Rooms::Runner>& held)
{
    for (const auto& runner : held) {
        RoomRunner::Errand errand;
        errand.work = RoomRunner::Ask{{}, room::Release{}};
        runner->submit(std::move(errand));
    }
}

} // namespace twocircles::net

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

// Every choice in every room comes by here: it costs nothing but for rooms in step.
void InStep::changed(const RoomRunner& runner)
{
    const auto& room = runner.room();
    if (!runner.shared() || !goes_on(room)) return ended(runner.game());
    auto& held = going_.try_emplace(runner.game(), false).first->second;
    const bool was_held = std::exchange(held, room.held());
    held_ += static_cast<std::size_t>(held) - static_cast<std::size_t>(was_held);
    look();
}

void InStep::ended(store::GameId game)
{
    const auto known = going_.find(game);
    if (known == going_.end()) return;
    if (known->second) --held_;
    going_.erase(known);
    look();
}

void InStep::look()
{
    if (held_ == 0 || held_ == going_.size()) {
        if (std::exchange(waiting_, false)) patience_.cancel();
        if (held_ == 0) return;
        auto held = all_held();
        std::erase_if(held, [](const auto& runner) { return !goes_on(runner->room()); });
        release(held);
        return;
    }
    if (std::exchange(waiting_, true)) return;
    patience_.expires_after(service_.limits.in_step);
    patience_.async_wait([this](const boost::system::error_code& cancelled) {
        if (cancelled) return;
        waiting_ = false;
        const auto still = all_held(); // also where nobody is left, so that they find it going on
        service_.log(
            LogLevel::warning, "rooms in step have waited long enough for the others; " +
                                   std::to_string(still.size()) + " go on without them"
        );
        release(still);
    });
}

std::vector<Rooms::Runner> InStep::all_held() const
{
    auto runners = rooms_.all();
    std::erase_if(runners, [](const auto& runner) { return !runner->shared() || !runner->room().held(); });
    return runners;
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

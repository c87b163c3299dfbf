#include "server/net/facilitators.hpp"

#include <algorithm>
#include <utility>

namespace twocircles::net {

Facilitators::Facilitators(
    const asio::any_io_executor& executor, const Limits& limits, std::function<Console()> look
)
    : limits_(limits), look_(std::move(look)), timer_(executor)
{}

void Facilitators::add(std::shared_ptr<Connection> connection)
{
    connection->allow_waiting(limits_.facilitator_outbox_bytes);
    connected_.push_back(connection);
    connection->send_newest(look(), Newest::console);
    changed(); // the others see that there is one more
}

void Facilitators::remove(const Connection& connection)
{
    const auto is_it = [&](const auto& one) { return one.get() == &connection; };
    if (std::erase_if(connected_, is_it) > 0) changed();
}

void Facilitators::changed()
{
    if (connected_.empty() || std::exchange(due_, true)) return;
    timer_.expires_at(std::max(Clock::now(), last_ + limits_.console_gap));
    timer_.async_wait([this](const boost::system::error_code& cancelled) {
        due_ = false;
        if (!cancelled) send();
    });
}

Frames Facilitators::look() const
{
    auto console = look_();
    console.facilitators = static_cast<std::uint32_t>(connected_.size());
    return to_frames(console);
}

void Facilitators::send()
{
    if (connected_.empty()) return;
    last_ = Clock::now();
    const auto frames = look();
    const auto everybody = connected_;
    for (const auto& connection : everybody)
        connection->send_newest(frames, Newest::console);
}

} // namespace twocircles::net

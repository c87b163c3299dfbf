#include "server/net/hub.hpp"

#include <algorithm>

namespace twocircles::net {

namespace {

std::optional<Newest> newest(const room::View& view)
{
    if (std::holds_alternative<room::State>(view)) return Newest::state;
    if (std::holds_alternative<room::Lobby>(view)) return Newest::lobby;
    if (std::holds_alternative<room::Guide>(view)) return Newest::guide;
    if (std::holds_alternative<room::Commitments>(view)) return Newest::commitments;
    return std::nullopt;
}

bool is_newest(const room::Delivery& delivery)
{
    return newest(*delivery.view).has_value();
}

double per_second(std::chrono::milliseconds gap)
{
    return 1000.0 / static_cast<double>(std::max<std::chrono::milliseconds::rep>(gap.count(), 1));
}

} // namespace

Hub::Hub(const Limits& limits, Addresses addresses)
    : limits_(limits), addresses_(std::move(addresses)),
      acted_(per_second(limits.state_gap), per_second(limits.state_gap), Clock::time_point{})
{}

std::shared_ptr<Connection> Hub::put(room::MemberId member, std::shared_ptr<Connection> connection)
{
    if (by_member_.size() <= member.index()) by_member_.resize(member.index() + 1);
    auto before = std::exchange(by_member_[member.index()], std::move(connection));
    if (before == nullptr) ++connected_;
    return before;
}

bool Hub::has(room::MemberId member, const Connection& connection) const
{
    return member.index() < by_member_.size() && by_member_[member.index()].get() == &connection;
}

bool Hub::remove(room::MemberId member, const Connection& connection)
{
    return has(member, connection) && take_out(member) != nullptr;
}

std::shared_ptr<Connection> Hub::take_out(room::MemberId member)
{
    if (member.index() >= by_member_.size()) return nullptr;
    for (const auto kind : {Newest::state, Newest::lobby, Newest::guide, Newest::commitments})
        held_back_.erase({member, kind});
    auto connection = std::exchange(by_member_[member.index()], nullptr);
    if (connection != nullptr) --connected_;
    return connection;
}

Envelope
Hub::envelope_of(const room::Joined& joined, const std::optional<Greeting>& greeting, room::MemberId to) const
{
    Envelope envelope;
    if (greeting && greeting->member == to) {
        envelope.reply_to = greeting->reply_to;
        envelope.token = greeting->token;
    }
    if (joined.part.role == room::Role::projector && addresses_) envelope.addresses = addresses_();
    return envelope;
}

void Hub::send(const room::Delivery& delivery, const std::optional<Greeting>& greeting, Encoded& encoded)
    const
{
    const auto to = delivery.to;
    const auto& view = *delivery.view;
    if (to.index() >= by_member_.size() || by_member_[to.index()] == nullptr) return;
    auto& connection = *by_member_[to.index()];
    if (const auto* joined = std::get_if<room::Joined>(&view)) {
        connection.send(to_frames(view, envelope_of(*joined, greeting, to)));
        return;
    }
    auto same =
        std::find_if(encoded.begin(), encoded.end(), [&](const auto& one) { return one.first == &view; });
    if (same == encoded.end()) same = encoded.insert(same, {&view, to_frames(view, {})});
    if (const auto kind = newest(view))
        connection.send_newest(same->second, *kind);
    else
        connection.send(same->second);
}

void Hub::publish(
    const room::Deliveries& deliveries, Clock::time_point now, const std::optional<Greeting>& greeting
)
{
    if (deliveries.empty()) return;
    Encoded encoded;
    const auto some = std::any_of(deliveries.begin(), deliveries.end(), is_newest);
    const auto only = std::all_of(deliveries.begin(), deliveries.end(), is_newest);
    // What nobody's act brought about can wait for its turn; an act is shown at once unless acts come thick
    // and fast. Without a state of its own it lets the one that waits go first.
    const bool at_once = only ? now >= last_newest_ + limits_.state_gap : acted_.take(now);
    if (!some && at_once) flush(now);
    if (some && at_once) last_newest_ = now;
    for (const auto& delivery : deliveries) {
        const auto kind = newest(*delivery.view);
        const bool greeted = greeting && greeting->member == delivery.to;
        if (kind && !at_once && !greeted) {
            held_back_.insert_or_assign({delivery.to, *kind}, delivery.view);
            continue;
        }
        if (kind) held_back_.erase({delivery.to, *kind});
        send(delivery, greeting, encoded);
    }
}

std::optional<Clock::time_point> Hub::next_flush() const
{
    if (held_back_.empty()) return std::nullopt;
    return last_newest_ + limits_.state_gap;
}

void Hub::flush(Clock::time_point now)
{
    if (held_back_.empty()) return;
    last_newest_ = now;
    Encoded encoded;
    const auto views = std::exchange(held_back_, {});
    for (const auto& [to, view] : views)
        send({to.first, view}, std::nullopt, encoded);
}

void Hub::send_all(const Frames& frames)
{
    for (const auto& connection : by_member_)
        if (connection != nullptr) connection->send(frames);
}

void Hub::dismiss_all(const Frames& frames)
{
    send_all(frames);
    by_member_.clear();
    held_back_.clear();
    connected_ = 0;
}

void Hub::close_all(const Frame& farewell)
{
    const auto everybody = by_member_;
    dismiss_all({});
    for (const auto& connection : everybody)
        if (connection != nullptr) connection->close(farewell, true);
}

} // namespace twocircles::net

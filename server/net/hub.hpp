// Who is connected to one room, and what goes out to them: each distinct view is encoded once, and the frame
// shared. States and lobbies that follow each other quickly are thinned out. Time comes in as an argument.
#pragma once

#include "proto/wire/token_bucket.hpp"
#include "server/net/connection.hpp"
#include "server/net/limits.hpp"
#include "server/net/translate_room.hpp"
#include "server/room/room.hpp"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace twocircles::net {

// To somebody who has just come: their Joined answers a request and carries their token.
struct Greeting
{
    room::MemberId member;
    std::uint64_t reply_to = 0;
    store::Token token{};
};

class Hub
{
public:
    using Addresses = std::function<std::vector<std::string>()>;

    // `addresses`: where people find this server, for projectors.
    Hub(const Limits&, Addresses addresses);

    // One connection a member; returns the one that was there before, which is not sent anything any more.
    std::shared_ptr<Connection> put(room::MemberId, std::shared_ptr<Connection>);
    // False when this connection does not speak for the member (any more).
    bool remove(room::MemberId, const Connection&);
    bool has(room::MemberId, const Connection&) const;
    // Whoever speaks for this member does so no longer; null when nobody did.
    std::shared_ptr<Connection> take_out(room::MemberId);
    std::size_t connected() const { return connected_; }

    void
    publish(const room::Deliveries&, Clock::time_point now, const std::optional<Greeting>& = std::nullopt);
    // What was held back is due then.
    std::optional<Clock::time_point> next_flush() const;
    void flush(Clock::time_point now);

    void send_all(const Frames&);
    // Last words to everybody; nobody is left.
    void dismiss_all(const Frames&);
    void close_all(const Frame& farewell); // closes their connections, too

private:
    // What has been encoded within one publish, by the views that are shared.
    using Encoded = std::vector<std::pair<const room::View*, Frames>>;

    void send(const room::Delivery&, const std::optional<Greeting>&, Encoded&) const;
    Envelope envelope_of(const room::Joined&, const std::optional<Greeting>&, room::MemberId) const;

    const Limits& limits_;
    Addresses addresses_;
    std::vector<std::shared_ptr<Connection>> by_member_; // null: nobody speaks for them
    std::size_t connected_ = 0;
    // The newest states and lobbies that wait, one of each kind a member.
    std::map<std::pair<room::MemberId, Newest>, room::SharedView> held_back_;
    Clock::time_point last_newest_{};
    wire::TokenBucket acted_; // states and lobbies that somebody's act brought about
};

} // namespace twocircles::net

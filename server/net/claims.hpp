// Places that somebody without a token asks to have back, until a facilitator answers, the time is over or
// they give up. Bounded: one a connection, so many a room. Everything happens on the I/O thread.
#pragma once

#include "server/net/connection.hpp"
#include "server/net/later.hpp"
#include "server/net/limits.hpp"
#include "server/net/refusal.hpp"
#include "server/net/translate_console.hpp"

#include <functional>
#include <list>
#include <memory>
#include <string>
#include <vector>

namespace twocircles::net {

class Claims
{
public:
    enum class Verdict : std::uint8_t
    {
        yes,
        no,
        late,      // nobody has answered
        withdrawn, // by whoever asked
    };
    using Waiting = std::shared_ptr<Later<Verdict>>;

    // `on_change` when the list is another one than before.
    Claims(asio::any_io_executor, const Limits&, std::function<void()> on_change);

    // `from` says who asks and where from.
    engine::Result<Waiting, Refusal>
    add(const std::string& room_code, room::MemberId, const std::string& name, const std::string& from,
        const Connection&);
    // False when there is no such claim in this room (any more).
    bool answer(const std::string& room_code, std::uint64_t claim, bool yes);
    // What this connection still waits for.
    void withdraw(const Connection&);
    void withdraw_all();
    std::vector<ClaimCard> of(const std::string& room_code) const;

private:
    struct Claim
    {
        ClaimCard card;
        std::string room_code;
        const Connection* asker = nullptr; // to know it again; never followed
        Waiting waiting;
        asio::steady_timer patience;
    };
    using Position = std::list<Claim>::iterator;
    void settle(Position, Verdict);

    asio::any_io_executor executor_;
    const Limits& limits_;
    std::function<void()> on_change_;
    std::list<Claim> claims_; // oldest first
    std::uint64_t last_ = 0;
};

} // namespace twocircles::net

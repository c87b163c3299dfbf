#include "server/net/claims.hpp"

#include <algorithm>
#include <utility>

namespace twocircles::net {

Claims::Claims(asio::any_io_executor executor, const Limits& limits, std::function<void()> on_change)
    : executor_(std::move(executor)), limits_(limits), on_change_(std::move(on_change))
{}

engine::Result<Claims::Waiting, Refusal> Claims::add(
    const std::string& room_code, room::MemberId member, const std::string& name, const std::string& from,
    const Connection& asker
)
{
    const auto is_askers = [&](const Claim& claim) { return claim.asker == &asker; };
    if (std::any_of(claims_.begin(), claims_.end(), is_askers))
        return Refusal{
            RefusalCode::not_now,
            "You have asked for a place already; the facilitator has yet to answer.",
            {}};
    const auto in_room = [&](const Claim& claim) { return claim.room_code == room_code; };
    const auto waiting = std::count_if(claims_.begin(), claims_.end(), in_room);
    if (static_cast<std::size_t>(waiting) >= limits_.claims_of_room)
        return Refusal{
            RefusalCode::too_fast, "Too many people ask for places in this room; please wait a moment.", {}};
    auto later = std::make_shared<Later<Verdict>>(executor_);
    claims_.push_back({{++last_, member, name, from}, room_code, &asker, later, asio::steady_timer(executor_)}
    );
    claims_.back().patience.expires_after(limits_.claim);
    claims_.back().patience.async_wait([this, number = last_](const boost::system::error_code& cancelled) {
        const auto is_it = [&](const Claim& claim) { return claim.card.claim == number; };
        const auto claim = std::find_if(claims_.begin(), claims_.end(), is_it);
        if (!cancelled && claim != claims_.end()) settle(claim, Verdict::late);
    });
    on_change_();
    return later;
}

void Claims::settle(Position claim, Verdict verdict)
{
    claim->waiting->set(verdict);
    claims_.erase(claim);
    on_change_();
}

bool Claims::answer(const std::string& room_code, std::uint64_t number, bool yes)
{
    const auto is_it = [&](const Claim& claim) {
        return claim.card.claim == number && claim.room_code == room_code;
    };
    const auto claim = std::find_if(claims_.begin(), claims_.end(), is_it);
    if (claim == claims_.end()) return false;
    settle(claim, yes ? Verdict::yes : Verdict::no);
    return true;
}

void Claims::withdraw(const Connection& asker)
{
    const auto is_askers = [&](const Claim& claim) { return claim.asker == &asker; };
    const auto claim = std::find_if(claims_.begin(), claims_.end(), is_askers);
    if (claim != claims_.end()) settle(claim, Verdict::withdrawn);
}

void Claims::withdraw_all()
{
    while (!claims_.empty())
        settle(claims_.begin(), Verdict::withdrawn);
}

std::vector<ClaimCard> Claims::of(const std::string& room_code) const
{
    std::vector<ClaimCard> cards;
    for (const auto& claim : claims_)
        if (claim.room_code == room_code) cards.push_back(claim.card);
    return cards;
}

} // namespace twocircles::net

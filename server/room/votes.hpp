// Who of a shared seat has voted, and what came of it. Pure. Only the votes of those who hold the seat now
// count, whether they are still there or not; only those who are there are waited for.
#pragma once

#include "server/room/members.hpp"
#include "server/room/minutes.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace twocircles::room {

struct Poll
{
    Votes votes;                   // that count, in the order they were cast
    std::vector<MemberId> waiting; // there, and without a vote
    std::vector<MemberId> present;
    // Everybody who is there has voted.
    bool complete() const { return !votes.empty() && waiting.empty(); }
};
Poll poll_of(const Members&, const Part&, const Votes&);

// The option with most votes among those allowed; between equals the one that reached its count first.
std::optional<std::uint32_t> winner(const Votes&, const std::function<bool(std::uint32_t)>& allowed);
// What the first of those said who wanted this.
std::string words_for(const Votes&, std::uint32_t option);

} // namespace twocircles::room

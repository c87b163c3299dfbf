#include "server/room/votes.hpp"

#include <algorithm>
#include <map>

namespace twocircles::room {

Poll poll_of(const Members& members, const Part& part, const Votes& votes)
{
    Poll poll;
    for (const Vote& vote : votes)
        if (members.known(vote.member) && members[vote.member].part == part) poll.votes.push_back(vote);
    poll.present = members.present_holders(part);
    for (const MemberId id : poll.present)
        if (std::none_of(poll.votes.begin(), poll.votes.end(), [id](const Vote& v) {
                return v.member == id;
            }))
            poll.waiting.push_back(id);
    return poll;
}

std::optional<std::uint32_t> winner(const Votes& votes, const std::function<bool(std::uint32_t)>& allowed)
{
    std::map<std::uint32_t, std::size_t> counts;
    std::optional<std::uint32_t> best;
    for (const Vote& vote : votes) {
        if (!allowed(vote.option)) continue;
        const std::size_t count = ++counts[vote.option];
        if (!best || count > counts[*best]) best = vote.option;
    }
    return best;
}

std::string words_for(const Votes& votes, std::uint32_t option)
{
    for (const Vote& vote : votes)
        if (vote.option == option && !vote.words.empty()) return vote.words;
    return {};
}

} // namespace twocircles::room

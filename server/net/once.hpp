// Which requests have been done already, by the random numbers they keep when they are sent again after a
// cut. Bounded: the latest are known. Filled again from the journal after a restart.
#pragma once

#include "server/room/entry.hpp"

#include <algorithm>
#include <cstdint>
#include <deque>
#include <optional>

namespace twocircles::net {

class Once
{
public:
    static constexpr std::size_t kKept = 256;

    void keep(const room::Entry& entry)
    {
        if (entry.once == 0) return;
        done_.push_back({entry.once, entry.by, came(entry)});
        if (done_.size() > kKept) done_.pop_front();
    }
    // By whom the request of this number was done.
    std::optional<room::MemberId> find(std::uint64_t once) const { return find(once, false); }
    // Who came in with it.
    std::optional<room::MemberId> find_coming(std::uint64_t once) const { return find(once, true); }

private:
    struct Done
    {
        std::uint64_t once = 0;
        room::MemberId by;
        bool came = false;
    };
    static bool came(const room::Entry& entry)
    {
        return entry.record && std::holds_alternative<room::MemberCame>(*entry.record);
    }
    std::optional<room::MemberId> find(std::uint64_t once, bool coming) const
    {
        if (once == 0) return std::nullopt;
        const auto is_it = [&](const Done& done) { return done.once == once && done.came == coming; };
        const auto found = std::find_if(done_.begin(), done_.end(), is_it);
        if (found == done_.end()) return std::nullopt;
        return found->by;
    }

    std::deque<Done> done_;
};

} // namespace twocircles::net

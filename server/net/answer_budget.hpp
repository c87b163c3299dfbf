// How many answers a server gives to those who look for it: so many a second to each source, and so many in
// all. Holds a fixed amount of memory however many sources there are: some share a bucket, and nobody can
// choose with whom. Time comes in as an argument.
#pragma once

#include "proto/wire/token_bucket.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace twocircles::net {

struct AnswerLimits
{
    double per_source = 30; // a second, as the next three
    double source_burst = 60;
    double in_all = 400;
    double burst = 400;
};

class AnswerBudget
{
public:
    using TimePoint = wire::TokenBucket::TimePoint;

    // `salt`: anything that others cannot guess.
    AnswerBudget(const AnswerLimits& limits, std::uint64_t salt, TimePoint now)
        : salt_(salt), all_(limits.in_all, limits.burst, now),
          sources_(kBuckets, wire::TokenBucket(limits.per_source, limits.source_burst, now))
    {}

    // True when one more answer may go to this address; it is counted.
    bool take(std::span<const std::uint8_t> address, TimePoint now)
    {
        return sources_[bucket_of(address)].take(now) && all_.take(now);
    }

private:
    static constexpr std::size_t kBuckets = 512;

    std::size_t bucket_of(std::span<const std::uint8_t> address) const
    {
        std::uint64_t hash = salt_ ^ 0xcbf29ce484222325U;
        for (const auto byte : address) {
            hash = (hash ^ byte) * 0x100000001b3U;
            hash ^= hash >> 29U;
        }
        return static_cast<std::size_t>(hash % kBuckets);
    }

    std::uint64_t salt_;
    wire::TokenBucket all_;
    std::vector<wire::TokenBucket> sources_;
};

} // namespace twocircles::net

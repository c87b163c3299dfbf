// Tells a facilitator by a secret, and makes guessing slow: after a wrong one from an address everything that
// comes from there waits, longer each time. Nobody else's requests wait for that. Time comes in as an
// argument.
#pragma once

#include "server/net/limits.hpp"
#include "server/store/event_log.hpp"

#include <chrono>
#include <map>
#include <string>
#include <string_view>

namespace twocircles::net {

class SecretGuard
{
public:
    using Time = std::chrono::steady_clock::time_point;

    // Capital or small letters, blanks and hyphens of a secret do not count. Empty: nobody is let in.
    SecretGuard(std::string_view secret, const Limits&);

    struct Ruling
    {
        bool right = false;
        bool queue_full = false; // not looked at: too many wrong ones wait already
        Time answer_at;          // not to be told before
        int wrong_in_a_row = 0;  // from this address
    };
    bool lets_in_anybody() const { return !secret_.empty(); }
    Ruling judge(const std::string& address, std::string_view given, Time now);

    static constexpr std::size_t kMostAddresses = 1024;

private:
    struct Caller
    {
        int wrong_in_a_row = 0;
        Time free_at{}; // answers wait until then
    };
    void forget_old(Time now);

    const Limits& limits_;
    std::string secret_; // tidied
    store::TokenHash hash_{};
    std::map<std::string, Caller> callers_; // with wrong ones lately
};

} // namespace twocircles::net

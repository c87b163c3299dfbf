#include "server/net/secret_guard.hpp"

#include "server/store/token.hpp"
#include "server/store/token_hash.hpp"

#include <algorithm>

namespace twocircles::net {

namespace {

constexpr std::chrono::minutes kRemembered{10};
constexpr std::size_t kLongestSecret = 200; // characters that are looked at
constexpr int kMostDoublings = 20;

std::string tidied(std::string_view secret)
{
    std::string out;
    for (const char c : secret.substr(0, kLongestSecret)) {
        if (c == ' ' || c == '-') continue;
        out.push_back(c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c);
    }
    return out;
}

} // namespace

SecretGuard::SecretGuard(std::string_view secret, const Limits& limits)
    : limits_(limits), secret_(tidied(secret)), hash_(store::hash_of(secret_))
{}

SecretGuard::Ruling SecretGuard::judge(const std::string& address, std::string_view given, Time now)
{
    forget_old(now);
    Ruling ruling;
    ruling.answer_at = now;
    const auto known = callers_.find(address);
    if (known != callers_.end()) {
        ruling.answer_at = std::max(now, known->second.free_at);
        ruling.wrong_in_a_row = known->second.wrong_in_a_row;
    }
    if (ruling.answer_at - now > limits_.secrets_queue) {
        ruling.queue_full = true;
        ruling.answer_at = now;
        return ruling;
    }
    // Of hashes, and all of them: how long it takes says nothing about the secret.
    ruling.right = lets_in_anybody() && store::same(store::hash_of(tidied(given)), hash_);
    if (ruling.right) {
        if (known != callers_.end()) known->second.wrong_in_a_row = 0;
        return ruling;
    }
    auto& caller = callers_[address];
    const auto doubled = limits_.wrong_secret * (1LL << std::min(caller.wrong_in_a_row, kMostDoublings));
    caller.free_at =
        ruling.answer_at + std::min<std::chrono::milliseconds>(doubled, limits_.wrong_secret_longest);
    ruling.wrong_in_a_row = ++caller.wrong_in_a_row;
    ruling.answer_at = caller.free_at;
    return ruling;
}

void SecretGuard::forget_old(Time now)
{
    std::erase_if(callers_, [&](const auto& entry) { return entry.second.free_at + kRemembered < now; });
    if (callers_.size() < kMostAddresses) return;
    const auto oldest = std::min_element(callers_.begin(), callers_.end(), [](const auto& a, const auto& b) {
        return a.second.free_at < b.second.free_at;
    });
    callers_.erase(oldest);
}

} // namespace twocircles::net

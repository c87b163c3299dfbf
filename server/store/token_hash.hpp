// Tokens are 128 random bits, written as 32 hexadecimal digits. Whoever has one is that member, so the
// journal keeps only its SHA-256.
#pragma once

#include "server/store/event_log.hpp"
#include "server/store/token.hpp"

#include <cstdint>
#include <string_view>

namespace twocircles::store {

// From the system's source of random numbers. Throws std::runtime_error when it gives none.
Token random_token();
std::uint64_t random_number();

TokenHash hash_of(std::string_view token);

} // namespace twocircles::store

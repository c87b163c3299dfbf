// The key to a member's place in a game: whoever has it is that member. The journal keeps only its hash
// (token_hash.hpp).
#pragma once

#include <array>
#include <cstddef>

namespace twocircles::store {

// 128 bits from a cryptographic source.
using Token = std::array<std::byte, 16>;

// Takes equally long wherever the first difference is, so that nobody can feel their way to a secret.
template <std::size_t N>
constexpr bool same(const std::array<std::byte, N>& a, const std::array<std::byte, N>& b)
{
    std::byte difference{};
    for (std::size_t i = 0; i < N; ++i)
        difference |= a[i] ^ b[i];
    return difference == std::byte{};
}

} // namespace twocircles::store

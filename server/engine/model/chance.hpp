// Counter-based random numbers: a pure function of seed and keys. No state, so neither the order in which
// people are asked nor how many are asked changes anybody's luck. The same bits on every platform.
#pragma once

#include <cstdint>

namespace twocircles::engine {

// What a number is drawn for; part of its key. Append only: stored games depend on the values.
enum class Purpose : std::uint32_t
{
    trait = 1,
    tie,
    personal_offset,
    outside_offset,
    outside_shock,
    delivery_luck,
    innovation_luck,
    attempt,
    attempt_outcome,
    forced_outcome,
    leaving,
};

// The finaliser of splitmix64 (Steele, Lea, Flood 2014; constants by Stafford, variant 13).
constexpr std::uint64_t mixed(std::uint64_t x)
{
    x ^= x >> 30;
    x *= 0xbf58476d1ce4e5b9U;
    x ^= x >> 27;
    x *= 0x94d049bb133111ebU;
    return x ^ (x >> 31);
}

constexpr std::uint64_t
drawn_bits(std::uint64_t seed, Purpose purpose, std::uint32_t a = 0, std::uint64_t b = 0)
{
    constexpr std::uint64_t kStep = 0x9e3779b97f4a7c15U;
    const std::uint64_t x = mixed(seed + kStep * ((static_cast<std::uint64_t>(purpose) << 32) | a));
    return mixed(x + kStep * (b + 1));
}

// 0 <= u < 1 in steps of 2^-53.
constexpr double drawn(std::uint64_t seed, Purpose purpose, std::uint32_t a = 0, std::uint64_t b = 0)
{
    return static_cast<double>(drawn_bits(seed, purpose, a, b) >> 11) * 0x1p-53;
}

// Mean 0, variance 1, within +-3.46: the sum of four uniform numbers of 16 bits, nearly normal, without log
// or cos.
constexpr double drawn_normal(std::uint64_t seed, Purpose purpose, std::uint32_t a = 0, std::uint64_t b = 0)
{
    const std::uint64_t bits = drawn_bits(seed, purpose, a, b);
    const auto sum = static_cast<double>(
        (bits & 0xffff) + ((bits >> 16) & 0xffff) + ((bits >> 32) & 0xffff) + (bits >> 48)
    );
    constexpr double kScale = 1.7320508075688772 / 65536; // sqrt(3): four uniforms have variance 1/3
    return (sum - 2 * 65535.0) * kScale;
}

} // namespace twocircles::engine

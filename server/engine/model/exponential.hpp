// e to the x, our own: the C library's differs in the last bit between platforms, and a game must not.
// Relative error below 4e-16 for -700 < x < 700, limited outside; only + and *, no branch, no table.
#pragma once

#include "server/engine/model/lanes.hpp"

#include <bit>
#include <cstdint>

namespace twocircles::engine {

namespace exponential {

inline constexpr double kLog2E = 1.4426950408889634;
// ln 2 in two parts; the high one has enough trailing zeros for k * kLn2High to be exact.
inline constexpr double kLn2High = 6.93147180369123816490e-01;
inline constexpr double kLn2Low = 1.90821492927058770002e-10;
// Adding this leaves the nearest whole number in the lowest bits of the sum.
inline constexpr double kRounder = 6755399441055744.0; // 1.5 * 2^52

// Taylor's series to the 13th power, good to 5e-18 for |r| <= ln 2 / 2, in pairs so that the parts run side
// by side.
template <class T>
constexpr T series(T r)
{
    const T r2 = r * r;
    const T r4 = r2 * r2;
    const T a = r2 * (r * (1.0 / 6) + 0.5);
    const T b = (r * (1.0 / 120) + 1.0 / 24) + r2 * (r * (1.0 / 5040) + 1.0 / 720);
    const T c = (r * (1.0 / 362880) + 1.0 / 40320) + r2 * (r * (1.0 / 39916800) + 1.0 / 3628800);
    const T d = r * (1.0 / 6227020800) + 1.0 / 479001600;
    return 1.0 + (r + (a + r4 * (b + r4 * (c + r4 * d))));
}

} // namespace exponential

constexpr double exp_of(double x)
{
    using namespace exponential;
    x = x < -700 ? -700 : x > 700 ? 700 : x;
    const double shifted = x * kLog2E + kRounder;
    const double k = shifted - kRounder;
    const double r = (x - k * kLn2High) - k * kLn2Low;
    // k sits in the low bits; moved into the exponent it becomes a factor of 2^k
    const auto power = (std::bit_cast<std::uint64_t>(shifted) << 52) + std::bit_cast<std::uint64_t>(1.0);
    return series(r) * std::bit_cast<double>(power);
}

inline Lanes exp_of(Lanes x)
{
    using namespace exponential;
    x = limited(x, -700, 700);
    const Lanes shifted = x * kLog2E + kRounder;
    const Lanes k = shifted - kRounder;
    const Lanes r = (x - k * kLn2High) - k * kLn2Low;
    const LaneBits power = (std::bit_cast<LaneBits>(shifted) << 52) + std::bit_cast<std::uint64_t>(1.0);
    return series(r) * std::bit_cast<Lanes>(power);
}

} // namespace twocircles::engine

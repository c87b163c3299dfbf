// Two doubles worked on alike. g++ and clang++ share this notation and turn it into vector instructions on
// x86-64 and arm64 at every level of optimisation; each lane is computed exactly as a plain double would be.
#pragma once

#include <bit>
#include <cstdint>

namespace twocircles::engine {

using Lanes = double __attribute__((vector_size(16)));
using LaneBits = std::uint64_t __attribute__((vector_size(16)));
using LaneMask = std::int64_t __attribute__((vector_size(16))); // -1 true, 0 false, as comparisons give it
inline constexpr int kLanes = 2;

inline Lanes both(double x)
{
    return Lanes{x, x};
}

// The same, where alignment to a whole lane is not known; g++ and clang++ let it alias the doubles it is made
// of.
using LooseLanes = double __attribute__((vector_size(16), aligned(8)));

inline Lanes load(const double* from)
{
    return *reinterpret_cast<const LooseLanes*>(from);
}
inline void store(double* to, Lanes x)
{
    *reinterpret_cast<LooseLanes*>(to) = x;
}

// Bits are selected, nothing is computed with what is not chosen: no branch, and an unused NaN stays unseen.
inline Lanes select(LaneMask chosen, Lanes yes, Lanes no)
{
    const auto mask = std::bit_cast<LaneBits>(chosen);
    return std::bit_cast<Lanes>(
        (std::bit_cast<LaneBits>(yes) & mask) | (std::bit_cast<LaneBits>(no) & ~mask)
    );
}
// Of the bits, because g++ takes an `and` of comparisons apart lane by lane.
inline LaneMask both_hold(LaneMask a, LaneMask b)
{
    return std::bit_cast<LaneMask>(std::bit_cast<LaneBits>(a) & std::bit_cast<LaneBits>(b));
}
// One instruction where there is one; it gives the same bits as the selection, which compilers do not turn
// into it.
#ifdef __SSE2__
inline Lanes at_least(Lanes x, double low)
{
    return __builtin_ia32_maxpd(both(low), x);
}
inline Lanes at_most(Lanes x, double high)
{
    return __builtin_ia32_minpd(both(high), x);
}
#else
inline Lanes at_least(Lanes x, double low)
{
    return select(x < both(low), both(low), x);
}
inline Lanes at_most(Lanes x, double high)
{
    return select(x > both(high), both(high), x);
}
#endif
inline Lanes limited(Lanes x, double low = 0, double high = 1)
{
    return at_most(at_least(x, low), high);
}
inline double sum(Lanes x)
{
    return x[0] + x[1];
}

} // namespace twocircles::engine

// Deterministic chance: the same seed, person and beat give the same choice, in whatever order messages come.
#pragma once

#include <cstdint>
#include <string_view>

namespace twocircles::client::robot {

constexpr std::uint64_t mixed(std::uint64_t value) // splitmix64's finaliser
{
    value += 0x9e3779b97f4a7c15U;
    value = (value ^ (value >> 30U)) * 0xbf58476d1ce4e5b9U;
    value = (value ^ (value >> 27U)) * 0x94d049bb133111ebU;
    return value ^ (value >> 31U);
}

class Chance
{
public:
    Chance(std::uint64_t seed, std::string_view who) : seed_(mixed(seed))
    {
        for (const char letter : who)
            seed_ = mixed(seed_ ^ static_cast<unsigned char>(letter));
    }
    // 0 .. count - 1; count is at least 1. `about` says for what: a beat's serial, say; `which` tells apart
    // what is drawn for it.
    std::uint64_t pick(std::uint64_t about, std::uint64_t which, std::uint64_t count) const
    {
        return mixed(mixed(seed_ ^ about) ^ which) % count;
    }

private:
    std::uint64_t seed_;
};

} // namespace twocircles::client::robot

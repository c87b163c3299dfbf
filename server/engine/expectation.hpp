// What an author says must hold in a scenario; part of the file, proved or refuted outside the game. No rule
// of the game reads it.
#pragma once

#include "server/engine/condition.hpp"
#include "server/engine/ids.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace twocircles::engine {

enum class LeaderPolicy : std::uint8_t;

enum class Claim : std::uint8_t
{
    possible,       // some game brings it about
    never,          // no game brings it about
    always,         // it holds in every game
    no_style_wins,  // neither controlling nor inspiring alone does as well as the best
    judgement_pays, // leading by the situation ends higher than either alone and than chance
};
inline constexpr std::size_t kClaimCount = 5;
std::string_view name_of(Claim); // as authors write it
constexpr bool has_condition(Claim claim)
{
    return claim <= Claim::always;
}

enum class Moment : std::uint8_t
{
    any,  // whenever a beat opens, and at the end
    end,  // when the story is over
    beat, // whenever one beat opens
};

struct Expectation
{
    Claim claim{};
    Condition condition; // of possible, never and always
    Moment moment = Moment::any;
    BeatId beat;                    // of Moment::beat
    std::optional<LeaderPolicy> by; // only of games that this scripted leader plays in every leading seat
};

} // namespace twocircles::engine

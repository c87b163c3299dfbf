// How fast story time goes by in front of people. Changes no result.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace twocircles::room {

enum class Pace : std::uint8_t
{
    calm,    // what follows a response takes at most 8 s, less when little moves
    brisk,   // at most 3 s
    instant, // no waiting at all; scripted leaders answer at once
};
std::string_view name_of(Pace);
std::optional<Pace> pace_named(std::string_view); // "" is calm

} // namespace twocircles::room

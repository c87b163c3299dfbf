// Problems as a good compiler prints them: the place, what is wrong, the line with a caret, why, what to do.
#pragma once

#include "server/scenario/problem.hpp"

#include <span>
#include <string>

namespace twocircles::scenario {

enum class Colour : std::uint8_t
{
    none,
    ansi, // for terminals
};

std::string render(const Problem&, Colour = Colour::none);
// All of them and a last line that counts them. Empty if there are none.
std::string render(std::span<const Problem>, Colour = Colour::none);

} // namespace twocircles::scenario

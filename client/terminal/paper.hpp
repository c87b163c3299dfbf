// What the terminal's pages are written on: width, colour and the words of the interface, in one place.
#pragma once

#include "client/strings/strings.hpp"

#include <string>
#include <string_view>

namespace twocircles::client::terminal {

enum class Ink : std::uint8_t
{
    plain,
    strong,
    quiet,
    control,
    influence,
    morale,
    risk,
    loyalty
};

struct Paper
{
    const Strings& words;
    std::size_t width = 80; // characters, 40..120
    bool colour = false;

    std::string ink(Ink, std::string_view) const;
    std::string heading(std::string_view) const; // on a line of its own, underlined without colour
    std::string
    paragraph(std::string_view text, std::string_view indent = "") const; // ends with a line break
};

} // namespace twocircles::client::terminal

#include "client/terminal/paper.hpp"

#include "client/terminal/text.hpp"

namespace twocircles::client::terminal {

namespace {

// The palette of the window, nearest of the 256 colours; safe for the common kinds of colour vision.
const char* code_of(Ink ink)
{
    switch (ink) {
    case Ink::strong:
        return "\x1b[1m";
    case Ink::quiet:
        return "\x1b[38;5;248m";
    case Ink::control:
        return "\x1b[38;5;74m";
    case Ink::influence:
        return "\x1b[38;5;172m";
    case Ink::morale:
        return "\x1b[38;5;42m";
    case Ink::risk:
        return "\x1b[38;5;175m";
    case Ink::loyalty:
        return "\x1b[38;5;221m";
    case Ink::plain:
        break;
    }
    return "";
}

} // namespace

std::string Paper::ink(Ink kind, std::string_view text) const
{
    if (!colour || kind == Ink::plain) return std::string(text);
    return code_of(kind) + std::string(text) + "\x1b[0m";
}

std::string Paper::heading(std::string_view text) const
{
    const auto shown = wrap(printable(text), width);
    std::string line;
    for (std::size_t i = 0; i < std::min(width_of(shown), width); ++i)
        line += "─";
    return "\n" + ink(Ink::strong, shown) + "\n" + ink(Ink::quiet, line) + "\n";
}

std::string Paper::paragraph(std::string_view text, std::string_view indent) const
{
    return wrap(printable(text), width, indent) + "\n";
}

} // namespace twocircles::client::terminal

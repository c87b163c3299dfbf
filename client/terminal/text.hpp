// Laying out plain text for a terminal: wrapping, bars, numbers. Widths are counted in characters, not bytes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace twocircles::client::terminal {

// Characters (code points) of a UTF-8 text; escape sequences of colours count nothing.
std::size_t width_of(std::string_view);

// Breaks at spaces so that no line is longer than `width` (a longer word stands alone); keeps paragraph
// breaks. Every line starts with `indent`; no line break at the end.
std::string wrap(std::string_view text, std::size_t width, std::string_view indent = "");

// "███████░░░" for a value of 0..100.
std::string bar(double value, std::size_t cells);

// "+4", "−3", "±0": whole points.
std::string signed_points(double points);

// Right-padded with spaces, or cut with "…", to exactly `width` characters.
std::string fit(std::string_view text, std::size_t width);

// Removes what could steer the terminal: control characters and escape sequences in text from outside.
std::string printable(std::string_view);

} // namespace twocircles::client::terminal

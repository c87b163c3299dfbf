// What is looked at before any parser sees the text: valid UTF-8, no control characters, no directives, lines
// of a sensible length. These also bound what the parser can be made to do.
#pragma once

#include "server/scenario/problem.hpp"
#include "server/scenario/source.hpp"

namespace twocircles::scenario {

inline constexpr std::size_t kLongestLine = 8000; // characters; a text has at most 2,000

// The YAML library's time grows with the square of the blank lines in a row inside a text.
inline constexpr std::size_t kMostBlankLines = 50;

// True if the text may be parsed.
bool check_bytes(const Source&, Problems&);

} // namespace twocircles::scenario

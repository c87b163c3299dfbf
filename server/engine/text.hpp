// What people type, checked: one line of well-formed UTF-8.
#pragma once

#include <cstddef>
#include <string_view>

namespace twocircles::engine {

// At least one character that is not a blank, at most `most` characters, no control characters or line breaks
// (C0, DEL, C1, U+2028, U+2029), no malformed or overlong sequence.
bool is_one_line(std::string_view, std::size_t most);

} // namespace twocircles::engine

// The bytes of a story as letters that a scenario may hold.
#pragma once

#include <string>
#include <string_view>

namespace twocircles::twine {

// Old files are often Latin-1: a byte that begins no UTF-8 character is read as one of those. Signs that no
// screen shows, and those that turn the direction of reading, become blanks.
std::string as_utf8(std::string_view bytes);

} // namespace twocircles::twine

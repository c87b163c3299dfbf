// Text inside a page. Pure.
#pragma once

#include <string>
#include <string_view>

namespace twocircles::markup {

// For HTML and SVG: text, and attributes in double quotes. Control characters are left out, line breaks
// become <br>.
std::string escaped(std::string_view);

} // namespace twocircles::markup

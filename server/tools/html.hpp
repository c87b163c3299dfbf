// What the pages that this program writes share. Pure.
#pragma once

#include <string>
#include <string_view>

namespace twocircles::tools {

// For text and for attributes in double quotes; line breaks become <br>.
std::string escaped(std::string_view);
// From the doctype to <body>; an empty language is English.
std::string html_head(std::string_view title, std::string_view language, std::string_view style);

} // namespace twocircles::tools

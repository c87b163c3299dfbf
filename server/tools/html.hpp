// What the pages that this program writes share. Pure.
#pragma once

#include "server/markup/escape.hpp"

#include <string>
#include <string_view>

namespace twocircles::tools {

using markup::escaped;
// From the doctype to <body>; an empty language is English.
std::string html_head(std::string_view title, std::string_view language, std::string_view style);

} // namespace twocircles::tools

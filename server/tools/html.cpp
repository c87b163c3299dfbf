#include "server/tools/html.hpp"

#include <fmt/format.h>

namespace twocircles::tools {

std::string html_head(std::string_view title, std::string_view language, std::string_view style)
{
    return fmt::format(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<title>{}</title>\n"
        "<style>{}</style>\n</head>\n<body>\n",
        language.empty() ? "en" : escaped(language), escaped(title), style
    );
}

} // namespace twocircles::tools

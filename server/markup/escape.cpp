#include "server/markup/escape.hpp"

namespace twocircles::markup {

std::string escaped(std::string_view text)
{
    std::string out;
    for (const char c : text)
        switch (c) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '"':
            out += "&quot;";
            break;
        case '\n':
            out += "<br>";
            break;
        default:
            if (static_cast<unsigned char>(c) >= 0x20) out += c;
        }
    return out;
}

} // namespace twocircles::markup

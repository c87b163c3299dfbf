#include "server/twine/signs.hpp"

#include <cstddef>

namespace twocircles::twine {

namespace {

// Line and paragraph separator, marks of direction, and a byte order mark in the middle of a text.
bool unseen(std::string_view character)
{
    if (character == "\xef\xbb\xbf") return true;
    if (character.size() != 3 || character[0] != '\xe2') return false;
    const auto third = static_cast<unsigned char>(character[2]);
    return (character[1] == '\x80' && third >= 0xa8 && third <= 0xae) ||
           (character[1] == '\x81' && third >= 0xa6 && third <= 0xa9);
}

} // namespace

std::string as_utf8(std::string_view bytes)
{
    std::string out;
    for (std::size_t i = 0; i < bytes.size();) {
        const auto first = static_cast<unsigned char>(bytes[i]);
        const std::size_t length = first < 0x80   ? 1
                                   : first < 0xc2 ? 0
                                   : first < 0xe0 ? 2
                                   : first < 0xf0 ? 3
                                   : first < 0xf5 ? 4
                                                  : 0;
        bool whole = length > 0 && i + length <= bytes.size();
        for (std::size_t k = 1; whole && k < length; ++k)
            whole = (static_cast<unsigned char>(bytes[i + k]) & 0xc0U) == 0x80U;
        const auto second = whole && length > 1 ? static_cast<unsigned char>(bytes[i + 1]) : 0U;
        if ((first == 0xe0 && second < 0xa0) || (first == 0xed && second >= 0xa0) ||
            (first == 0xf0 && second < 0x90) || (first == 0xf4 && second >= 0x90))
            whole = false;
        if (!whole) {
            if (first >= 0xa0) {
                out += static_cast<char>(0xc0U | first >> 6U);
                out += static_cast<char>(0x80U | (first & 0x3fU));
            } else {
                out += ' ';
            }
            ++i;
            continue;
        }
        const bool control = (first < 0x20 && first != '\n' && first != '\r' && first != '\t') ||
                             first == 0x7f || (first == 0xc2 && second < 0xa0);
        if (control || unseen(bytes.substr(i, length)))
            out += ' ';
        else
            out.append(bytes.substr(i, length));
        i += length;
    }
    return out;
}

} // namespace twocircles::twine

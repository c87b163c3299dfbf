#include "server/engine/text.hpp"

#include <cstdint>
#include <optional>

namespace twocircles::engine {

namespace {

struct Character
{
    std::uint32_t code = 0;
    std::size_t length = 0;
};

// The character at the front (Unicode 15, table 3-7); nothing when the bytes are none.
std::optional<Character> front(std::string_view bytes)
{
    const auto byte = [&](std::size_t i) {
        return static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[i]));
    };
    const std::uint32_t first = byte(0);
    if (first < 0x80) return Character{first, 1};
    const std::size_t length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    if (first < 0xc2 || first > 0xf4 || bytes.size() < length) return std::nullopt;
    std::uint32_t code = first & (0x7fU >> length);
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xc0U) != 0x80) return std::nullopt;
        code = code << 6U | (byte(i) & 0x3fU);
    }
    const bool overlong = (length == 3 && code < 0x800) || (length == 4 && code < 0x10000);
    const bool surrogate = code >= 0xd800 && code <= 0xdfff;
    if (overlong || surrogate || code > 0x10ffff) return std::nullopt;
    return Character{code, length};
}

bool breaks_line(std::uint32_t code)
{
    return code < 0x20 || (code >= 0x7f && code <= 0x9f) || code == 0x2028 || code == 0x2029;
}

} // namespace

bool is_one_line(std::string_view text, std::size_t most)
{
    std::size_t characters = 0;
    bool visible = false;
    while (!text.empty()) {
        const std::optional<Character> c = front(text);
        if (!c || breaks_line(c->code) || ++characters > most) return false;
        visible = visible || (c->code != ' ' && c->code != 0xa0);
        text.remove_prefix(c->length);
    }
    return visible;
}

} // namespace twocircles::engine

#include "client/terminal/text.hpp"

#include <algorithm>
#include <cmath>

namespace twocircles::client::terminal {

namespace {

bool starts_character(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

} // namespace

std::size_t width_of(std::string_view text)
{
    std::size_t width = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\x1b') {
            while (i < text.size() && text[i] != 'm')
                ++i;
            continue;
        }
        if (starts_character(text[i])) ++width;
    }
    return width;
}

std::string wrap(std::string_view text, std::size_t width, std::string_view indent)
{
    std::string out;
    std::size_t used = 0;
    bool line_open = false;
    const auto open_line = [&] {
        out += indent;
        used = width_of(indent);
        line_open = true;
    };
    std::size_t at = 0;
    bool first_word = true;
    while (at < text.size()) {
        if (text[at] == '\n') {
            out += '\n';
            line_open = false;
            first_word = true;
            ++at;
            continue;
        }
        if (text[at] == ' ') {
            ++at;
            continue;
        }
        const auto end = std::min(text.find_first_of(" \n", at), text.size());
        const auto word = text.substr(at, end - at);
        const auto size = width_of(word);
        if (line_open && !first_word && used + 1 + size > width) {
            out += '\n';
            line_open = false;
        }
        if (!line_open) {
            open_line();
        } else if (!first_word) {
            out += ' ';
            ++used;
        }
        out += word;
        used += size;
        first_word = false;
        at = end;
    }
    while (!out.empty() && out.back() == '\n')
        out.pop_back();
    return out;
}

std::string bar(double value, std::size_t cells)
{
    const auto full = static_cast<std::size_t>(
        std::lround(std::clamp(value, 0.0, 100.0) / 100.0 * static_cast<double>(cells))
    );
    std::string out;
    for (std::size_t i = 0; i < cells; ++i)
        out += i < full ? "█" : "░";
    return out;
}

std::string signed_points(double points)
{
    const auto whole = std::lround(points);
    if (whole == 0) return "±0";
    return (whole > 0 ? "+" : "−") + std::to_string(std::labs(whole));
}

std::string fit(std::string_view text, std::size_t width)
{
    const auto size = width_of(text);
    if (size <= width) return std::string(text) + std::string(width - size, ' ');
    std::string out;
    std::size_t taken = 0;
    for (const char byte : text) {
        if (starts_character(byte) && ++taken == width) break;
        out += byte;
    }
    return out + "…";
}

std::string printable(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        // C1 controls arrive as C2 80 .. C2 9F in UTF-8.
        if (byte == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0) {
            ++i;
            continue;
        }
        if ((byte >= 0x20 && byte != 0x7f) || byte == '\n') out += text[i];
    }
    return out;
}

} // namespace twocircles::client::terminal

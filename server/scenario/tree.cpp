#include "server/scenario/tree.hpp"

#include <algorithm>

namespace twocircles::scenario {

namespace {

bool blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

// How many source bytes at `at` an escape takes ("\n", "\x41", "\u2013"), 0 if there is none.
std::size_t escape_length(std::string_view source, std::size_t at, Style style)
{
    if (style == Style::single_quoted) return source.substr(at, 2) == "''" ? 2 : 0;
    if (style != Style::double_quoted || source[at] != '\\' || at + 1 >= source.size()) return 0;
    switch (source[at + 1]) {
    case 'x':
        return 4;
    case 'u':
        return 6;
    case 'U':
        return 10;
    default:
        return 2;
    }
}

bool blank_escape(std::string_view source, std::size_t at)
{
    if (at + 1 >= source.size()) return false;
    constexpr std::string_view kBlankEscapes = "nt r\t\n\r";
    return kBlankEscapes.find(source[at + 1]) != std::string_view::npos;
}

} // namespace

std::vector<std::size_t> origins(const Source& source, const Node& scalar)
{
    const std::string_view bytes = source.bytes();
    const std::size_t end = std::min(scalar.span.end, bytes.size());
    std::size_t at = std::min(scalar.span.begin, end);
    if (scalar.quoted() && at < end) ++at;
    std::vector<std::size_t> from;
    from.reserve(scalar.text.size() + 1);
    std::size_t left_of_escape = 0; // bytes that the escape before still stands for
    for (std::size_t i = 0; i < scalar.text.size(); ++i) {
        const char wanted = scalar.text[i];
        if (left_of_escape > 0) {
            --left_of_escape;
            from.push_back(from.back());
            continue;
        }
        if (blank(wanted)) {
            from.push_back(std::min(at, end));
            if (at < end && blank(bytes[at])) ++at;
            continue;
        }
        std::size_t escape = 0;
        while (at < end) {
            escape = escape_length(bytes, at, scalar.style);
            if (blank(bytes[at]))
                ++at;
            else if (escape > 0 && scalar.style == Style::double_quoted && blank_escape(bytes, at))
                at += 2;
            else
                break;
        }
        from.push_back(std::min(at, end));
        if (escape > 0) {
            const std::size_t length =
                std::max<std::size_t>(1, utf8_length(std::string_view{scalar.text}.substr(i)));
            left_of_escape = length - 1;
            at += escape;
        } else {
            ++at;
        }
    }
    const std::size_t close = scalar.quoted() && end > scalar.span.begin ? end - 1 : end;
    from.push_back(from.empty() ? close : std::min(std::max(from.back() + 1, scalar.span.begin), end));
    return from;
}

} // namespace twocircles::scenario

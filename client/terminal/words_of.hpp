// Takes a typed line apart: words, whole numbers, room codes.
#pragma once

#include <cctype>
#include <charconv>
#include <optional>
#include <string>
#include <string_view>

namespace twocircles::client::terminal {

// The first word; `text` is left with what follows it, without blanks in front.
inline std::string_view next_word(std::string_view& text)
{
    const auto end = text.find(' ');
    const auto word = text.substr(0, end);
    text = end == std::string_view::npos ? std::string_view{} : text.substr(end);
    const auto begin = text.find_first_not_of(' ');
    text = begin == std::string_view::npos ? std::string_view{} : text.substr(begin);
    return word;
}

inline std::optional<int> whole_number(std::string_view text)
{
    if (text.starts_with('+')) text.remove_prefix(1);
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

// Codes are written in capitals, and typed as it comes.
inline std::string room_code_of(std::string_view text)
{
    std::string code;
    for (const char c : text)
        if (c != ' ') code += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    return code;
}

} // namespace twocircles::client::terminal

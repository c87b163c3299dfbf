#include "server/twine/markup_words.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace twocircles::twine {

std::string_view trimmed(std::string_view text)
{
    const auto begin = text.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

std::string shortened(std::string_view text)
{
    constexpr std::size_t kLongest = 70;
    std::string out;
    for (const char c : text)
        out += c == '\n' || c == '\t' || c == '\r' ? ' ' : c;
    if (out.size() <= kLongest) return out;
    out.resize(kLongest);
    while (!out.empty() && (static_cast<unsigned char>(out.back()) & 0xc0U) == 0x80U)
        out.pop_back();
    if (!out.empty() && static_cast<unsigned char>(out.back()) >= 0xc0U) out.pop_back();
    return out + "...";
}

// The texts in quotes, in order.
std::vector<std::string> quoted_in(std::string_view text)
{
    std::vector<std::string> out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '"' && text[i] != '\'') continue;
        // An apostrophe inside a word begins no text.
        if (text[i] == '\'' && i > 0 && std::isalnum(static_cast<unsigned char>(text[i - 1])) != 0) continue;
        std::string one;
        std::size_t at = i + 1;
        while (at < text.size() && text[at] != text[i]) {
            if (text[at] == '\\' && at + 1 < text.size()) ++at;
            one += text[at++];
        }
        if (at >= text.size()) break;
        out.push_back(std::move(one));
        i = at;
    }
    return out;
}

Bracket bracket(std::string_view inside)
{
    Bracket out;
    if (const auto setter = inside.find("]["); setter != std::string_view::npos) {
        out.code = true;
        inside = inside.substr(0, setter);
    }
    // The rightmost -> and the leftmost <- count, as in Twine.
    if (const auto right = inside.rfind("->"); right != std::string_view::npos) {
        out.text = trimmed(inside.substr(0, right));
        out.target = trimmed(inside.substr(right + 2));
    } else if (const auto left = inside.find("<-"); left != std::string_view::npos) {
        out.text = trimmed(inside.substr(left + 2));
        out.target = trimmed(inside.substr(0, left));
    } else if (const auto bar = inside.rfind('|'); bar != std::string_view::npos) {
        out.text = trimmed(inside.substr(0, bar));
        out.target = trimmed(inside.substr(bar + 1));
    } else {
        out.text = trimmed(inside);
        out.target = out.text;
    }
    if (out.text.empty()) out.text = out.target;
    return out;
}

bool is_address(std::string_view target)
{
    return target.find("://") != std::string_view::npos || target.starts_with("mailto:");
}

// The end of a macro that opens with `open` at `at`, behind its closing sign; quotes and nesting count.
std::optional<std::size_t> end_of(std::string_view text, std::size_t at, char open, char close)
{
    // Longer ones are no macros but a sign that nothing closes; looking for its end from each such sign to
    // the end of a large file would take hours.
    constexpr std::size_t kLongest = 4000;
    int depth = 0;
    char quote = 0;
    for (std::size_t i = at; i < std::min(text.size(), at + kLongest); ++i) {
        const char c = text[i];
        if (quote != 0) {
            if (c == '\\')
                ++i;
            else if (c == quote)
                quote = 0;
            else if (c == '\n' && i + 1 < text.size() && text[i + 1] == '\n')
                return std::nullopt; // a quote that no paragraph closes was an apostrophe
        } else if (c == '"' || (c == '\'' && (i == 0 || std::isalnum(static_cast<unsigned char>(text[i - 1])) == 0))) {
            quote = c;
        } else if (c == open) {
            ++depth;
        } else if (c == close && --depth == 0) {
            return i + 1;
        }
    }
    return std::nullopt;
}

std::size_t Ahead::find(std::string_view text, std::string_view sign, std::size_t from)
{
    auto known = next_.find(sign);
    if (known == next_.end())
        known = next_.emplace(sign, text.find(sign, from)).first;
    else if (known->second < from)
        known->second = text.find(sign, from);
    return known->second;
}

std::string_view first_word(std::string_view text)
{
    std::size_t end = 0;
    while (end < text.size() && (std::isalnum(static_cast<unsigned char>(text[end])) != 0 ||
                                 text[end] == '-' || text[end] == '_' || text[end] == '='))
        ++end;
    return text.substr(0, end);
}

std::string lower(std::string_view text)
{
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), [](unsigned char c) {
        return static_cast<char>(std::tolower(c));
    });
    return out;
}

namespace {

void squeeze(std::string_view line, std::string& words)
{
    bool blank = false;
    bool any = false;
    for (const char c : line) {
        if (c == ' ' || c == '\t' || c == '\r') {
            blank = true;
            continue;
        }
        if (blank && any) words += ' ';
        blank = false;
        any = true;
        words += c;
    }
}

} // namespace

std::string tidied(std::string_view rest)
{
    std::string words;
    std::size_t newlines = 0;
    while (!rest.empty()) {
        const auto end = std::min(rest.find('\n'), rest.size());
        const std::string_view line = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        ++newlines;
        if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
        if (line.find_first_not_of(" \t\r*>#|=<[]-") == std::string_view::npos) {
            --newlines; // a bullet whose link is gone, a rule between columns
            continue;
        }
        if (!words.empty()) words += newlines > 1 ? "\n\n" : " ";
        newlines = 0;
        squeeze(line, words);
    }
    return words;
}

bool is_no_text(std::string_view element, std::string_view tag)
{
    constexpr std::array<std::string_view, 14> kHeavy{"img",    "video",    "audio", "input",  "script",
                                                      "style",  "iframe",   "svg",   "button", "select",
                                                      "canvas", "textarea", "embed", "object"};
    return tag.find(" href=") != std::string_view::npos || tag.find(" onclick=") != std::string_view::npos ||
           std::find(kHeavy.begin(), kHeavy.end(), element) != kHeavy.end();
}

} // namespace twocircles::twine

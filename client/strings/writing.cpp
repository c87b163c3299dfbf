#include "client/strings/writing.hpp"

#include <array>
#include <cmath>

namespace twocircles::client {

namespace {

// „so“, “so”, »so« and «so»: what closes depends on what has opened.
struct Pair
{
    std::string_view open, close, also_close;
};

constexpr std::array<Pair, 5> kPairs = {
    {{"“", "”", {}}, {"„", "“", "”"}, {"«", "»", {}}, {"»", "«", {}}, {"\"", "\"", {}}}};

constexpr std::array<std::array<std::string_view, 2>, 6> kSingle = {
    {{"“", "‘"}, {"”", "’"}, {"„", "‚"}, {"«", "‹"}, {"»", "›"}, {"\"", "'"}}};

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view kBlank = " \t\r\n";
    auto const first = text.find_first_not_of(kBlank);
    if (first == std::string_view::npos) {
        return {};
    }
    return text.substr(first, text.find_last_not_of(kBlank) - first + 1);
}

// Whether the mark at the beginning is closed at the end and not before.
bool wholly_quoted(std::string_view text)
{
    for (auto const& pair : kPairs) {
        if (!text.starts_with(pair.open)) {
            continue;
        }
        int depth = 1;
        for (std::size_t at = pair.open.size(); at < text.size(); ++at) {
            auto const rest = text.substr(at);
            bool const other = !pair.also_close.empty() && rest.starts_with(pair.also_close);
            if (rest.starts_with(pair.close) || other) {
                if (--depth == 0) {
                    return at + (other ? pair.also_close : pair.close).size() == text.size();
                }
            } else if (rest.starts_with(pair.open)) {
                ++depth;
            }
        }
    }
    return false;
}

std::string with_single_marks(std::string_view text)
{
    std::string out;
    while (!text.empty()) {
        std::size_t taken = 0;
        for (auto const& [mark, single] : kSingle) {
            if (text.starts_with(mark)) {
                out += single;
                taken = mark.size();
            }
        }
        if (taken == 0) {
            out += text.front();
            taken = 1;
        }
        text.remove_prefix(taken);
    }
    return out;
}

} // namespace

std::string quoted(Strings const& words, std::string_view said)
{
    auto const text = trimmed(said);
    if (text.empty() || wholly_quoted(text)) {
        return std::string(text);
    }
    return words("writing.open_quote") + with_single_marks(text) + words("writing.close_quote");
}

std::string tenths(Strings const& words, double value)
{
    long const rounded = std::lround(std::abs(value) * 10.0);
    std::string const text =
        std::to_string(rounded / 10) + words("writing.decimal") + std::to_string(rounded % 10);
    return value < 0.0 && rounded != 0 ? "−" + text : text;
}

} // namespace twocircles::client

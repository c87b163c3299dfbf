#include "server/engine/speech.hpp"

#include <cmath>

namespace twocircles::engine {

namespace {

bool ends_as_sentence(std::string_view quoted)
{
    for (const std::string_view close : {"”", "“"})
        if (quoted.ends_with(close)) {
            quoted.remove_suffix(close.size());
            return quoted.ends_with('.') || quoted.ends_with('?') || quoted.ends_with('!') ||
                   quoted.ends_with("…");
        }
    return false;
}

constexpr Text kQuoted{"“{text}”", "„{text}“"};
constexpr Text kAnd{" and ", " und "};
constexpr Text kPoint{"{n} point", "{n} Punkt"};
constexpr Text kPoints{"{n} points", "{n} Punkte"};

} // namespace

Speech::Speech(std::string_view language) : german_(language.substr(0, language.find('-')) == "de") {}

std::string Speech::operator()(const Text& text, Values values) const
{
    const std::string_view pattern = (*this)(text);
    std::string out;
    std::size_t at = 0;
    while (at < pattern.size()) {
        const std::size_t open = pattern.find('{', at);
        const std::size_t close = open == std::string_view::npos ? open : pattern.find('}', open);
        if (close == std::string_view::npos) break;
        out += pattern.substr(at, open - at);
        at = close + 1;
        const std::string_view name = pattern.substr(open + 1, close - open - 1);
        std::string_view filled = pattern.substr(open, at - open);
        for (const auto& [place, value] : values)
            if (place == name) filled = value;
        out += filled;
        if (ends_as_sentence(filled) && pattern.substr(at, 1) == ".") ++at;
    }
    return out += pattern.substr(at);
}

std::string Speech::count(const Text& one, const Text& many, std::size_t n) const
{
    return (*this)(n == 1 ? one : many, {{"n", std::to_string(n)}});
}

std::string Speech::quoted(std::string_view text) const
{
    return (*this)(kQuoted, {{"text", text}});
}

std::string Speech::listed(const std::vector<std::string>& names) const
{
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i > 0) text += i + 1 == names.size() ? (*this)(kAnd) : ", ";
        text += names[i];
    }
    return text;
}

std::string Speech::points(double amount) const
{
    return count(kPoint, kPoints, static_cast<std::size_t>(std::lround(std::abs(amount))));
}

} // namespace twocircles::engine

#include "server/scenario/single_quoted.hpp"

namespace twocircles::scenario {

std::string single_quoted(std::string_view inside)
{
    std::string text;
    std::size_t blanks = 0; // at the end of `text`; they count for nothing before a break
    for (std::size_t i = 0; i < inside.size(); ++i) {
        const char c = inside[i];
        if (c != '\n' && c != '\r') {
            text += c;
            blanks = c == ' ' || c == '\t' ? blanks + 1 : 0;
            if (c == '\'' && i + 1 < inside.size() && inside[i + 1] == '\'') ++i;
            continue;
        }
        text.resize(text.size() - blanks);
        blanks = 0;
        std::size_t breaks = 0;
        while (i < inside.size() && std::string_view(" \t\r\n").find(inside[i]) != std::string_view::npos) {
            if (inside[i] == '\n' || (inside[i] == '\r' && (i + 1 == inside.size() || inside[i + 1] != '\n')))
                ++breaks;
            ++i;
        }
        --i;
        if (breaks == 1)
            text += ' ';
        else
            text.append(breaks - 1, '\n');
    }
    return text;
}

} // namespace twocircles::scenario

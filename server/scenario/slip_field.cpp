#include "server/scenario/slip_field.hpp"

#include "server/scenario/slip.hpp"
#include "server/scenario/text_lint.hpp"

namespace twocircles::scenario {

namespace {

bool is_word_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

// "next:end", "acts [plan]": a field that could not be read for want of a blank or a colon.
bool is_field_without_colon(std::string_view line)
{
    const LineParts parts = parts_of(line);
    if (!parts.word.empty()) return false;
    std::size_t end = parts.key;
    while (end < line.size() && is_word_letter(line[end]))
        ++end;
    if (end >= line.size() || !is_field_name(line.substr(parts.key, end - parts.key))) return false;
    return line[end] == ':' || line[end] == ' ' || line[end] == '[' || line[end] == '{';
}

} // namespace

std::optional<std::size_t> field_without_colon(const YamlFailure& failure, const Source& source)
{
    std::size_t above = failure.place.line;
    while (above > 1 && trimmed_line(source.line(--above)).empty()) {
    }
    for (const std::size_t n : {failure.place.line, failure.token_begin.line, above})
        if (is_field_without_colon(source.line(n))) return n;
    return std::nullopt;
}

} // namespace twocircles::scenario

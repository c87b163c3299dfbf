#include "server/scenario/slip.hpp"

#include "server/scenario/closest.hpp"
#include "server/scenario/slip_field.hpp"
#include "server/scenario/slip_indent.hpp"
#include "server/scenario/text_lint.hpp"

#include <algorithm>

namespace twocircles::scenario {

namespace {

constexpr std::string_view kInQuotes = "Put the whole text in quotes:\n    ";

bool says(const YamlFailure& failure, std::string_view words)
{
    return failure.message.find(words) != std::string::npos;
}

bool word_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

Place place_in(const Source& source, std::size_t line, std::size_t byte)
{
    return source.place_of(source.line_start(line) + byte);
}

std::size_t byte_of(const Source& source, Place place)
{
    return source.offset_of(place) -
           source.line_start(std::clamp<std::size_t>(place.line, 1, source.line_count()));
}

// Where a value ends: before a comment that stands apart, or at the line's end.
std::size_t value_end(std::string_view line, std::size_t from)
{
    const std::size_t comment = line.find("  #", from);
    std::size_t end = comment == std::string_view::npos ? line.size() : comment;
    while (end > from && line[end - 1] == ' ')
        --end;
    return end;
}

std::string with_value(std::string_view line, std::size_t from, std::size_t end, std::string_view value)
{
    return std::string{line.substr(0, from)} + std::string{value} + std::string{line.substr(end)};
}

Slip whole_value_in_quotes(
    const Source& source, std::size_t line_number, std::size_t value, Fault fault, Place at,
    std::string message
)
{
    const std::string_view line = source.line(line_number);
    const std::size_t end = value_end(line, value);
    const std::string cured = with_value(line, value, end, in_quotes(line.substr(value, end - value)));
    return {
        fault,
        at,
        1,
        std::move(message),
        std::string{kInQuotes} + std::string{trimmed_line(cured)},
        {{{line_number, cured}}}};
}

Slip colon_in_text(const YamlFailure& failure, const Source& source)
{
    const std::size_t n = failure.place.line;
    const LineParts parts = parts_of(source.line(n));
    Slip slip{
        Fault::colon_in_text,
        failure.place,
        1,
        "This text contains \": \", which YAML reads as a new field.",
        {},
        {}};
    if (!parts.value) return slip;
    Slip cured = whole_value_in_quotes(source, n, *parts.value, slip.fault, slip.begin, slip.message);
    return cured;
}

// A text of several lines, one of which has a colon in it.
Slip colon_in_lines(const Source& source, std::size_t first, std::size_t last)
{
    const std::string_view begin = source.line(first);
    const std::string_view end = source.line(last);
    const std::size_t colon = std::min(end.find(": "), end.size() - 1);
    Slip slip{
        Fault::colon_in_text,
        place_in(source, last, colon),
        1,
        "This text contains \": \", which YAML reads as a new field.",
        {},
        {}};
    const LineParts parts = parts_of(begin);
    slip.suggestion = "Put a quote before the first word of the text and one after its last, or write the "
                      "text like this:\n    " +
                      std::string{parts.word} + ": |\n      (the text, two blanks further right)";
    if (parts.value && begin.find('"', *parts.value) == std::string_view::npos &&
        end.find('"') == std::string_view::npos)
        slip.repairs.push_back({
            {first,
             std::string{begin.substr(0, *parts.value)} + '"' + std::string{begin.substr(*parts.value)}},
            {last, std::string{end} + '"'},
        });
    return slip;
}

// A line that should be a field but has no ": ".
Slip no_field(const Source& source, std::size_t n)
{
    const std::string_view line = source.line(n);
    const LineParts parts = parts_of(line);
    std::size_t end = parts.key;
    while (end < line.size() && word_letter(line[end]))
        ++end;
    const std::string_view word = line.substr(parts.key, end - parts.key);
    if (end < line.size() && line[end] == ':' && !word.empty()) {
        const std::string cured =
            std::string{line.substr(0, end + 1)} + ' ' + std::string{line.substr(end + 1)};
        return {
            Fault::missing_space,
            place_in(source, n, end),
            1,
            "A blank is missing after the colon of \"" + std::string{word} + "\".",
            "Write:\n    " + std::string{trimmed_line(cured)},
            {{{n, cured}}}};
    }
    if (is_field_name(word) && end < line.size()) {
        const std::size_t rest = std::min(line.find_first_not_of(' ', end), line.size());
        std::string value{line.substr(rest)};
        if (value.find(": ") != std::string::npos) value = in_quotes(value);
        const std::string cured = std::string{line.substr(0, end)} + ": " + value;
        return {
            Fault::missing_colon,
            place_in(source, n, end),
            1,
            "The colon is missing after \"" + std::string{word} + "\".",
            "Write:\n    " + std::string{trimmed_line(cured)},
            {{{n, cured}}}};
    }
    std::size_t above = n;
    while (above > 1 && trimmed_line(source.line(--above)).empty()) {
    }
    const std::string cured = with_indent(line, parts_of(source.line(above)).key + 2);
    return {
        Fault::missing_colon,
        place_in(source, n, parts.key),
        characters(trimmed_line(line.substr(parts.key))),
        "This line is no field: there is no colon in it.",
        "If it goes on with the text above, indent it further than that line's first word. Else write the "
        "name of a field and a colon before it.",
        {{{n, cured}}}};
}

// "could not find expected ':'", "invalid multiline plain key": some text is followed by a colon too late.
Slip late_colon(const YamlFailure& failure, const Source& source)
{
    const std::size_t first = failure.token_begin.line;
    const std::size_t last = std::clamp(failure.token_end.line, first, source.line_count());
    const LineParts parts = parts_of(source.line(first));
    const std::size_t begin = byte_of(source, failure.token_begin);
    if (begin <= parts.key || last == first) return no_field(source, first);
    const std::string_view word = parts_of(source.line(last)).word;
    if (is_field_name(word)) return explain_deeper_field(source, first, last);
    for (std::size_t n = first + 1; n <= last; ++n) // a line between may be a field with its blank forgotten
        if (const std::string_view line = trimmed_line(source.line(n));
            line.find(": ") == std::string_view::npos) {
            const std::size_t colon = line.find(':');
            if (colon != std::string_view::npos && is_field_name(line.substr(0, colon)))
                return no_field(source, n);
        }
    return colon_in_lines(source, first, last);
}

Slip unclosed_quote(const YamlFailure& failure, const Source& source)
{
    const std::size_t n = failure.token_begin.line;
    const std::string_view line = source.line(n);
    std::size_t at = byte_of(source, failure.token_begin);
    const auto is_quote = [&](std::size_t i) {
        return i < line.size() && (line[i] == '\'' || line[i] == '"');
    };
    if (at > 0 && !is_quote(at) && is_quote(at - 1)) --at; // some complaints point behind the quote
    const char quote = at < line.size() && line[at] == '\'' ? '\'' : '"';
    Slip slip{
        Fault::unclosed_quote,
        place_in(source, n, at),
        1,
        "The text that begins with this quote is not closed.",
        {},
        {}};
    const std::size_t end = value_end(line, at);
    const std::string plain = with_value(line, end, end, std::string(1, quote));
    const std::size_t bracket = line.substr(0, end).find_last_not_of("}]");
    if (bracket != std::string_view::npos && bracket + 1 < end && line.find_first_of("{[") < at) {
        const std::string inside = with_value(line, bracket + 1, bracket + 1, std::string(1, quote));
        slip.repairs.push_back({{n, inside}});
        slip.suggestion = "Close it, for example:\n    " + std::string{trimmed_line(inside)};
    } else {
        slip.suggestion =
            "Close it, for example at the end of the line:\n    " + std::string{trimmed_line(plain)};
    }
    slip.repairs.push_back({{n, plain}});
    return slip;
}

Slip text_after_quote(const YamlFailure& failure, const Source& source)
{
    const std::size_t n = failure.place.line;
    const std::string_view line = source.line(n);
    const LineParts parts = parts_of(line);
    const std::size_t at = byte_of(source, failure.place);
    const bool apostrophe = at > 0 && at < line.size() && line[at - 1] == '\'' && word_letter(line[at]);
    Slip slip{
        Fault::text_after_quote,
        failure.place,
        1,
        apostrophe ? "The apostrophe before this ends the quoted text."
                   : "The quoted text ends before this; nothing may follow it.",
        {},
        {}};
    // In {...} the value begins at the quote before; on a line of its own, behind the key.
    std::size_t begin = parts.value.value_or(at);
    std::size_t end = value_end(line, std::min(begin, line.size()));
    if (begin < line.size() && (line[begin] == '{' || line[begin] == '[')) {
        const std::size_t opening = at >= 2 ? line.rfind(line[at - 1], at - 2) : std::string_view::npos;
        if (opening == std::string_view::npos) return slip;
        begin = opening;
        end = std::min(line.find_last_not_of("}] ", end - 1) + 1, end);
    }
    if (begin >= end) return slip;
    std::string_view raw = line.substr(begin, end - begin);
    const bool same_ends =
        raw.size() > 1 && raw.front() == raw.back() && (raw.front() == '"' || raw.front() == '\'');
    if (same_ends) raw = raw.substr(1, raw.size() - 2);
    const std::string cured = with_value(line, begin, end, in_quotes(raw));
    slip.suggestion =
        std::string{
            apostrophe ? "Write the apostrophe twice, or take double quotes:\n    "
                       : "Put quotes of the other kind around the whole text:\n    "} +
        std::string{trimmed_line(cured)};
    slip.repairs.push_back({{n, cured}});
    return slip;
}

Slip special_start(const Source& source, std::size_t n, std::size_t value)
{
    const std::string_view line = source.line(n);
    const std::string sign{line.substr(value, 1)};
    return whole_value_in_quotes(
        source, n, value, Fault::special_start, place_in(source, n, value),
        "A text cannot begin with " + std::string{sign == "'" ? "\"'\"" : "'" + sign + "'"} +
            ": the sign has a meaning of its own in YAML."
    );
}

Slip block_mark(const Source& source, std::size_t n, std::size_t value)
{
    const std::string_view line = source.line(n);
    const std::size_t text = std::min(line.find_first_not_of("|>+- 0123456789", value), line.size());
    const std::string cured = std::string{line.substr(0, value)} + std::string{line.substr(text)};
    const std::string mark{line.substr(value, 1)};
    return {
        Fault::block_mark,
        place_in(source, n, value),
        1,
        "Behind " + mark + " the text begins on the next line.",
        "Write:\n    " + std::string{trimmed_line(line.substr(0, value))} + " " + mark + "\n      " +
            std::string{line.substr(text)},
        {{{n, cured}}}};
}

Slip bad_escape(const YamlFailure& failure, const Source& source)
{
    const std::size_t n = failure.place.line;
    const std::string_view line = source.line(n);
    std::size_t at = std::min(byte_of(source, failure.place), line.size());
    if (at > 0 && at < line.size() && line[at] != '\\' && line[at - 1] == '\\') --at;
    const std::string cured = with_value(line, at, at, "\\");
    return {
        Fault::bad_escape,
        place_in(source, n, at),
        2,
        "In double quotes a backslash begins a special sign; this one is unknown.",
        "Write the backslash twice, or take single quotes:\n    " + std::string{trimmed_line(cured)},
        {{{n, cured}}}};
}

// "-id: monday"
bool is_dash_without_blank(std::string_view line)
{
    const std::string_view text = trimmed_line(line);
    const std::size_t colon = text.find(':');
    return text.size() > 2 && text[0] == '-' && colon != std::string_view::npos &&
           is_field_name(text.substr(1, colon - 1));
}

Slip dash_without_blank(const Source& source, std::size_t n)
{
    const std::string_view line = source.line(n);
    const std::size_t dash = parts_of(line).content;
    const std::string cured = with_value(line, dash + 1, dash + 1, " ");
    return {
        Fault::missing_dash_space,
        place_in(source, n, dash),
        1,
        "A blank is missing after the dash.",
        "Write:\n    " + std::string{trimmed_line(cured)},
        {{{n, cured}}}};
}

Slip unreadable(const YamlFailure& failure)
{
    const std::string words =
        failure.message.empty() ? "" : " (the YAML reader says: " + failure.message + ")";
    return {Fault::unreadable_yaml,
            failure.place,
            1,
            "The file cannot be read on from here" + words + ".",
            {},
            {}};
}

// A sign at the start of the value on the failing line that no plain text may begin with.
std::optional<std::size_t> special_value(const YamlFailure& failure, const Source& source)
{
    if (failure.place.line > source.line_count()) return std::nullopt;
    const std::string_view line = source.line(failure.place.line);
    const LineParts parts = parts_of(line);
    if (!parts.value || *parts.value >= line.size() || byte_of(source, failure.place) < *parts.value)
        return std::nullopt;
    constexpr std::string_view kNever = "@`%&*!-?,]}|>";
    const char first = line[*parts.value];
    if (kNever.find(first) != std::string_view::npos) return parts.value;
    if ((first == '[' || first == '{') && says(failure, "invalid value after mapping")) return parts.value;
    return std::nullopt;
}

} // namespace

std::string_view trimmed_line(std::string_view line)
{
    const std::size_t first = line.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    return line.substr(first, line.find_last_not_of(" \t") - first + 1);
}

LineParts parts_of(std::string_view line)
{
    LineParts parts;
    parts.content = std::min(line.find_first_not_of(' '), line.size());
    parts.key = parts.content;
    while (parts.key + 1 < line.size() && line[parts.key] == '-' && line[parts.key + 1] == ' ')
        parts.key = std::min(line.find_first_not_of(' ', parts.key + 1), line.size());
    std::size_t end = parts.key;
    while (end < line.size() && word_letter(line[end]))
        ++end;
    const bool has_key = end > parts.key && end < line.size() && line[end] == ':' &&
                         (end + 1 == line.size() || line[end + 1] == ' ');
    if (has_key) parts.word = line.substr(parts.key, end - parts.key);
    const std::size_t value = has_key ? line.find_first_not_of(' ', end + 1) : parts.key;
    if (value != std::string_view::npos && value < line.size()) parts.value = value;
    return parts;
}

Slip explain(const YamlFailure& failure, const Source& source, const std::vector<Span>& open)
{
    YamlFailure inside = failure; // the library may point behind the last line
    inside.place.line = std::clamp<std::size_t>(failure.place.line, 1, source.line_count());
    inside.token_begin.line = std::clamp<std::size_t>(failure.token_begin.line, 1, source.line_count());
    for (const std::size_t n : {inside.place.line, inside.token_begin.line})
        if (is_dash_without_blank(source.line(n))) return dash_without_blank(source, n);
    if (says(inside, "trailing content")) return text_after_quote(inside, source);
    if (says(inside, "escape")) return bad_escape(inside, source);
    if (says(inside, "quoted")) return unclosed_quote(inside, source);
    if (const auto value = special_value(inside, source)) {
        const char sign = source.line(inside.place.line)[*value];
        if (sign == '|' || sign == '>') return block_mark(source, inside.place.line, *value);
        return special_start(source, inside.place.line, *value);
    }
    if (says(inside, "nested block mapping on the same line")) return colon_in_text(inside, source);
    if (says(inside, "flow") || says(inside, "bracket")) return explain_brackets(inside, source);
    if (says(inside, "expected ':'") || says(inside, "multiline plain") || says(inside, "in plain multiline"))
        return late_colon(inside, source);
    if (const auto n = field_without_colon(inside, source)) return no_field(source, *n);
    if (says(inside, "indentation") || says(inside, "indicator") || says(inside, "end of block sequence") ||
        says(inside, "expected key") || says(inside, "after mapping") || says(inside, "indent"))
        return explain_indent(inside, source, open);
    return unreadable(inside);
}

} // namespace twocircles::scenario

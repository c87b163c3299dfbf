#include "server/scenario/slip_indent.hpp"

#include <algorithm>

namespace twocircles::scenario {

namespace {

// Brackets of one line that stay open, as byte positions; quoted texts do not count.
std::vector<std::size_t> open_brackets(std::string_view line)
{
    std::vector<std::size_t> open;
    char quote = '\0';
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        if (quote != '\0') {
            if (c == '\\' && quote == '"') ++i;
            if (c == quote) quote = '\0';
        } else if ((c == '"' || c == '\'') && (i == 0 || line[i - 1] == ' ' || line[i - 1] == '[' || line[i - 1] == '{')) {
            quote = c;
        } else if (c == '#' && i > 0 && line[i - 1] == ' ') {
            break;
        } else if (c == '[' || c == '{') {
            open.push_back(i);
        } else if ((c == ']' || c == '}') && !open.empty()) {
            if ((c == ']') != (line[open.back()] == '[')) return open;
            open.pop_back();
        }
    }
    return open;
}

Place place_in(const Source& source, std::size_t line, std::size_t byte)
{
    return source.place_of(source.line_start(line) + byte);
}

std::string_view trimmed_end(std::string_view text)
{
    return text.substr(0, text.find_last_not_of(' ') + 1);
}

std::string columns(const std::vector<std::size_t>& indents)
{
    std::string list;
    for (std::size_t i = 0; i < indents.size(); ++i)
        list += (i == 0 ? "" : i + 1 == indents.size() ? " or " : ", ") + std::to_string(indents[i] + 1);
    return list;
}

Slip unclosed_bracket(const Source& source, std::size_t n, const std::vector<std::size_t>& open)
{
    const std::string_view line = source.line(n);
    std::string cured{line};
    const std::size_t comment = line.find("  #");
    std::size_t end = comment == std::string_view::npos ? line.size() : comment;
    std::string closers;
    for (auto at = open.rbegin(); at != open.rend(); ++at)
        closers += line[*at] == '[' ? ']' : '}';
    // A closer of the wrong kind at the end: the missing one belongs before it.
    const std::size_t last = line.find_last_not_of(' ', end == 0 ? 0 : end - 1);
    if (last != std::string_view::npos && (line[last] == ']' || line[last] == '}') && open.size() > 1) {
        end = last;
        closers = line[open.back()] == '[' ? "]" : "}";
    }
    cured.insert(end, closers);
    const std::string sign{line.substr(open.back(), 1)};
    return {
        Fault::unclosed_bracket,
        place_in(source, n, open.back()),
        1,
        "This " + sign + " is not closed.",
        "Write:\n    " + std::string{trimmed_line(cured)},
        {{{n, cured}}}};
}

// "{text: Anna: hi, c: 2}": the value between the colon before and the comma behind goes into quotes.
Slip colon_in_brackets(const Source& source, std::size_t n, std::size_t colon)
{
    const std::string_view line = source.line(n);
    Slip slip{
        Fault::colon_in_text,
        place_in(source, n, colon),
        1,
        "This text contains \": \", which YAML reads as a new field.",
        {},
        {}};
    const std::size_t before = line.substr(0, colon).rfind(": ");
    const std::size_t end = line.find_first_of(",}]", colon);
    if (before == std::string_view::npos || end == std::string_view::npos) return slip;
    const std::size_t begin = line.find_first_not_of(' ', before + 1);
    const std::string_view value = line.substr(begin, end - begin);
    if (value.find('"') != std::string_view::npos) return slip;
    const std::string cured =
        std::string{line.substr(0, begin)} + '"' + std::string{value} + '"' + std::string{line.substr(end)};
    slip.suggestion = "Put the whole text in quotes:\n    " + std::string{trimmed_line(cured)};
    slip.repairs.push_back({{n, cured}});
    return slip;
}

} // namespace

std::string with_indent(std::string_view line, std::size_t blanks)
{
    const std::size_t content = std::min(line.find_first_not_of(' '), line.size());
    return std::string(blanks, ' ') + std::string{line.substr(content)};
}

Slip explain_brackets(const YamlFailure& failure, const Source& source)
{
    const std::size_t n = failure.place.line;
    const std::string_view line = source.line(n);
    const std::size_t at = std::min(source.offset_of(failure.place) - source.line_start(n), line.size());
    if (failure.message.find("extra") != std::string::npos && at < line.size()) {
        const std::string cured = std::string{line.substr(0, at)} + std::string{line.substr(at + 1)};
        return {
            Fault::extra_bracket,
            failure.place,
            1,
            "This bracket closes nothing.",
            "Write:\n    " + std::string{trimmed_line(cured)},
            {{{n, cured}}}};
    }
    if (failure.message.find("missing comma") != std::string::npos && at < line.size()) {
        const std::size_t colon = line[at] == ':'                 ? at
                                  : at > 0 && line[at - 1] == ':' ? at - 1
                                                                  : std::string_view::npos;
        const std::size_t bracket = line.substr(0, at).find_first_of("[{");
        if (colon != std::string_view::npos && bracket != std::string_view::npos)
            return colon_in_brackets(source, n, colon);
    }
    constexpr std::size_t kLinesBack = 60;
    for (std::size_t back = 0; back < kLinesBack && back < n; ++back) {
        const std::vector<std::size_t> open = open_brackets(source.line(n - back));
        if (!open.empty()) return unclosed_bracket(source, n - back, open);
    }
    if (failure.message.find("missing comma") != std::string::npos) {
        std::size_t word = at;
        while (word > 0 && line[word - 1] != ' ')
            --word;
        const std::string cured =
            std::string{trimmed_end(line.substr(0, word))} + ", " + std::string{line.substr(word)};
        return {
            Fault::missing_comma,
            place_in(source, n, word),
            1,
            "A comma is missing before this.",
            "Write:\n    " + std::string{trimmed_line(cured)},
            {{{n, cured}}}};
    }
    return {Fault::extra_bracket, failure.place, 1, "The brackets here do not match.", {}, {}};
}

Slip explain_deeper_field(const Source& source, std::size_t text_line, std::size_t field_line)
{
    const std::size_t wanted = parts_of(source.line(text_line)).key;
    const std::string_view line = source.line(field_line);
    const LineParts parts = parts_of(line);
    const std::string cured = with_indent(line, wanted);
    return {
        Fault::wrong_indent,
        place_in(source, field_line, parts.content),
        characters(parts.word) + (parts.key - parts.content),
        "\"" + std::string{parts.word} + "\" begins in column " + std::to_string(parts.content + 1) +
            "; the fields above it begin in column " + std::to_string(wanted + 1) + ".",
        "Begin the line in column " + std::to_string(wanted + 1) + ":\n    " + cured,
        {{{field_line, cured}}}};
}

Slip explain_indent(const YamlFailure& failure, const Source& source, const std::vector<Span>& open)
{
    const std::size_t n = failure.place.line;
    const std::string_view line = source.line(n);
    const LineParts parts = parts_of(line);
    const bool dash = line.substr(parts.content).starts_with("- ") || line.substr(parts.content) == "-";
    std::vector<std::size_t> indents;
    for (const Span& span : open) {
        const Place place = source.place_of(span.begin);
        if (place.line >= n) continue;
        indents.push_back(place.column - 1);
    }
    // The group that the line above belongs to may be closed already.
    for (std::size_t above = n; above > 1;)
        if (const std::string_view text = source.line(--above); !trimmed_line(text).empty()) {
            indents.push_back(parts_of(text).key);
            break;
        }
    // What is nearest is likeliest; of equally near ones the deeper.
    std::sort(indents.begin(), indents.end());
    indents.erase(std::unique(indents.begin(), indents.end()), indents.end());
    Slip slip{
        Fault::wrong_indent,
        place_in(source, n, parts.content),
        std::max<std::size_t>(1, characters(parts.word) + (parts.key - parts.content)),
        {},
        {},
        {}};
    if (dash && failure.message.find("expected key") != std::string::npos) {
        slip.fault = Fault::list_and_fields;
        slip.length = 1;
        slip.message = "A dash begins an element of a list, but fields stand here.";
        slip.suggestion =
            "Take the dash away, or begin the line further right, below the field that the list belongs to.";
    } else if (!dash && failure.message.find("end of block sequence") != std::string::npos) {
        slip.fault = Fault::list_and_fields;
        slip.message = "The lines above are elements of a list, each with a dash; this one has none.";
        slip.suggestion = "Begin the line with a dash and a blank, or begin it further left, where the field "
                          "above the list begins.";
    } else {
        slip.message = "This line begins in column " + std::to_string(parts.content + 1) +
                       ", where nothing around it begins.";
        slip.suggestion = "Begin it in the same column as the lines it belongs to" +
                          (indents.empty() ? std::string{"."} : ": column " + columns(indents) + ".");
    }
    std::vector<std::size_t> candidates = indents;
    std::stable_sort(candidates.begin(), candidates.end(), [&](std::size_t a, std::size_t b) {
        const auto apart = [&](std::size_t x) {
            return x > parts.content ? x - parts.content : parts.content - x;
        };
        return apart(a) != apart(b) ? apart(a) < apart(b) : a > b;
    });
    for (const std::size_t indent : candidates)
        if (indent != parts.content) slip.repairs.push_back({{n, with_indent(line, indent)}});
    return slip;
}

} // namespace twocircles::scenario

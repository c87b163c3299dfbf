#include "server/scenario/text_lint.hpp"

#include "server/scenario/shape.hpp"
#include "server/scenario/slip.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string>

namespace twocircles::scenario {

namespace {

bool letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

// The word at the start of `text` that a colon follows, else empty.
std::string_view word_before_colon(std::string_view text)
{
    std::size_t end = 0;
    while (end < text.size() && (letter(text[end]) || (text[end] >= '0' && text[end] <= '9')))
        ++end;
    return end > 0 && end < text.size() && text[end] == ':' ? text.substr(0, end) : std::string_view{};
}

void collect_field_names(const Shape& shape, std::set<const Shape*>& seen, std::set<std::string_view>& names)
{
    if (!seen.insert(&shape).second) return;
    for (const Field& field : shape.fields) {
        names.insert(field.key);
        collect_field_names(*field.shape, seen, names);
    }
    if (shape.element) collect_field_names(*shape.element, seen, names);
    for (const Shape* choice : shape.choices)
        collect_field_names(*choice, seen, names);
}

std::string_view trimmed(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(" \t\r");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

// The rest of the line behind `end`: does a # stand there, and does it look like a comment on purpose?
void lint_hash(const Node& scalar, const Source& source, Problems& problems)
{
    if (scalar.style != Style::plain || scalar.span.end <= scalar.span.begin) return;
    const Place end = source.place_of(scalar.span.end);
    const std::string_view line = source.line(end.line);
    const std::size_t after = scalar.span.end - source.line_start(end.line);
    const std::size_t hash =
        after <= line.size() ? line.find_first_not_of(" \t", after) : std::string_view::npos;
    if (hash == std::string_view::npos || line[hash] != '#' || hash == after) return;
    const bool apart = hash - after >= 2 || line[after] == '\t';
    const bool comment = hash + 1 >= line.size() || line[hash + 1] == ' ' || line[hash + 1] == '#';
    if (apart && comment) return;
    const std::size_t begin = source.line_start(end.line) + hash;
    const std::size_t column = source.place_of(scalar.span.begin).column;
    const bool one_line = source.place_of(scalar.span.begin).line == end.line;
    std::string suggestion;
    if (one_line) {
        const std::size_t at = scalar.span.begin - source.line_start(end.line);
        suggestion = "If it belongs to the text, put the whole text in quotes:\n    " +
                     std::string{trimmed(with_rest_quoted(line, at))} +
                     "\nIf it is a comment, put two blanks before the # and one after it.";
    } else {
        suggestion =
            "If it belongs to the text, put the whole text in quotes, or write it below a | (column " +
            std::to_string(column) + ").";
    }
    problems.add(
        Fault::hash_in_text, {begin, source.line_start(end.line) + line.size()},
        "YAML takes everything from this # on for a comment: \"" +
            std::string{first_characters(trimmed(line.substr(hash)), 40)} +
            "\" would be missing from the text.",
        std::move(suggestion)
    );
}

// Further lines of a text that look like fields: their space or the closing quote was forgotten.
void lint_further_lines(const Node& scalar, const Source& source, Problems& problems)
{
    if (scalar.style == Style::literal || scalar.style == Style::folded) return;
    const std::size_t first = source.place_of(scalar.span.begin).line;
    const std::size_t last = source.place_of(scalar.span.end).line;
    for (std::size_t n = first + 1; n <= last; ++n) {
        std::string_view line = trimmed(source.line(n));
        if (line.starts_with("- ")) line = trimmed(line.substr(2));
        const std::string_view word = word_before_colon(line);
        if (word.empty() || !is_field_name(word)) continue;
        const std::size_t begin = source.line_start(n) + source.line(n).find(word);
        if (scalar.quoted()) {
            problems.add(
                Fault::unclosed_quote, {scalar.span.begin, scalar.span.begin + 1},
                "The text that begins with this quote runs on over \"" + std::string{word} + ":\" in line " +
                    std::to_string(n) + "; its closing quote is missing."
            );
            return;
        }
        const std::string rest{trimmed(line.substr(word.size() + 1))};
        problems.add(
            Fault::swallowed_line, {begin, begin + word.size() + 1},
            "This line has become part of the text above it; \"" + std::string{word} +
                "\" is not read as a field.",
            "A blank belongs after the colon, and the line must begin where the fields around it begin:\n   "
            " " +
                std::string{word} + ": " + rest
        );
    }
}

// "text: >-" and the like: does only the mark of a block text stand behind the colon or dash?
bool opens_block(std::string_view line)
{
    line = trimmed(line.substr(0, line.find(" #")));
    const std::size_t mark = line.find_last_not_of("+-0123456789");
    if (mark == std::string_view::npos || (line[mark] != '|' && line[mark] != '>')) return false;
    return mark == 0 || line[mark - 1] == ' ';
}

// A text below | or > that begins no further right than its own field takes in every line that follows.
void lint_block(const Node& scalar, const Source& source, Problems& problems)
{
    if (scalar.style != Style::literal && scalar.style != Style::folded) return;
    std::size_t header = source.place_of(scalar.span.begin).line;
    while (header > 1 && !opens_block(source.line(header)))
        --header;
    const LineParts above = parts_of(source.line(header));
    if (above.word.empty()) return; // an element of a list
    const std::size_t last = source.place_of(scalar.span.end).line;
    std::optional<std::size_t> block; // where its lines begin
    for (std::size_t n = header + 1; n <= last; ++n) {
        const std::string_view line = source.line(n);
        const std::string_view words = trimmed(line);
        if (words.empty()) continue;
        const std::size_t indent = line.find_first_not_of(' ');
        if (indent < block.value_or(0)) return; // what follows the text
        block = block.value_or(indent);
        const std::size_t begin = source.line_start(n) + indent;
        if (indent <= above.key) {
            problems.add(
                Fault::wrong_indent, {begin, begin + words.size()},
                "The text of \"" + std::string{above.word} + "\" begins in column " +
                    std::to_string(indent + 1) +
                    ", no further right than its field, so every line that follows would be part of it.",
                "Begin each of its lines two blanks further right than \"" + std::string{above.word} +
                    "\", in column " + std::to_string(above.key + 3) + ":\n    " +
                    std::string(above.key + 2, ' ') + std::string{words}
            );
            return;
        }
        const std::string_view word = word_before_colon(words);
        const bool field = !word.empty() && is_field_name(word) &&
                           (words.size() == word.size() + 1 || words[word.size() + 1] == ' ');
        if (!field) continue;
        problems.add(
            Fault::swallowed_line, {begin, begin + word.size() + 1},
            "This line has become part of the text above it; \"" + std::string{word} +
                "\" is not read as a field.",
            "Begin the line where \"" + std::string{above.word} + "\" begins, in column " +
                std::to_string(above.key + 1) + ":\n    " + std::string(above.key, ' ') + std::string{words} +
                "\nIf it belongs to the text, begin it with another word or with a capital letter."
        );
        return;
    }
}

} // namespace

bool is_field_name(std::string_view word)
{
    static const std::set<std::string_view> kNames = [] {
        std::set<std::string_view> names;
        std::set<const Shape*> seen;
        collect_field_names(file_shape(), seen, names);
        return names;
    }();
    return kNames.contains(word);
}

std::string in_quotes(std::string_view text)
{
    if (text.find_first_of("\"\\") == std::string_view::npos) return '"' + std::string{text} + '"';
    std::string made = "'";
    for (const char c : text) {
        if (c == '\'') made += '\'';
        made += c;
    }
    return made + '\'';
}

std::string with_rest_quoted(std::string_view line, std::size_t at)
{
    std::size_t end = line.size();
    while (end > at && (line[end - 1] == ' ' || line[end - 1] == '\t'))
        --end;
    return std::string{line.substr(0, at)} + in_quotes(line.substr(at, end - at));
}

void lint_text(const Node& scalar, const Source& source, Problems& problems)
{
    lint_hash(scalar, source, problems);
    lint_further_lines(scalar, source, problems);
    lint_block(scalar, source, problems);
}

void lint_brackets(const Node& node, const Source& source, Problems& problems)
{
    if (!node.flow) return;
    const auto inside_of = [](std::size_t at, const std::vector<Node>& nodes) {
        return std::any_of(nodes.begin(), nodes.end(), [at](const Node& n) {
            return n.span.begin <= at && at < n.span.end;
        });
    };
    const std::string_view bytes = source.bytes();
    for (std::size_t at = node.span.begin; at < std::min(node.span.end, bytes.size()); ++at) {
        if (bytes[at] != '#' || at == 0 || (bytes[at - 1] != ' ' && bytes[at - 1] != '\t')) continue;
        if (inside_of(at, node.items) || inside_of(at, node.keys)) continue;
        const Place place = source.place_of(at);
        const std::size_t end = source.line_start(place.line) + source.line(place.line).size();
        const bool comment = at + 1 >= end || bytes[at + 1] == ' ' || bytes[at + 1] == '#';
        if (!comment) {
            problems.add(
                Fault::hash_in_text, {at, end},
                "YAML takes everything from this # on for a comment: \"" +
                    std::string{first_characters(trimmed(bytes.substr(at, end - at)), 40)} +
                    "\" would be missing from the list.",
                "Take the # away, or put the word in quotes. If it is a comment, put a blank after the #."
            );
        }
        at = end;
    }
}

bool report_lost_comment(const Node& missing, const Source& source, Problems& problems)
{
    if (!missing.text.empty()) return false;
    const Place place = source.place_of(missing.span.begin);
    const std::string_view line = source.line(place.line);
    const std::size_t from = missing.span.begin - source.line_start(place.line);
    const std::size_t hash = from < line.size() ? line.find('#', from) : std::string_view::npos;
    if (hash == std::string_view::npos) return false;
    const std::string_view between = trimmed(line.substr(from, hash - from));
    const bool comment = hash + 1 >= line.size() || line[hash + 1] == ' ' || line[hash + 1] == '#';
    if ((!between.empty() && between != ":") || comment) return false;
    problems.add(
        Fault::hash_in_text,
        {source.line_start(place.line) + hash, source.line_start(place.line) + line.size()},
        "YAML takes everything from this # on for a comment, so that nothing is left of the text.",
        "Put the text in quotes:\n    " + std::string{trimmed(with_rest_quoted(line, hash))}
    );
    return true;
}

bool report_missing_space(const Node& scalar, const Source& source, Problems& problems)
{
    if (!scalar.is_scalar() || scalar.style != Style::plain) return false;
    const std::string_view word = word_before_colon(scalar.text);
    if (word.empty()) return false;
    const std::size_t colon = scalar.span.begin + word.size();
    if (colon >= source.bytes().size() || source.bytes()[colon] != ':') return false;
    const std::string_view line = source.line(source.place_of(colon).line);
    const std::string_view rest =
        trimmed(line).substr(std::min(trimmed(line).size(), trimmed(line).find(word) + word.size() + 1));
    problems.add(
        Fault::missing_space, {colon, colon + 1},
        "A blank is missing after the colon of \"" + std::string{word} + "\".",
        "Write:\n    " + std::string{word} + ": " + std::string{trimmed(rest)}
    );
    return true;
}

bool report_colon_in_text(const Node& map, const Source& source, Problems& problems)
{
    if (!map.is_map() || map.flow || map.keys.size() != 1 || !map.items[0].is_scalar()) return false;
    const Place begin = source.place_of(map.keys[0].span.begin);
    const std::string_view line = source.line(begin.line);
    const std::size_t colon = source.bytes().find(':', map.keys[0].span.end);
    const std::size_t at = map.span.begin - source.line_start(begin.line);
    if (colon >= source.line_start(begin.line) + line.size() || at >= line.size()) return false;
    problems.add(
        Fault::colon_in_text, {colon, colon + 1},
        "This text contains \": \", which YAML reads as a new field.",
        "Put the whole text in quotes:\n    " + std::string{trimmed(with_rest_quoted(line, at))}
    );
    return true;
}

bool report_missing_dash_space(const Node& key, const Source&, Problems& problems)
{
    if (key.text.size() < 2 || key.text[0] != '-' || key.quoted() || !letter(key.text[1])) return false;
    problems.add(
        Fault::missing_dash_space, {key.span.begin, key.span.begin + 1}, "A blank is missing after the dash.",
        "Write:\n    - " + key.text.substr(1) + ": ..."
    );
    return true;
}

} // namespace twocircles::scenario

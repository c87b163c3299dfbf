// What YAML accepts in silence although it loses an author's words: a comment inside a text, a line swallowed
// by the text before it, a forgotten space after a colon or a dash.
#pragma once

#include "server/scenario/problem.hpp"
#include "server/scenario/shape.hpp"
#include "server/scenario/source.hpp"
#include "server/scenario/tree.hpp"

namespace twocircles::scenario {

// A text or condition: reports ` #` inside it, unless two blanks before and one after show that a comment is
// meant, and further lines that look like fields.
void lint_text(const Node& scalar, const Source&, Problems&);

// A # inside [..] or {..} that drops the rest of its line.
void lint_brackets(const Node&, const Source&, Problems&);

// A comma inside a sentence in [..], which makes two of it.
void lint_commas(const Node& list, const Shape&, const Source&, Problems&);

// Nothing stands there because a # took it all ("text: #5 is late"). True = reported.
bool report_lost_comment(const Node& missing, const Source&, Problems&);

// A single value where fields were expected, like "next:b". True = reported.
bool report_missing_space(const Node& scalar, const Source&, Problems&);

// A group of fields where a text was expected, like "- One thing: honesty". True = reported.
bool report_colon_in_text(const Node& map, const Source&, Problems&);

// A field called "-id". True = reported.
bool report_missing_dash_space(const Node& key, const Source&, Problems&);

// `line` with everything from byte `at` on (up to trailing blanks) in quotes that suit it.
std::string with_rest_quoted(std::string_view line, std::size_t at);
// A text in quotes: double ones, or single ones if it contains " or a backslash.
std::string in_quotes(std::string_view text);

// One of the format's own field names, in any part of a file.
bool is_field_name(std::string_view);

} // namespace twocircles::scenario

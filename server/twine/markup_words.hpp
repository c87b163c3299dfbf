// Small readers of text that the link forms are made of. For markup.cpp alone.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace twocircles::twine {

std::string_view trimmed(std::string_view text);
// On one line, of at most some 70 characters.
std::string shortened(std::string_view text);
// The texts in quotes, in order.
std::vector<std::string> quoted_in(std::string_view text);

// What stands between [[ and ]]: "target", "text->target", "target<-text", "text|target"; SugarCube adds
// "][code]" behind it.
struct Bracket
{
    std::string text, target;
    bool code = false;
};
Bracket bracket(std::string_view inside);

bool is_address(std::string_view target);
// The end of what opens with `open` at `at`, behind its closing sign; quotes and nesting count.
std::optional<std::size_t> end_of(std::string_view text, std::size_t at, char open, char close);
std::string_view first_word(std::string_view text);
std::string lower(std::string_view text);
// An HTML element that shows or does something which a text cannot: a picture, a way out, a script.
bool is_no_text(std::string_view element, std::string_view tag);
// One blank between words, one empty line between paragraphs, no lines of nothing but marks.
std::string tidied(std::string_view words);

// Where signs stand in one text that is read from its beginning to its end: what was found, or was found to
// be missing, is not looked for again. A file of nothing but open signs, with the close one at its end or
// nowhere, would take hours.
class Ahead
{
public:
    // The next `sign` at or behind `from`, npos if there is none. `from` only ever moves on.
    std::size_t find(std::string_view text, std::string_view sign, std::size_t from);

private:
    std::map<std::string, std::size_t, std::less<>> next_; // by sign
};

} // namespace twocircles::twine

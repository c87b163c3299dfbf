// Which translation belongs to which text of a scenario. A text is found by its path; one whose path has
// moved (a question inserted before it, a beat renamed) by its words. Pure.
#pragma once

#include "server/scenario/texts.hpp"
#include "server/scenario/translation.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace twocircles::scenario {

enum class TextState : std::uint8_t
{
    translated,
    changed,      // translated, but the text has changed since
    untranslated, // there is an entry, and nothing in it
    absent,       // there is no entry
};

struct MatchedText
{
    Text text;
    std::optional<std::size_t> entry; // in Translation::texts
    TextState state = TextState::absent;
};

struct Matching
{
    std::vector<MatchedText> texts;   // in the order of texts_of
    std::vector<std::size_t> orphans; // entries of no text, in the file's order; those set aside too

    std::size_t count(TextState) const;
};

Matching match_texts(const std::vector<Text>&, const Translation&);

} // namespace twocircles::scenario

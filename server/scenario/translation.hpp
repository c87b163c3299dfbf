// A translation file: the texts of one scenario in another language, beside it and named after it:
// night-shift.de.yaml. Each entry keeps the text it was made from, so that a text that has changed since is
// noticed. Read with the same care as a scenario; see docs/scenario-format.md for the format.
#pragma once

#include "server/scenario/problem.hpp"
#include "server/scenario/source.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace twocircles::scenario {

struct TranslatedText
{
    std::string path;
    std::string original; // that stands in the file
    std::string before;   // the translation belongs to this older original and waits to be looked at
    std::string text;     // empty: not translated yet
    std::string note;     // of whoever translates
    std::vector<std::string> remarks; // comments around it, each a line beginning with #
    bool set_aside = false;           // stands under no_longer_used
    Span where;                       // its path in the file
    Span text_where;                  // its translation; empty if there is none
};

struct Translation
{
    std::string translator;
    std::vector<std::string> head;     // comments before the first field
    std::vector<std::string> foot;     // comments behind the last
    std::vector<TranslatedText> texts; // in the file's order; paths are unique within a section
    std::optional<Span> aside;         // where no_longer_used stands
};

// Reports all that is wrong with the file itself; nothing if any of it is an error. `problems` is about
// `source`, which must outlive it.
std::optional<Translation> read_translation(const Source&, Problems&);

// "de", "pt-br": two or three letters, and perhaps a region or a script behind a hyphen.
bool is_language(std::string_view);

struct TranslationName
{
    std::string scenario; // "night-shift"
    std::string language; // "de"
};
// Of "night-shift.de.yaml"; nothing of other names.
std::optional<TranslationName> translation_name(const std::filesystem::path&);
std::filesystem::path translation_path(const std::filesystem::path& scenario, std::string_view language);

} // namespace twocircles::scenario

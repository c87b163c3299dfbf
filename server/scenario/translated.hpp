// A scenario in another language: the scenario itself with the texts of its translation file. What is not
// translated stays in the scenario's own language; what has changed since keeps its translation, and is
// reported.
#pragma once

#include "server/scenario/load.hpp"
#include "server/scenario/match_texts.hpp"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace twocircles::scenario {

struct TranslatedResult
{
    // Null if the file has errors. Its about.id is "night-shift.de", its content_hash covers both files.
    std::shared_ptr<const engine::Scenario> scenario;
    // Points at the entries of the translation file; null if the scenario is.
    std::shared_ptr<const Outline> outline;
    // Errors of the file; else a warning for each text that is not translated, has changed, or is no longer
    // there.
    std::vector<Problem> problems;
    std::string file;
    std::string language;
    std::size_t texts = 0, translated = 0; // of the scenario; of these, as it is now
};

// `file_name` says the language (translation_name).
TranslatedResult
translate_text(const engine::Scenario&, std::string_view translation_bytes, const std::string& file_name);
TranslatedResult translate_file(const engine::Scenario&, const std::filesystem::path& translation);

// Is this a translation file? By its name, and because no line of it begins with `format:`.
bool is_translation(const std::filesystem::path&);
// Those beside a scenario file, in the order of their languages.
std::vector<std::filesystem::path> translations_beside(const std::filesystem::path& scenario);
// Those directly in the folder whose scenario is not there.
std::vector<std::filesystem::path> translations_alone(const std::filesystem::path& folder);
// The one of these languages that serves somebody who wants another: "de-at" is content with "de". Empty:
// none.
std::string nearest_language(const std::vector<std::string>& there, std::string_view wanted);

// What is said about such a file.
std::vector<Problem> translation_of_nothing(const std::filesystem::path& translation);

} // namespace twocircles::scenario

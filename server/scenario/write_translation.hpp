// Makes the text of a translation file, new or brought up to date: everything that somebody wrote is in it
// again. Pure.
#pragma once

#include "server/scenario/match_texts.hpp"

#include <string>
#include <string_view>

namespace twocircles::scenario {

// What to put into the file: each text of the scenario in its order, then what is no longer used. A text
// that has changed keeps its translation and, as `before`, what that was made from; a person's name that is
// new is taken over.
Translation brought_up_to_date(const Matching&, const Translation& old);

// What editors check a translation file with lies beside it under this name.
inline constexpr std::string_view kTranslationSchema = "translation.schema.json";

// For a file that is not there yet: what stands at its top.
std::vector<std::string> first_remarks(std::string_view scenario_file, std::string_view language);

// Read again, it gives the same translation.
std::string yaml_of(const Translation&);

} // namespace twocircles::scenario

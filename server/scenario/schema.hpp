// The JSON Schema (draft-07) of scenario files, made from the table of shapes: editors complete, explain and
// check with it while somebody writes. scenarios/scenario.schema.json is this text, word for word.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace twocircles::scenario {

std::string schema_text();

// The same of translation files; scenarios/translation.schema.json is this text.
std::string translation_schema_text();

// The same with the names of one file: where a beat, a person, a flag is named, editors offer those it has,
// and whole questions in conditions. Other names stay allowed: what is wrong with them is said by reading the
// file. Nothing when the text is so broken that no names are in it.
std::optional<std::string> schema_text_for(std::string_view bytes);

} // namespace twocircles::scenario

// The JSON Schema (draft-07) of scenario files, made from the table of shapes: editors complete, explain and
// check with it while somebody writes. scenarios/scenario.schema.json is this text, word for word.
#pragma once

#include <string>

namespace twocircles::scenario {

std::string schema_text();

} // namespace twocircles::scenario

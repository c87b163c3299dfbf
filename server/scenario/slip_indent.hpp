// Lines that stand too far left or right, and lists mixed with fields. For slip.cpp alone.
#pragma once

#include "server/scenario/slip.hpp"

namespace twocircles::scenario {

// `line` does not fit into any of the open lists and groups.
Slip explain_indent(const YamlFailure&, const Source&, const std::vector<Span>& open);
// A field further right than the text above it allows.
Slip explain_deeper_field(const Source&, std::size_t text_line, std::size_t field_line);
// Square or curly brackets that do not match.
Slip explain_brackets(const YamlFailure&, const Source&);

std::string with_indent(std::string_view line, std::size_t blanks);

} // namespace twocircles::scenario

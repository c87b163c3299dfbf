// Finds the field that was meant where a colon, or the blank behind it, is missing.
#pragma once

#include "server/scenario/source.hpp"
#include "server/scenario/yaml_events.hpp"

#include <cstddef>
#include <optional>

namespace twocircles::scenario {

// "next:end", "acts [plan]": the line the reader gave up on, or the one above it, where it was still waiting
// for the colon.
std::optional<std::size_t> field_without_colon(const YamlFailure&, const Source&);

} // namespace twocircles::scenario

// The rows of the catalogue, in six parts to keep the files short. For catalogue.cpp alone.
#pragma once

#include "server/scenario/fault.hpp"

#include <span>

namespace twocircles::scenario {

std::span<const FaultInfo> rows_of_lines();       // S001 to S049
std::span<const FaultInfo> rows_of_values();      // S050 to S099
std::span<const FaultInfo> rows_of_conditions();  // S100 to S129
std::span<const FaultInfo> rows_of_story();       // S130 to S199
std::span<const FaultInfo> rows_of_review();      // S200 to S239
std::span<const FaultInfo> rows_of_translation(); // from S240

} // namespace twocircles::scenario

// "Did you mean ...?": the known name that a mistyped one most likely stands for.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace twocircles::scenario {

// Damerau-Levenshtein distance (optimal string alignment): letters added, left out, changed or swapped with a
// neighbour. Big and small letters, and -, _ and blank, count as equal. Both at most 64 bytes, else a large
// number.
std::size_t distance(std::string_view, std::string_view);

// The nearest of `known`, if it is near enough to be meant: a third of the letters may differ, at most three.
// The first of equally near ones.
std::optional<std::string> closest(std::string_view wanted, std::span<const std::string_view> known);
std::optional<std::string> closest(std::string_view wanted, std::span<const std::string> known);

// Did you mean "sam"? Or, if nothing is near: Known here: a, b, c. (`plural` = what they are.)
std::string
did_you_mean(std::string_view wanted, std::span<const std::string_view> known, std::string_view plural);
std::string
did_you_mean(std::string_view wanted, std::span<const std::string> known, std::string_view plural);

} // namespace twocircles::scenario

// From a YAML text to its tree: one document of plain maps, lists and scalars. Anchors, aliases, tags, merge
// keys, complex keys, repeated keys and further documents are refused; depth and size are bounded before
// anything grows with them.
#pragma once

#include "server/scenario/fault.hpp"
#include "server/scenario/source.hpp"
#include "server/scenario/tree.hpp"
#include "server/scenario/yaml_events.hpp"

#include <optional>
#include <string>
#include <vector>

namespace twocircles::scenario {

inline constexpr std::size_t kDeepest = 32;
inline constexpr std::size_t kMostNodes =
    100'000; // about four times what the format's own limits sensibly need

struct Finding // a problem before it is known where it will be shown
{
    Fault fault{};
    Span span;
    std::string message;
    std::string suggestion;
};

struct TreeReading
{
    std::optional<Node> root; // only of a text read to its end
    std::optional<YamlFailure> failure;
    std::vector<Finding> findings;
    std::vector<Span> open; // lists and maps not closed at the failure, outermost first
    std::size_t nodes = 0;  // how many were made: the work done
};

TreeReading read_tree(const Source&);

} // namespace twocircles::scenario

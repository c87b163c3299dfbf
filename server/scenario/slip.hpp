// From the YAML library's complaint to what a trainer did: the fault, its place, the words for it, and how
// the lines may have been meant.
#pragma once

#include "server/scenario/fault.hpp"
#include "server/scenario/read_tree.hpp"
#include "server/scenario/source.hpp"
#include "server/scenario/yaml_events.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace twocircles::scenario {

struct LineEdit
{
    std::size_t line = 0;
    std::string text; // without line ending
};
using Repair = std::vector<LineEdit>;

struct Slip
{
    Fault fault{};
    Place begin;
    std::size_t length = 1; // characters
    std::string message;
    std::string suggestion;      // empty = the catalogue's
    std::vector<Repair> repairs; // the likeliest first; none = reading ends here
};

Slip explain(const YamlFailure&, const Source&, const std::vector<Span>& open);

// A line taken apart: "  - text: Anna" has its content at 2, its key at 4, its value at 10.
struct LineParts
{
    std::size_t content = 0;          // first byte that is not a blank
    std::size_t key = 0;              // behind the dashes
    std::string_view word;            // the key, empty if there is none
    std::optional<std::size_t> value; // behind "key: " or behind the dashes; none if nothing stands there
};
LineParts parts_of(std::string_view line);
std::string_view trimmed_line(std::string_view); // without blanks at either end

} // namespace twocircles::scenario

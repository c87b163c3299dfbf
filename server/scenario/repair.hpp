// Reading goes on behind a slip: each place where the YAML library gives up is explained, mended in a copy of
// the text (line by line, so that places stay what they are), and read again. That way one run reports the
// slips of the whole file and what is wrong beyond them. The scenario of a mended text is never played.
#pragma once

#include "server/scenario/problem.hpp"
#include "server/scenario/source.hpp"
#include "server/scenario/tree.hpp"

#include <optional>
#include <vector>

namespace twocircles::scenario {

struct Reading
{
    Source source;            // what the tree's places refer to: the original or its mended copy
    std::optional<Node> root; // none if the text could not be read to its end
    std::vector<std::size_t> changed_lines; // of the mended copy, ascending
    std::size_t bytes_parsed = 0;           // the work done, of which there is at most kMostBytesParsed
    std::size_t nodes = 0;
};

inline constexpr std::size_t kMostBytesParsed = 3U << 20U;

// Reports all that YAML finds wrong.
Reading read_repairing(const Source& original, Problems&);

} // namespace twocircles::scenario

// Where the parts of a scenario stand in its file, so that whoever finds something about a part can point at
// it. In the order of the scenario's own lists: a position there is a position here.
#pragma once

#include "server/engine/expectation.hpp"
#include "server/scenario/source.hpp"

#include <vector>

namespace twocircles::scenario {

struct Outline
{
    Source source;
    std::vector<Span> seats, followers, flags, counters, promises, beats, pools, events,
        endings;                              // their names
    std::vector<std::vector<Span>> responses; // of each beat
    // What the author expects, and where it says so: no part of the game, so that it stands here alone.
    std::vector<engine::Expectation> expectations;
    std::vector<Span> expected_at;
};

// Where `text` stands as a condition or text after `from`; `from` itself if it is not found word for word.
Span find_after(const Outline&, Span from, std::string_view text);

} // namespace twocircles::scenario

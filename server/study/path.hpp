// The choices of one game, as people write and read them: "monday.map,friday.-". Each is BEAT.RESPONSE as in
// chosen(beat.response); "-" is silence until the time runs out. Pure; any thread.
#pragma once

#include "server/engine/scenario.hpp"
#include "server/engine/world.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace twocircles::study {

struct Choice
{
    engine::BeatId beat;
    engine::ResponseId response; // none: silence
    friend bool operator==(const Choice&, const Choice&) = default;
};
using Path = std::vector<Choice>;

// The empty path is the empty text.
std::string to_text(const engine::Scenario&, const Path&);

struct ParsedPath
{
    Path path;
    std::string problem; // empty, or a sentence: which choice is wrong and what is possible there
};
// Blanks around commas do not matter. Names are those of the scenario; whether the beats really come in this
// order is found out by following the path.
ParsedPath parse_path(const engine::Scenario&, std::string_view text);

struct Followed
{
    engine::World world;
    std::string problem;  // empty, or a sentence: which choice could not be made, and what was open instead
    std::size_t done = 0; // choices made
};
// Plays from the beginning, each choice as soon as its beat is open; ends at the decision after the last.
Followed follow(const engine::Scenario&, std::uint64_t seed, const Path&);

} // namespace twocircles::study

// Every text of a scenario that people read, by a path that stays the same while the author writes on:
// "beats.monday.responses.plan.text". What has a name of its own is found by it; what has none (questions,
// learning goals, texts by condition) is counted, so its path ends in a number. Names, conditions and
// numbers are no texts; neither are meanings of flags and counters, which nobody sees in the game. Pure.
#pragma once

#include "server/engine/scenario.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace twocircles::scenario {

struct Text
{
    std::string path;
    std::string value;    // never empty
    std::size_t most = 0; // characters that fit there, in any language
    bool name = false;    // of a person: the same in most languages
};

// In the order in which they stand in a scenario. Paths are unique.
std::vector<Text> texts_of(const engine::Scenario&);

// Puts others in place of all texts: `values` in the order of texts_of, one for each, none empty.
void put_texts(engine::Scenario&, const std::vector<std::string>& values);

// The path without what only counts: "beats.monday.debrief.2" -> "beats.monday.debrief".
std::string uncounted(std::string_view path);
bool is_counted(std::string_view path);

} // namespace twocircles::scenario

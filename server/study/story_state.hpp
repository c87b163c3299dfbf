// Which worlds are one and the same for a search, and which are alike. Pure; any thread.
#pragma once

#include "server/engine/expectation.hpp"
#include "server/engine/scenario.hpp"
#include "server/engine/world.hpp"

#include <cstdint>
#include <vector>

namespace twocircles::study {

class StoryState
{
public:
    // Conditions of expectations may ask for earlier choices, too.
    explicit StoryState(const engine::Scenario&, const std::vector<engine::Expectation>& = {});

    // Drops what can no longer make a difference: how often a response was chosen that no condition asks for
    // and that may be chosen again, and the last response once the story is over. Worlds that are equal then
    // go on alike to the end.
    void forget(engine::World&) const;
    // Of the world with that forgotten: equal = the same for a search (to the 64 bits of the hash).
    std::uint64_t of(const engine::World&) const;
    // The same for worlds at the same place of the story (open beat, flags, counters, promises, beats seen)
    // whose team and organisation differ by less than about ten points. Says nothing about how they go on.
    std::uint64_t likeness(const engine::World&) const;

private:
    std::vector<std::vector<bool>> asked_; // [beat][response]
};

} // namespace twocircles::study

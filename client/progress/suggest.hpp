// What to practise next, with its reason. Speaks of deeds and situations, never of what somebody is. Pure.
#pragma once

#include "client/model/progress.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace twocircles::client::progress {

enum class SuggestionKind : std::uint8_t
{
    situation,    // in the last game of a scenario another response would have led further
    other_circle, // nearly all that was done was of one circle: the same game from the other one
    act,          // seldom or never done, where it would have led further
    scenario,     // not played yet
};

struct Suggestion
{
    SuggestionKind kind{};
    std::string scenario, title;          // where to practise it
    std::uint64_t again = 0;              // the game to play again; 0: the scenario is opened anew
    std::string beat_title, given, other; // of a situation
    double difference = 0;                // points: of the situation, or of all situations of the act
    std::string act;
    int done = 0;                                  // how often the act was done
    int decisions = 0;                             // in how many decisions; of the act and the circle
    int situations = 0;                            // in how many situations it would have led further
    model::Family circle = model::Family::unknown; // that nearly all was of: control or influence
    double share = 0;                              // of what was done, 0..1: of that circle
};

// At most five, most worthwhile first. Acts and circles are counted in games that are measured; a situation
// is of the last game of its scenario that was meant to go well, also of one played again. `offered`: what
// can be played now; the tutorial first, then as told.
std::vector<Suggestion>
suggestions(const std::vector<model::PlayedGame>& games, const std::vector<model::ScenarioCard>& offered);

} // namespace twocircles::client::progress

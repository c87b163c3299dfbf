// Why meters moved between two moments of a game, in phrases for people: small causes are merged, what moved
// too little is left out. Pure.
#pragma once

#include "server/engine/explain.hpp"
#include "server/engine/scenario.hpp"
#include "server/engine/world.hpp"
#include "server/room/view.hpp"

#include <string_view>
#include <vector>

namespace twocircles::room {

inline constexpr double kSmallest = .5; // points; below this nothing is said

inline constexpr std::string_view kSmallerThings = "smaller things"; // in English

// The same in the story's language.
std::string_view smaller_things(const engine::Scenario&);

// The team's three meters first, always; then what moved most in each person, the largest first. As this seat
// sees it. Both worlds keep ledgers.
std::vector<Movement> movements_between(
    const engine::Scenario&, const engine::World& before, const engine::World& after, engine::SeatId viewer
);

// Equal phrases are added up, small ones become "smaller things"; the sum stays what it was.
std::vector<Reason> reasons_of(const engine::Scenario&, const engine::Explanation&);

} // namespace twocircles::room

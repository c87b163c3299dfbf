// What became of the things that an author expects of a scenario. Pure apart from the threads of in_parallel;
// the result does not depend on their number.
#pragma once

#include "server/study/explore.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace twocircles::study {

enum class Standing : std::uint8_t
{
    proven,  // by a game that shows it, or because no state of any seed searched was left out
    held,    // nothing speaks against it, but not everything was looked at
    refuted, // by a game that shows it, or because no state of any seed searched was left out
    missing, // a `possible` that was not met, while not everything was looked at
};
std::string_view name_of(Standing);
constexpr bool is_fine(Standing standing)
{
    return standing <= Standing::held;
}

struct Outcome // of one expectation
{
    Standing standing = Standing::held;
    std::optional<Witness> witness; // the game that proves or refutes it
    std::string evidence;           // what was looked at, in a sentence
};

struct ExpectOptions
{
    std::size_t games = 1000; // of a style, where an expectation is about one; of each style, a quarter
    Workers workers = {};
};

// In the order of the expectations, which are those of the exploration.
std::vector<Outcome> outcomes_of(
    const engine::Scenario&, const std::vector<engine::Expectation>&, const Exploration&,
    const ExpectOptions& = {}
);

} // namespace twocircles::study

// Walks the states of a story choice by choice: everything that can happen to somebody who may choose
// anything, with the chance of a few seeds. What was seen is proven, with a shortest way to it. That
// something cannot happen is proven (for those seeds) only if no state was left out; `SeedSearch` says so.
//
// All states with n choices come before those with n + 1, and equal states count once. Where there are more
// than the limits allow, those are followed that come nearest to what is still looked for, and the others
// evenly over the places of the story and the meters. The result depends neither on threads nor on time,
// unless `enough` ends the search.
#pragma once

#include "server/engine/expectation.hpp"
#include "server/engine/scenario.hpp"
#include "server/study/path.hpp"
#include "server/study/play_many.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace twocircles::study {

// One game that shows something, from its beginning.
struct Witness
{
    std::uint64_t seed = 0;
    Path path;
    std::uint64_t state = 0; // StoryState::of the world there
};

enum class Bound : std::uint8_t
{
    none,
    states,
    memory,
    time,
    depth, // a story that went on beyond kMostChoices
};

struct SeedSearch
{
    std::uint64_t seed = 0;
    std::size_t states = 0;    // different ones
    std::size_t equal = 0;     // came up again, and were not followed twice
    std::size_t left_out = 0;  // not followed, for want of room
    std::size_t exact_to = 0;  // so many choices deep nothing was left out
    std::size_t choices = 0;   // of the longest game
    std::size_t widest = 0;    // worlds kept at once
    Bound bound = Bound::none; // the first that made it leave something out
};

struct ExploreOptions
{
    std::size_t states = 100'000;               // in all; shared among the seeds
    std::uint64_t seeds = 3;                    // 1 to this
    std::size_t memory = std::size_t{1} << 30U; // bytes for worlds, about
    unsigned threads = 0;                       // 0 = as many as the computer has
    std::function<bool()> enough = {};          // asked now and then, on the calling thread
    std::function<void(double)> progress = {};  // share done, 0..1; on the calling thread
};

struct Exploration
{
    std::vector<SeedSearch> seeds;
    std::vector<std::optional<Witness>> beats;                  // open
    std::vector<std::vector<std::optional<Witness>>> responses; // given; the path ends with it
    std::vector<std::optional<Witness>> endings;
    std::optional<Witness> stuck;   // a beat without a response that can be chosen
    std::optional<Witness> endless; // still not over
    // By expectation: where `possible` and `never` hold, where `always` does not. Those of one style of
    // leading, and those without a condition, are not looked for.
    std::vector<std::optional<Witness>> met;

    std::size_t states() const;
    bool exhaustive() const; // of every seed
};

inline constexpr std::size_t kMostChoices = 200;

Exploration
explore(const engine::Scenario&, const std::vector<engine::Expectation>&, const ExploreOptions& = {});

// Whether explore() looks for it: it has a condition and is not about one style of leading.
bool is_searched(const engine::Expectation&);
// Whether the expectation is looked at in this world: at its beat, its end.
bool is_due(const engine::Expectation&, const engine::World&);
// Whether this world, where it is due, decides it: proves `possible`, or refutes `never` or `always`.
bool decides(const engine::Expectation&, const engine::Scenario&, const engine::World&);

} // namespace twocircles::study

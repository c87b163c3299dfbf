// One step of a search: from all worlds with n choices to all with n + 1. For explore.cpp alone.
#pragma once

#include "server/study/closeness.hpp"
#include "server/study/explore.hpp"
#include "server/study/path_tree.hpp"
#include "server/study/story_state.hpp"

#include <memory>
#include <optional>
#include <vector>

namespace twocircles::study {

struct Reached
{
    std::unique_ptr<engine::World> world; // null: the story is over
    std::uint64_t state = 0;
    std::uint64_t met = 0; // bit i: decides expectation i
    std::uint32_t parent = PathTree::kNone;
    std::uint32_t node = PathTree::kNone;
    Choice choice;       // that led here
    engine::BeatId open; // the beat that waits for an answer
    engine::EndingId ending;
    bool stuck = false;
};
using Frontier = std::vector<Reached>;

struct Expanded
{
    Frontier worlds; // by state; each state once, reached by the first of its ways
    Frontier equal;  // the other ways to them, without worlds
};

class Level
{
public:
    Level(const engine::Scenario&, const std::vector<engine::Expectation>&, unsigned threads);

    Frontier begin(std::uint64_t seed) const;
    // Takes the worlds out of the frontier.
    Expanded expand(Frontier&) const;
    // Keeps `width` of them, in their order.
    void choose(Frontier&, std::size_t width, const std::vector<std::size_t>& wanted) const;
    // Choices that are open, on average.
    double ways(const Frontier&) const;
    double bytes() const { return bytes_; } // of one world, about

private:
    Reached look_at(std::unique_ptr<engine::World>, std::uint32_t parent, Choice) const;
    std::vector<engine::ResponseId> choices(const engine::World&) const;
    Frontier from(Reached&) const;

    const engine::Scenario& scenario_;
    const std::vector<engine::Expectation>& expected_;
    StoryState state_;
    std::vector<std::optional<Closeness>> closeness_; // by expectation
    Workers workers_;
    double bytes_ = 0;
};

} // namespace twocircles::study

// What the readers of a file's parts share: the file, what is wrong with it, its names, and the scenario
// being made. For the decode_*.cpp files alone. Every reader takes what it can from a wrong value and goes
// on: the scenario is thrown away if anything was reported as an error.
#pragma once

#include "server/engine/expectation.hpp"
#include "server/engine/scenario.hpp"
#include "server/scenario/condition.hpp"
#include "server/scenario/names.hpp"
#include "server/scenario/problem.hpp"
#include "server/scenario/source.hpp"
#include "server/scenario/tree.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace twocircles::scenario {

struct Decoding
{
    const Source& source;
    Problems& problems;
    const Names& names;
    engine::Scenario made;
    Uses uses;
    std::vector<bool> promises_made;
    std::vector<engine::Expectation> expectations;

    void add(Fault fault, const Node& at, std::string message, std::string suggestion = {})
    {
        problems.add(fault, at.span, std::move(message), std::move(suggestion));
    }

    // Values; null or wrong gives the default.
    static std::string text(const Node*);
    static double number(const Node*, double otherwise);
    static bool yes_no(const Node*, bool otherwise);
    static std::optional<double> share(const Node*); // 0..100 in the file, 0..1 here
    static double level(const Node*, double otherwise);
    static const std::vector<Node>& items(const Node*); // of a list; none otherwise
    static std::vector<std::string> texts(const Node*);
    engine::Condition condition(const Node*);
    static engine::Situation situation(const Node*);
    std::vector<engine::Variant> variants(const Node*);
    std::vector<engine::Setting> settings(const Node*);
    std::vector<engine::Push> pushes(const Node*);

    // Names; null gives none, an unknown one is reported and gives none.
    engine::FollowerId follower(const Node*);
    engine::SeatId seat(const Node*);
    engine::BeatId beat(const Node*);
    engine::PoolId pool(const Node*);
    engine::CounterId counter(const Node*);
    std::vector<engine::FollowerId> people(const Node*);
    std::vector<engine::PromiseId> promises_in(const Node*);
    engine::Target target(const Node*); // next, end, a beat, {pool: ..}

private:
    std::optional<std::size_t>
    find(const Node*, const NameList&, Fault, std::string_view singular, std::string_view plural);
    void set_one(const Node& key, const Node& value, std::vector<engine::Setting>& settings);
};

std::string in_marks(std::string_view); // "..." at most 40 characters

void decode_cast(const Node& file, Decoding&);
void decode_story(const Node& file, Decoding&);
void decode_responses(const Node& beat, std::size_t position, Decoding&);
void decode_endings(const Node& file, Decoding&);
void decode_expectations(const Node& file, Decoding&);
void warn_of_unused(const Node& file, Decoding&);

// "The last has no condition": reports a condition on the last and the absence of one before.
struct LastRule
{
    Fault last_conditional;
    Fault unreachable;
    std::string_view one; // "text", "way on", "ending"
};
void check_last(const std::vector<Node>& list, const LastRule&, Decoding&);

} // namespace twocircles::scenario

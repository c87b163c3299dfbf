// What a finished game teaches, from its journal alone: replays the entries and asks what would have been.
// Facts about what happened and was done; never a label for a person. Plain values for the client to render.
#pragma once

#include "server/engine/act.hpp"
#include "server/engine/scenario.hpp"
#include "server/engine/world.hpp"
#include "server/room/entry.hpp"
#include "server/room/setup.hpp"
#include "server/room/view.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace twocircles::debrief {

struct Sample
{
    double day = 0;
    room::TeamMeters team{};
};

struct GoalResult
{
    room::GoalCard goal;
    double value = 0; // 0..100
};

struct StanceShown
{
    engine::FollowerId follower;
    engine::Stance stance{};
    std::string words; // may be empty
};

// What would have come of another response, everything else equal: same world, same chance, and a leader who
// reads the situation from the next beat to the end. Compared with the same play-out of the response given.
struct WhatIf
{
    engine::ResponseId response;
    std::string text;
    double score_difference = 0; // points of the final score; above 0: the other one would have done better
};

struct Decision
{
    std::uint32_t beat_number = 0; // 1: the first beat of the game
    double day = 0;
    engine::BeatId beat;
    engine::SeatId seat;         // who answered
    engine::ResponseId response; // none: silence
    std::string beat_title, situation;
    std::string response_text;
    bool by_timeout = false;
    bool by_script = false; // another seat's script, or the script that was watched
    std::vector<room::ActShown> acts;
    std::vector<std::string> other_responses; // that could have been chosen
    std::vector<room::Movement> movements;    // until the next decision
    std::string feedback;
    std::vector<std::string> questions;
    std::vector<StanceShown> stances;
    double score_change = 0;     // points, until the next decision
    std::vector<WhatIf> what_if; // best first
};

struct ActTotal
{
    engine::Act act{};
    std::uint32_t times = 0;
    double weight = 0; // sum of engine::weight_of
};

struct Moment
{
    std::size_t decision = 0; // index in decisions
    std::string headline, why;
};

struct PromiseFate
{
    std::string text;
    engine::PromiseState fate{};
    std::optional<double> made_day;
};

struct PersonResult
{
    engine::FollowerId follower;
    std::string name;
    room::PersonMeters before{}, after{}; // after: as last seen, for somebody who left
    bool gone = false, hero = false;
};

struct Debrief
{
    std::string title, ending_title, ending_text;
    bool finished = false; // false: of a game still running
    double score = 0;
    std::vector<GoalResult> goals;
    std::vector<Sample> samples; // the start, every story day, the end
    std::vector<Decision> decisions;
    std::vector<ActTotal> acts;          // of this seat, in the vocabulary's order, only those that occurred
    double control_share = 0;            // 0..1 of control among control and influence, by weight
    std::uint32_t decisions_counted = 0; // this seat's with acts of either circle
    bool enough_for_profile = false;     // at least kProfileDecisions were counted
    std::vector<Moment> moments;         // three to five (fewer in a short game), in the order of the story
    std::vector<std::string> questions;
    std::vector<PromiseFate> promises;
    std::vector<PersonResult> people;
    std::vector<std::string> learning_goals;
    std::string vision;                 // this seat's, as stated last
    std::vector<room::Note> happenings; // attempts, heroes, leavings, events, promises, in order
};

inline constexpr std::uint32_t kProfileDecisions = 6;

struct Effort
{
    std::size_t most_play_outs = 400; // bounds the what-ifs; what is left out is said to be unknown
};

// As the setup's seat sees it. The entries must lead where they led (room::Room checks that); entries of a
// game still running are fine. Takes tens of milliseconds for a long game: not for a thread that must answer.
Debrief
build(const engine::Scenario&, const room::RoomSetup&, std::span<const room::Entry>, const Effort& = {});

} // namespace twocircles::debrief

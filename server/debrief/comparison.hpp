// The rooms of a workshop side by side. Names rooms, never persons.
#pragma once

#include "server/debrief/debrief.hpp"

namespace twocircles::debrief {

struct RoomAnswer
{
    engine::BeatId beat;
    engine::SeatId seat;
    std::string beat_id, beat_title, response_id, text; // response_id: empty for silence
};

struct RoomResult
{
    std::string code, name, scenario, title; // scenario: id
    bool begun = false, finished = false;
    double score = 0, seconds = 0;
    std::vector<GoalResult> goals;
    std::string ending; // title
    std::vector<Profile> profiles;
    std::size_t decisions = 0; // taken by people
    room::TeamMeters team{};   // as it stands
    std::size_t gone = 0, heroes = 0, promises_kept = 0, promises_broken = 0;
    std::vector<RoomAnswer> answers;
    std::string problem;  // why nothing can be said of it
    std::string language; // of its texts
};

struct Comparison
{
    std::vector<RoomResult> rooms; // in the order they were opened
    std::vector<std::string> sentences;
};

// One room's result from its journal; without its ledger, so a millisecond or two.
RoomResult result_of(const engine::Scenario&, const room::RoomSetup&, std::span<const room::Entry>);

// What the rooms have in common and where they part, in plain sentences.
Comparison compared(std::vector<RoomResult>);

} // namespace twocircles::debrief

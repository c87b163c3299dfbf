// The two futures of a what-if, and the rooms of a workshop side by side. Units as in debrief.hpp.
#pragma once

#include "client/model/debrief.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace twocircles::client::model {

// Who answers in every leading seat after the decision asked about.
enum class WhatIfPolicy : std::uint8_t
{
    as_they_did, // as long as it can be; then a situational leader
    controlling,
    inspiring,
    situational,
    random,
};

enum class AnsweredBy : std::uint8_t
{
    as_asked,
    as_they_did,
    policy,
    nobody,
};

struct FutureDecision
{
    double day = 0;
    int seat = 0;
    std::string beat, beat_title; // beat: the author's id
    int response = -1;
    std::string text;
    AnsweredBy by = AnsweredBy::as_asked;
};

struct Future
{
    int response = -1; // -1 = silence
    std::string text;
    std::vector<Sample> samples;           // from the moment of the decision; their seconds are 0
    std::vector<FutureDecision> decisions; // this one first
    std::string ending_title, ending_text;
    double score = 0;
    std::vector<GoalResult> goals;
    std::vector<PersonResult> people; // before: at the decision
    std::vector<Note> happenings;
    int policy_from = -1; // index in decisions where a scripted leader took over
    std::uint64_t state_hash = 0;
    bool as_it_happened = false;
};

struct PersonDifference
{
    int follower = 0;
    std::string name;
    std::vector<double> meters; // other - given at the end, points; empty when gone in one of them
    bool gone_given = false, gone_other = false, hero_given = false, hero_other = false;
    std::string sentence; // empty: nothing worth telling
};

struct Futures
{
    int decision = 0, response = 0;
    WhatIfPolicy policy = WhatIfPolicy::as_they_did;
    Future given, other; // with the response that was given, and with the one asked about
    std::vector<PersonDifference> people;
    std::vector<std::string> sentences; // what differs, the largest first
    std::vector<double> team;           // other - given at the end, points, by Measure
};

struct RoomAnswer
{
    std::string beat, beat_title, response, text; // beat, response: the author's ids
    int seat = 0;
};

// Names rooms, never persons.
struct RoomResult
{
    std::string code, name, scenario, title; // scenario: id
    bool begun = false, finished = false;
    double score = 0, seconds = 0;
    std::vector<GoalResult> goals;
    std::string ending;
    std::vector<SeatProfile> profiles; // without acts
    int decisions = 0;                 // taken by people
    TeamMeters team{};
    int gone = 0, heroes = 0, promises_kept = 0, promises_broken = 0;
    std::vector<RoomAnswer> answers;
    std::string problem; // why nothing can be said of it
};

struct Comparison
{
    std::vector<RoomResult> rooms; // in the order they were opened
    std::vector<std::string> sentences;
};

} // namespace twocircles::client::model

// What if: one decision answered otherwise, and the two futures side by side. Same people, same chance.
#pragma once

#include "server/debrief/debrief.hpp"
#include "server/engine/result.hpp"

namespace twocircles::debrief {

// Who answers in every leading seat after the decision asked about.
enum class FuturePolicy : std::uint8_t
{
    as_they_did, // what was answered in the game, as long as it can be; then a situational leader
    controlling,
    inspiring,
    situational,
    random,
};

struct Question
{
    std::size_t decision = 0;    // index in Debrief::decisions
    engine::ResponseId response; // the one that was given, too
    FuturePolicy policy{};
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
    engine::SeatId seat;
    engine::BeatId beat;
    engine::ResponseId response; // none: silence
    std::string beat_id, beat_title, text;
    AnsweredBy by{};
};

struct Future
{
    engine::ResponseId response; // none: silence
    std::string text;
    std::vector<Sample> samples;           // from the moment of the decision
    std::vector<FutureDecision> decisions; // this one first
    std::string ending_title, ending_text;
    double score = 0;
    std::vector<GoalResult> goals;
    std::vector<PersonResult> people; // before: at the decision
    std::vector<room::Note> happenings;
    std::optional<std::size_t> policy_from; // index in decisions where a scripted leader took over
    std::uint64_t state_hash = 0;           // at its end
    bool as_it_happened = false;            // it is the course the game took, to the bit
};

struct PersonDifference
{
    engine::FollowerId follower;
    std::string name;
    room::PersonMeters meters{}; // other - given at the end, points; all 0 when gone in one of them
    bool gone_given = false, gone_other = false, hero_given = false, hero_other = false;
    std::string sentence; // empty: nothing worth telling
};

struct Futures
{
    Question question;
    Future given, other;
    std::vector<PersonDifference> people;
    room::TeamMeters team{}; // other - given at the end, points
    std::vector<std::string> sentences;
};

// `entries`: of the game, finished or not; seen from the setup's seat. The future of a game that is still
// running goes on with a situational leader where the game stands. The error is a sentence: there is no such
// decision, or the response could not be chosen. Takes milliseconds: two play-outs of the story.
engine::Result<Futures, std::string>
ask(const engine::Scenario&, const room::RoomSetup&, std::span<const room::Entry>, const Question&);

} // namespace twocircles::debrief

// What a player keeps of the practice games they have finished, on their own machine. Scores run from 0 to
// 100, differences are points of the final score.
#pragma once

#include "client/model/game.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace twocircles::client::model {

enum class PlayMode : std::uint8_t
{
    plain,
    again,           // the same people and the same chance as in an earlier game, whose responses are marked
    fail_on_purpose, // the aim is turned round
};

struct PlayedAct
{
    std::string act;
    Family family = Family::unknown;
    int times = 0;
};

struct PlayedGoal
{
    std::string text;
    double value = 0;
};

struct GivenResponse
{
    std::string beat, beat_title; // the author's id; the title as it was told
    int response = -1;            // position in the scenario's list; -1 = silence
    std::string text;
};

// A situation in which another response would have led further: the best of them.
struct BetterResponse
{
    std::string beat, beat_title, given, other;
    double difference = 0;
    std::vector<PlayedAct> acts; // what the other one does; once each
    bool moment = false;         // the debrief counts it among those that mattered most
};

struct PlayedGame
{
    std::uint64_t key = 0;  // of the game, the same for as long as it is; 0 = none
    std::int64_t at = 0;    // when it was recorded, seconds since 1970
    std::string scenario;   // id
    std::string title;      // as it was told
    std::uint64_t seed = 0; // 0 = not known
    int seat = 0;
    PlayMode mode = PlayMode::plain;
    std::uint64_t again_of = 0; // with PlayMode::again: the key of the earlier game
    double score = 0;
    std::vector<PlayedGoal> goals;
    std::string ending;
    int decisions = 0;        // counted
    double control_share = 0; // 0..1 of control among control and influence
    // The team's toward the seat at the end, 0..100; nothing: not known, as of games recorded before it was
    // kept.
    std::optional<double> loyalty{};
    std::vector<PlayedAct> acts;
    std::vector<GivenResponse> responses; // in the order they were given
    std::vector<BetterResponse> better;   // in the order of the situations
    int promises_kept = 0, promises_broken = 0;
    std::vector<std::string> heroes, gone; // names of people of the story
};

// A practice game that is on, or that ended before it could be written down.
struct OpenedGame
{
    std::uint64_t key = 0;
    std::string token; // of the place in it
    std::string scenario, title;
    std::uint64_t seed = 0;
    int seat = 0;
    PlayMode mode = PlayMode::plain;
    std::uint64_t again_of = 0;
};

struct OwnProgress
{
    std::vector<PlayedGame> games;   // oldest first
    std::string file;                // where it is kept
    PlayMode mode = PlayMode::plain; // of the game that is on
    std::optional<PlayedGame> last;  // with PlayMode::again: the earlier game
    bool recording = false;          // the game that has just ended is being written down
};

} // namespace twocircles::client::model

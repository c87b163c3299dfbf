// Goes a known way through a scenario: choices made in another game, or written down, become the journal of a
// practice room that stands where they lead. By the names in the scenario, so that the way can be gone again
// after the file was changed, as far as it still exists. Pure; the room is then Room::restore's.
#pragma once

#include "server/engine/scenario.hpp"
#include "server/room/entry.hpp"
#include "server/room/setup.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace twocircles::room {

// One step of a way; of a vision only the sentence counts.
struct Choice
{
    std::string beat;
    std::string response; // empty: silence
    std::string vision;   // a sentence that was put into words before the next answer
    friend bool operator==(const Choice&, const Choice&) = default;
};

// How far to go once all choices are made.
enum class Until : std::uint8_t
{
    last_choice,   // story time after it has not passed yet
    next_decision, // the next beat that the player answers is open, or the story is over
};

struct Retraced
{
    std::vector<Entry> entries;
    std::size_t beats = 0; // opened
    double day = 0;
    bool finished = false;
    // A sentence for each thing of the way that is not there any more.
    std::vector<std::string> lost;
};

// Without choices and until the last one: nothing happens, the briefing is still to come. Seats that nobody
// plays answer what the way says, else as their script does. `at`: milliseconds since 1970, for the journal.
Retraced retrace(const engine::Scenario&, const RoomSetup&, std::span<const Choice>, Until, std::int64_t at);

// The way that a game took: its answers, silences and visions in order.
std::vector<Choice> choices_of(const engine::Scenario&, std::span<const Entry>);

// The open beat waits for an answer, or the game is over: where `entries` leave a practice game off.
Until where_left(const engine::Scenario&, const RoomSetup&, std::span<const Entry>);

} // namespace twocircles::room

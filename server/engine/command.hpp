// What somebody asks of the world. Commands are decided (decide.hpp), never applied; the journal keeps them
// beside the events they led to.
#pragma once

#include "server/engine/ids.hpp"

#include <cstdint>
#include <string>
#include <variant>

namespace twocircles::engine {

// What a follower answers to a response.
enum class Stance : std::uint8_t
{
    commit,
    comply,
    question,
    withdraw,
    take_a_chance
};
std::string_view name_of(Stance);

struct Begin
{}; // leaves the briefing
struct Respond
{
    SeatId seat;
    BeatId beat;
    ResponseId response;
};
struct TimeOut
{
    BeatId beat;
}; // the answering seat stayed silent
struct StateVision
{
    SeatId seat;
    std::string sentence;
}; // one sentence, 1..120 characters, any time before the end
struct TakeStance
{
    FollowerId follower;
    Stance stance{};
    std::string words; // one line of up to 120 characters, may be empty
};                     // a person in a follower seat
// The story goes one stretch on: scripted followers react, or one day (or its rest) passes, or the next beat
// opens, or the game ends. Whoever hosts the world sends it, at the pace it likes; the pace changes no
// result.
struct Proceed
{};
// One of the scenario's events happens now, whether or not its condition holds or it happened before. An open
// beat stays open; a beat that the event forces comes after it. From then on the event counts as one that has
// happened: it is spent if it may come once, and its cooldown runs.
struct InjectEvent
{
    ScenarioEventId event;
};
struct EndStory
{}; // the story ends here, with the ending that fits: whoever hosts the world has no more time

using Command =
    std::variant<Begin, Respond, TimeOut, StateVision, TakeStance, Proceed, EndStory, InjectEvent>;

} // namespace twocircles::engine

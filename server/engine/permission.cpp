#include "server/engine/permission.hpp"

#include <array>

namespace twocircles::engine {

namespace {

constexpr std::size_t kPhases = 5;
using enum RefusalCode;
using Cell = std::optional<RefusalCode>;
constexpr Cell kOk = std::nullopt;

// Rows in the order of the alternatives of Command, columns in that of Phase.
constexpr std::array<std::array<Cell, kPhases>, std::variant_size_v<Command>> kTable{{
    // briefing, deciding, reacting, passing, ended
    {kOk, already_started, already_started, already_started, ended}, // Begin
    {not_started, kOk, not_now, not_now, ended},                     // Respond
    {not_started, kOk, not_now, not_now, ended},                     // TimeOut
    {kOk, kOk, kOk, kOk, ended},                                     // StateVision
    {not_started, not_now, kOk, not_now, ended},                     // TakeStance
    {not_started, not_now, kOk, kOk, ended},                         // Proceed
    {not_started, kOk, kOk, kOk, ended},                             // EndStory
    {not_started, kOk, kOk, kOk, ended},                             // InjectEvent
}};

} // namespace

std::optional<RefusalCode> refused_in(Phase phase, const Command& command)
{
    return kTable[command.index()][static_cast<std::size_t>(phase)];
}

Refusal refusal(RefusalCode code)
{
    switch (code) {
    case not_started:
        return {code, "The briefing is still on."};
    case already_started:
        return {code, "The story has already begun."};
    case ended:
        return {code, "The game is over."};
    case not_now:
        return {code, "This cannot be done at this moment of the story."};
    case wrong_beat:
        return {code, "That situation is no longer open; the story has moved on."};
    case wrong_seat:
        return {code, "Somebody else answers here."};
    case no_such_response:
        return {code, "This is not on offer here."};
    case locked:
        return {code, "This is not open to you yet."};
    case used_up:
        return {code, "This can be done only once."};
    case bad_text:
        return {code, "Please write between 1 and 120 characters on one line."};
    case gone:
        return {code, "This person has left the team."};
    case not_allowed:
        return {code, "This is not yours to do here."};
    case room_locked:
        return {code, "This room is locked; nobody new can come in."};
    case no_such_seat:
        return {code, "There is no such seat."};
    case no_such_member:
        return {code, "Nobody like that is in this room."};
    case too_fast:
        return {code, "That was a lot at once; wait a moment."};
    }
    return {code, "This cannot be done."};
}

} // namespace twocircles::engine

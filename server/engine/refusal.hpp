// Why a command changes nothing. The code is for programs, the sentence for the person who asked.
#pragma once

#include <cstdint>
#include <string>

namespace twocircles::engine {

enum class RefusalCode : std::uint8_t
{
    not_started, // the briefing is still on
    already_started,
    ended,            // the game is over
    not_now,          // the world is in another phase
    wrong_beat,       // the beat asked about is not the open one (an answer that came too late)
    wrong_seat,       // this beat is another seat's to answer
    no_such_response, // not on offer here
    locked,           // on offer but locked; the sentence is the author's reason
    used_up,          // may be chosen once
    bad_text,         // empty, too long, or with control characters
    gone,             // this follower has left
    // Given by the room, never by the rules:
    not_allowed,    // not this member's to do
    room_locked,    // nobody new comes in
    no_such_seat,   // the scenario has none like that
    no_such_member, // nobody of that number is here
    too_fast,       // too much of it in too short a time
};

struct Refusal
{
    RefusalCode code{};
    std::string sentence;
};

} // namespace twocircles::engine

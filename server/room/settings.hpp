// How a room that people share is run. Changed by its facilitator; part of the journal.
#pragma once

#include "server/room/pace.hpp"

#include <chrono>
#include <cstdint>

namespace twocircles::room {

// When people see what their choices did to the team.
enum class FeedbackTiming : std::uint8_t
{
    live,
    end_of_beat,         // meters stand still until the consequences have run
    predict_then_reveal, // the same, and everybody says first what they expect
    hidden,              // until the debrief
};

struct RoomSettings
{
    FeedbackTiming feedback = FeedbackTiming::live;
    std::chrono::seconds answer_time{90}; // for beats that name no time; 5..3600 s
    std::chrono::seconds stance_time{30}; // for people in follower seats, and for predictions; 5..600 s
    Pace pace = Pace::calm;
    bool untimed = false; // answers are waited for as long as somebody who owes one is present
    bool in_step = false; // the next beat opens together with those of the other rooms in step
    bool locked = false;  // nobody new comes in
    bool chat = true;
    int time_percent = 100; // of every time limit, 50..1000
    friend bool operator==(const RoomSettings&, const RoomSettings&) = default;
};

} // namespace twocircles::room

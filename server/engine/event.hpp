// What has happened. Events carry the results of all rules and chance, apply() never decides anything;
// TimePassed alone lets the follower model run, whose chance is counter-based and so the same every time.
#pragma once

#include "server/engine/command.hpp"
#include "server/engine/ids.hpp"
#include "server/engine/scenario.hpp"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace twocircles::engine {

inline constexpr std::uint16_t kNoLine = 0xffff; // lines are positions in Follower::lines

struct BeatOpened
{
    BeatId beat;
    FollowerId line_by;
    std::uint16_t line = kNoLine;
}; // somebody may speak as it opens
struct ResponseGiven
{
    SeatId seat;
    BeatId beat;
    ResponseId response;
    bool by_timeout = false;
};
struct SilenceKept
{
    SeatId seat;
    BeatId beat;
}; // time ran out and no response stands for it
struct PromiseMade
{
    PromiseId promise;
    SeatId seat;
};
struct PromiseKept
{
    PromiseId promise;
};
struct PromiseBroken
{
    PromiseId promise;
    bool by_default = false;
}; // it came due and nothing had been done
struct VisionStated
{
    SeatId seat;
    std::string sentence;
};
struct StanceTaken
{
    FollowerId follower;
    Stance stance{};
    bool by_person = false;
    std::uint16_t line = kNoLine;
    std::string words;
};
struct TimePassed
{
    std::uint32_t steps = 0;
}; // of a quarter day
struct ScenarioEventFired
{
    ScenarioEventId event;
};
struct LineSpoken
{
    FollowerId follower;
    std::uint16_t line = 0;
}; // after an attempt, an honour, on leaving
struct GameEnded
{
    EndingId ending;
};

using Event = std::variant<
    BeatOpened, ResponseGiven, SilenceKept, PromiseMade, PromiseKept, PromiseBroken, VisionStated,
    StanceTaken, TimePassed, ScenarioEventFired, LineSpoken, GameEnded>;

} // namespace twocircles::engine

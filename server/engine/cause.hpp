// Who or what moved a meter. The ledger of the follower model knows causes as numbers; this packs and unpacks
// them, so that "Sam's loyalty -4: a promise was not kept" can be said exactly.
#pragma once

#include "server/engine/act.hpp"
#include "server/engine/command.hpp"
#include "server/engine/ids.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace twocircles::engine {

struct Scenario;

enum class CauseKind : std::uint8_t
{
    model, // one of the follower model's own (code = its number): colleagues, outside work, via heart-trust,
           // ...
    act,   // a response's act: beat, response, act
    seen_act, // the same, seen done to somebody else
    promise_kept,
    promise_broken, // promise
    stance,         // the follower's own stance (code = Stance)
    scenario_event,
    push,         // a response's direct effect: beat, response
    silence,      // beat
    organisation, // how the organisation stands (code = Measure): order or risk-taking behind delivery
};

struct Cause
{
    CauseKind kind{};
    std::uint32_t code = 0;
    BeatId beat{};
    ResponseId response{};
    Act act{};
    PromiseId promise{};
    ScenarioEventId event{};
    friend bool operator==(const Cause&, const Cause&) = default;
};

std::uint32_t pack(const Cause&);
Cause unpack(std::uint32_t);

// A short phrase in the story's language that fits after a colon: "a promise was not kept", "you listened",
// "colleagues' mood".
std::string phrase(const Scenario&, const Cause&);

} // namespace twocircles::engine

// Causes are small integers. Those below kFirstCallerCause are the model's own; all others belong to the
// caller, who alone knows what they mean ("beat 3, response 2, listen").
#pragma once

#include "server/engine/model/vocabulary.hpp"

#include <cstdint>
#include <optional>

namespace twocircles::engine {

using CauseCode = std::uint32_t;
inline constexpr CauseCode kFirstCallerCause = 256;
inline constexpr CauseCode kMaxMediatingLeaders = 16;

// The order is part of the ledger's layout and of stored games: append only.
enum class ModelCause : CauseCode
{
    before_the_story, // a start that differs from the baseline, fading
    outside_work,     // life: family, health, other offers
    colleagues,       // contagion along the ties
    limit,            // what would have gone below 0 or above 1
    practice,         // competence by being allowed to try
    own_success,      // of an attempt
    own_failure,
    was_lied_to,       // the lasting scar of a lie on heart-trust
    situation_changed, // the onset of change made plans and visions stale
    somebody_left,
    other,   // small causes, folded together in large teams
    urgency, // the crisis
    conflict,
    recent_delivery, // things have worked, or not
    character,       // of risk-taking: boldness and the constant
    felt_control,    // of risk-taking: being checked, sanctioned, ordered lately
    settling,        // of risk-taking: it follows its causes within about a day
};
inline constexpr int kModelCauses = 17;

constexpr CauseCode code(ModelCause c)
{
    return static_cast<CauseCode>(c);
}

// "Because another state stands where it stands", e.g. loyalty via heart-trust. Leader counts only for the
// five states toward leaders.
constexpr CauseCode via(State s, int leader = 0)
{
    const auto index = static_cast<CauseCode>(s);
    return is_toward_leader(s) ? 64 + 8 * static_cast<CauseCode>(leader) + (index - kPersonalStates)
                               : 32 + index;
}

struct Mediator
{
    State state{};
    int leader = 0;
};
// Which state a "via" cause stands for; nothing for every other cause.
constexpr std::optional<Mediator> mediator_of(CauseCode c)
{
    if (c >= 32 && c < 32 + kPersonalStates) return Mediator{static_cast<State>(c - 32), 0};
    if (c >= 64 && c < 64 + 8 * kMaxMediatingLeaders && (c - 64) % 8 < kLeaderStates) {
        return Mediator{static_cast<State>(kPersonalStates + (c - 64) % 8), static_cast<int>((c - 64) / 8)};
    }
    return std::nullopt;
}

} // namespace twocircles::engine

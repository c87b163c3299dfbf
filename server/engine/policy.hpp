// Scripted players: what a scripted leader answers, and which stance a scripted follower takes. Pure and
// deterministic with the world's seed.
#pragma once

#include "server/engine/command.hpp"
#include "server/engine/world.hpp"

#include <optional>
#include <string_view>

namespace twocircles::engine {

enum class LeaderPolicy : std::uint8_t
{
    controlling,
    inspiring,
    situational,
    random
};
std::string_view name_of(LeaderPolicy);
std::optional<LeaderPolicy> leader_policy_named(std::string_view);

// One of the open responses of the open beat; none when none is open (then time must run out).
ResponseId choose_response(LeaderPolicy, const Scenario&, const World&);

Stance choose_stance(const Scenario&, const World&, FollowerId);

// Plays a world to its end with one policy in every leading seat. Bounded: a story that never ends by itself
// is ended after `max_beats` beats. Returns the number of beats played.
int play_out(LeaderPolicy, const Scenario&, World&, int max_beats = 200);

} // namespace twocircles::engine

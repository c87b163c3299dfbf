// What people of a team can say they need while their lead decides; which acts of an answer meet it; and what
// a scripted follower says. Pure.
#pragma once

#include "server/engine/act.hpp"
#include "server/engine/ids.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace twocircles::engine {

struct Scenario;
class World;

enum class Need : std::uint8_t
{
    direction, // where this is going, and why
    plan,      // who does what by when
    free_hand,
    to_be_heard,
    backing, // somebody who stands by them
    recognition,
    rest,
};
inline constexpr std::size_t kNeeds = 7;
std::string_view name_of(Need); // the word for wire and files, e.g. "free-hand"
std::optional<Need> need_named(std::string_view);

// Whether an act is an answer to what was asked for. No fault ever is; several acts may be, and one act may
// answer several needs.
bool meets(Act, Need);

// What this follower would say they need most now: what they lack, weighed by what their traits make of it.
// Deterministic; toward the seat that answers the open beat, else toward the first seat.
Need likely_need(const Scenario&, const World&, FollowerId);

} // namespace twocircles::engine

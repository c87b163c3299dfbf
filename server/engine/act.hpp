// The verbs of the game: what a response does, and how each verb maps onto the follower model's ingredients.
#pragma once

#include "server/engine/ids.hpp"
#include "server/engine/model/team.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace twocircles::engine {

enum class Act : std::uint8_t
{
    // the circle of control
    plan,
    budget,
    organize,
    direct,
    check,
    solve,
    evaluate,
    facilitate,
    reward,
    sanction,
    // the circle of influence
    envision,
    energize,
    empower,
    listen,
    back,
    keep_promise,
    make_hero,
    // the faults
    blame,
    humiliate,
    break_promise,
    lie,
};
inline constexpr std::size_t kActCount = 21;

enum class ActFamily : std::uint8_t
{
    control,
    influence,
    fault
};
ActFamily family_of(Act);

// The author's word for an act ("keep-promise"); scenario files, wire and journal use it.
std::string_view name_of(Act);
std::optional<Act> act_named(std::string_view);

// How strongly an act is done. A response stands for a leader's conduct over the days that follow it, so one
// act weighs more than one single remark of the follower model; and acts that are conduct rather than one
// scene go on at a lower strength on each of those days.
enum class Strength : std::uint8_t
{
    light,
    normal,
    strong
};
double weight_of(Strength); // model units u of follower model 4.3, at once
// The share of that weight that comes again each following morning until the story moves on: 0 for a single
// scene.
double daily_share_of(Act);

// One ingredient an act is made of, per unit of strength.
struct Share
{
    Ingredient ingredient;
    double amount;
};
std::span<const Share> ingredients_of(Act);

enum class Audience : std::uint8_t
{
    everyone,
    reports,
    present,
    person
};

// One act of a response as the author wrote it.
struct ActUse
{
    Act act{};
    Strength strength = Strength::normal;
    Audience audience = Audience::present; // those in the room at this beat
    FollowerId person;                     // only with Audience::person
    bool fair = true;                      // of a sanction: deserved and by the rules
};

} // namespace twocircles::engine

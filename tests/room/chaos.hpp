// A workshop's room full of people who do anything at any time: sensible things mostly, and nonsense.
#pragma once

#include "tests/room/group.hpp"

#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace twocircles::testing {

// A story with two leading seats, in which every secret carries a mark: SECRET-<seat>, BRIEF-<follower>,
// REASON-<seat> on what is locked.
engine::Scenario marked_story();

class Chaos
{
public:
    explicit Chaos(std::uint32_t seed);

    void step(); // somebody does something, or time goes by
    Group& group() { return group_; }

private:
    std::uint32_t below(std::size_t count) { return static_cast<std::uint32_t>(random_() % count); }
    room::MemberId anybody(); // at times nobody
    room::Part any_part();
    std::string words();
    room::Request request();
    room::Request debriefing_request();
    room::Request players_request();
    room::Request facilitators_request();
    room::RoomSettings any_settings();

    std::mt19937 random_;
    Group group_;
};

} // namespace twocircles::testing

// What people did in the game, kept so that another course of the story can follow it as far as it goes: for
// each decision what was said while it was open, the answer, and what came after it until the next.
#pragma once

#include "server/debrief/journal.hpp"
#include "server/engine/command.hpp"

#include <vector>

namespace twocircles::debrief {

struct Step
{
    engine::Command command;
    std::uint64_t left_to_people = 0; // of Proceed: whose stances the script did not take (bits, by follower)
};

struct Recorded
{
    engine::BeatId beat;
    engine::ResponseId response; // none: silence
    std::vector<Step> while_open;
    engine::Command answer;
    std::vector<Step> after; // up to the opening of the next beat
};

struct Course
{
    std::vector<Recorded> decisions; // as many as the debrief has
    bool ended_early = false;        // by the facilitator's word
    bool finished = false;
    std::uint64_t state_hash = 0; // at its end
};

Course course_of(const engine::Scenario&, std::uint64_t seed, const Journal&);

} // namespace twocircles::debrief

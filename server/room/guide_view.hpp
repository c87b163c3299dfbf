// What a member is told of the guided debrief; part of view.hpp.
#pragma once

#include "server/room/guide.hpp"
#include "server/room/members.hpp"

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace twocircles::room {

// Where the debrief stands; the newest replaces all older ones. Told once the story is over.
struct Guide
{
    struct Clock
    {
        std::chrono::seconds time{}; // of the step, with what was added
        std::chrono::milliseconds used{};
        friend bool operator==(const Clock&, const Clock&) = default;
    };
    bool open = false;
    GuideOrder order{};
    bool group_leads = false;
    bool you_lead = false; // the member may turn pages
    std::vector<GuidePage> pages;
    std::size_t page = 0; // the one that is shown
    std::array<Clock, kGuideSteps> clocks{};
    bool running = false; // the clock of its step
    bool hidden = false, commitments_shown = false;
    bool complete = false; // the pivotal moments are known
    friend bool operator==(const Guide&, const Guide&) = default;
};

// What people will do differently, as far as the member may read it.
struct Commitments
{
    struct One
    {
        std::uint64_t id = 0;
        std::string text;
        MemberId member; // none: anonymous
        std::string name;
        bool may_be_shown = false, held_back = false;
        bool yours = false;
        friend bool operator==(const One&, const One&) = default;
    };
    std::vector<One> list;        // by id, which is drawn by chance: the order says nothing
    std::size_t written = 0;      // by everybody in this room
    std::size_t may_be_shown = 0; // of those
    friend bool operator==(const Commitments&, const Commitments&) = default;
};

} // namespace twocircles::room

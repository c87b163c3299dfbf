// One line of a room's journal: what was asked, what came of it, and the state's hash afterwards.
#pragma once

#include "server/engine/command.hpp"
#include "server/engine/event.hpp"
#include "server/room/record.hpp"

#include <chrono>
#include <cstdint>
#include <optional>
#include <vector>

namespace twocircles::room {

struct Entry
{
    engine::Command command; // of the story; without meaning when there is a record
    std::vector<engine::Event> events;
    std::uint64_t state_hash = 0; // of the world after this entry
    std::optional<Record> record; // instead of a command
    std::int64_t at = 0; // milliseconds since 1970; for people, nothing depends on it but the order of undo
    MemberId by;         // none: what was due by itself
    std::uint64_t once = 0; // the number under which its request may have been sent twice; 0 = none
};

} // namespace twocircles::room

#include "client/robot/promises.hpp"

#include <algorithm>

namespace twocircles::client::robot {

using namespace model;

namespace {

bool was_sent_back(const ViewModel& view)
{
    const auto& said = view.announcements;
    return std::any_of(said.begin(), said.end(), [](const Announcement& one) {
        return one.kind == Announcement::Kind::sent_back;
    });
}

bool for_people(Wait wait)
{
    return wait == Wait::answer || wait == Wait::stances || wait == Wait::predictions;
}

} // namespace

std::string broken_promise(const ViewModel& before, const RoomState& next)
{
    const auto& last = before.state;
    if (next.version < last.version) return {}; // overtaken on its way; nobody looks at it
    const bool same_game = before.joined && !last.people.empty();
    if (same_game && !was_sent_back(before)) {
        const auto seen = std::to_string(last.day) + " (situation " + std::to_string(last.beat_serial) + ")";
        if (next.day < last.day || next.beat_serial < last.beat_serial)
            return "the story went back from day " + seen + " to day " + std::to_string(next.day) +
                   " (situation " + std::to_string(next.beat_serial) + ").";
        if (last.phase == Phase::ended && next.phase != Phase::ended)
            return "the story was over and went on again.";
    }
    if (!for_people(next.wait)) return {};
    if (next.waiting_for.empty()) return "the room waits without saying for whom.";
    const bool timed = before.lobby && !before.lobby->settings.untimed;
    if (timed && !next.has_limit) return "the room waits without end for " + next.waiting_for.front() + ".";
    return {};
}

} // namespace twocircles::client::robot

// What scripted followers say they need while people decide: two of them at most, a little after the beat has
// opened, never twice the same, and others in every beat.
#include "server/engine/lines.hpp"
#include "server/engine/need.hpp"
#include "server/room/room.hpp"

#include <algorithm>

namespace twocircles::room {

namespace {

constexpr std::ptrdiff_t kMostByScript = 2;

}

std::optional<NeedSaid> Room::need_due() const
{
    if (!setup_.workshop || stage() != Stage::people_answer) return std::nullopt;
    const auto& said = minutes_.beat.needs;
    const auto by_script =
        std::count_if(said.begin(), said.end(), [](const auto& s) { return !s.second.member; });
    if (by_script >= kMostByScript) return std::nullopt;
    const std::size_t people = scenario_->followers.size();
    for (std::size_t i = 0; i < people; ++i) {
        const engine::FollowerId who{(2 * world_.beat_serial + i) % people};
        if (played(who) || said.contains(who)) continue;
        if (!engine::in_room(*scenario_, world_, world_.beat, who)) continue;
        const engine::Need need = engine::likely_need(*scenario_, world_, who);
        const bool known =
            std::any_of(said.begin(), said.end(), [need](const auto& s) { return s.second.need == need; });
        if (!known) return NeedSaid{{}, who, world_.beat_serial, need, {}};
    }
    return std::nullopt;
}

} // namespace twocircles::room

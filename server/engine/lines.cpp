#include "server/engine/lines.hpp"

#include "server/engine/lot.hpp"

#include <algorithm>
#include <functional>

namespace twocircles::engine {

namespace {

// People who say the same sentence twice are machines; silence is better. A stance may be put into the same
// words again after a while, an attempt and its outcome never.
constexpr std::uint32_t kBeatsUntilAgain = 5;

bool may_come_again(Occasion occasion)
{
    return occasion != Occasion::take_a_chance && occasion != Occasion::success &&
           occasion != Occasion::failure && occasion != Occasion::opening;
}

} // namespace

Occasion occasion_of(Stance stance)
{
    switch (stance) {
    case Stance::commit:
        return Occasion::commit;
    case Stance::comply:
        return Occasion::comply;
    case Stance::question:
        return Occasion::question;
    case Stance::withdraw:
        return Occasion::withdraw;
    case Stance::take_a_chance:
        return Occasion::take_a_chance;
    }
    return Occasion::comply;
}

Occasion occasion_of(Happening::Kind kind)
{
    switch (kind) {
    case Happening::Kind::attempt_succeeded:
        return Occasion::success;
    case Happening::Kind::attempt_failed:
        return Occasion::failure;
    case Happening::Kind::left:
        return Occasion::leaving;
    }
    return Occasion::leaving;
}

std::uint16_t
fitting_line(const Scenario& scenario, const World& world, FollowerId follower, Occasion occasion)
{
    const std::vector<Line>& lines = scenario.followers[follower.index()].lines;
    const std::vector<std::uint16_t>& said = world.said[follower.index()];
    const auto stale = [&](std::size_t line) {
        return said[line] != 0 &&
               (!may_come_again(occasion) || world.beat_serial < said[line] + kBeatsUntilAgain);
    };
    std::vector<std::uint16_t> special;
    std::vector<std::uint16_t> plain;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].on != occasion || stale(i) || !holds(lines[i].when, scenario, world)) continue;
        (lines[i].when.empty() ? plain : special).push_back(static_cast<std::uint16_t>(i));
    }
    // What has not been said yet goes first.
    const auto prefer_fresh = [&](std::vector<std::uint16_t>& fitting) {
        const auto fresh = [&](std::uint16_t line) { return said[line] == 0; };
        if (std::any_of(fitting.begin(), fitting.end(), fresh)) std::erase_if(fitting, std::not_fn(fresh));
    };
    prefer_fresh(special);
    prefer_fresh(plain);
    const std::vector<std::uint16_t>& among = special.empty() ? plain : special;
    if (among.empty()) return kNoLine;
    const double lot = draw_lot(world.seed, Lot::line, world.beat_serial, follower.index());
    return among[position_for(lot, among.size())];
}

Opening opening_line(const Scenario& scenario, const World& world, BeatId beat)
{
    const FollowerId speaker = scenario.beats[beat.index()].speaker;
    if (speaker && in_room(scenario, world, beat, speaker)) {
        const std::uint16_t own = fitting_line(scenario, world, speaker, Occasion::opening);
        if (own != kNoLine) return {speaker, own};
    }
    std::vector<Opening> openings;
    for (std::size_t i = 0; i < scenario.followers.size(); ++i) {
        const FollowerId who{i};
        if (!in_room(scenario, world, beat, who)) continue;
        const std::uint16_t line = fitting_line(scenario, world, who, Occasion::opening);
        if (line != kNoLine) openings.push_back({who, line});
    }
    if (openings.empty()) return {};
    return openings[position_for(
        draw_lot(world.seed, Lot::opening_line, world.beat_serial), openings.size()
    )];
}

bool in_room(const Scenario& scenario, const World& world, BeatId beat, FollowerId follower)
{
    if (!world.team.present(static_cast<int>(follower.index()))) return false;
    const std::vector<FollowerId>& room = scenario.beats[beat.index()].present;
    return room.empty() || std::find(room.begin(), room.end(), follower) != room.end();
}

} // namespace twocircles::engine

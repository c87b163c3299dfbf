#include "server/study/style.hpp"

#include "server/engine/decide.hpp"
#include "server/engine/lot.hpp"
#include "server/engine/policy.hpp"
#include "server/study/turn.hpp"

#include <algorithm>

namespace twocircles::study {

using namespace engine;

namespace {

constexpr std::array<std::string_view, kStyles.size()> kNames{
    "controlling", "inspiring", "situational", "random", "moody", "silent", "alternating", "greedy", "best"};
constexpr std::uint64_t kMoods = 0x6d6f6f64U; // keeps the draws of a mood apart from those of the leader
constexpr int kFarthest = 200;                // beats, of a story that does not end by itself

// The open response after which `value` of a copy of the world is highest; the first of equals.
template <class Value>
ResponseId highest(const Scenario& scenario, const World& world, Value value)
{
    ResponseId best;
    double most = 0;
    for (std::size_t i = 0; i < scenario.beats[world.beat.index()].responses.size(); ++i) {
        if (offer(scenario, world, world.beat, ResponseId{i}) != Offer::open) continue;
        World after = world;
        answer(scenario, after, ResponseId{i});
        const double own = value(after);
        if (best && own <= most) continue;
        best = ResponseId{i};
        most = own;
    }
    return best;
}

LeaderPolicy mood(const World& world)
{
    const double lot = draw_lot(world.seed ^ kMoods, Lot::leader, world.beat_serial);
    return static_cast<LeaderPolicy>(position_for(lot, 4));
}

} // namespace

std::string_view name_of(Style style)
{
    return kNames[static_cast<std::size_t>(style)];
}

double weight_of(Style style)
{
    return style == Style::best ? 1.0 / 16 : style == Style::greedy ? 1.0 / 4 : 1.0;
}

std::optional<Style> style_named(std::string_view name)
{
    const auto found = std::find(kNames.begin(), kNames.end(), name);
    if (found == kNames.end()) return std::nullopt;
    return static_cast<Style>(found - kNames.begin());
}

ResponseId choose(Style style, const Scenario& scenario, const World& world)
{
    switch (style) {
    case Style::controlling:
    case Style::inspiring:
    case Style::situational:
    case Style::random:
        return choose_response(static_cast<LeaderPolicy>(style), scenario, world);
    case Style::moody:
        return choose_response(mood(world), scenario, world);
    case Style::silent:
        return {};
    case Style::alternating:
        return choose_response(
            world.beat_serial % 2 == 1 ? LeaderPolicy::controlling : LeaderPolicy::inspiring, scenario, world
        );
    case Style::greedy:
        return highest(scenario, world, [&](const World& after) { return score(scenario, after); });
    case Style::best:
        return highest(scenario, world, [&](World& after) {
            play_out(LeaderPolicy::situational, scenario, after, kFarthest);
            return score(scenario, after);
        });
    }
    return {};
}

} // namespace twocircles::study

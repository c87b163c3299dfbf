#include "server/study/play.hpp"

#include "server/engine/world.hpp"
#include "server/study/turn.hpp"

#include <algorithm>

namespace twocircles::study {

using namespace engine;

namespace {

constexpr int kMostBeats = 200;

Play record_of(const Scenario& scenario, const World& world)
{
    Play play;
    play.score = score(scenario, world);
    play.days = world.day();
    play.ending = world.ending;
    for (const Goal& goal : scenario.goals)
        play.goals.push_back(goal_value(scenario, world, goal));
    for (std::size_t m = 0; m < kMeasureCount; ++m)
        play.team[m] = measure(world, static_cast<Measure>(m));
    for (std::size_t i = 0; i < scenario.followers.size(); ++i) {
        std::array<double, kMeasureCount> own{};
        for (std::size_t m = 0; m < kMeasureCount; ++m)
            own[m] = measure(world, static_cast<Measure>(m), FollowerId{i}, SeatId{});
        play.people.push_back(own);
        play.present.push_back(world.team.present(static_cast<int>(i)) ? 1 : 0);
    }
    for (const BeatRecord& event : world.events)
        play.events.push_back(event.visits);
    for (const BeatRecord& beat : world.beats)
        play.visits.push_back(beat.visits);
    play.chosen = world.chosen;
    return play;
}

} // namespace

Play play(const Scenario& scenario, std::uint64_t seed, Style style)
{
    return play(scenario, seed, std::vector<Style>(scenario.seats.size(), style));
}

Play play(const Scenario& scenario, std::uint64_t seed, const std::vector<Style>& by_seat)
{
    World world(scenario, seed, false);
    go_to_decision(scenario, world);
    int beats = 0;
    int fewest = 9;
    while (world.phase == Phase::deciding && beats < kMostBeats) {
        ++beats;
        fewest = std::min(fewest, open_responses(scenario, world));
        answer(
            scenario, world, choose(by_seat[scenario.beats[world.beat.index()].seat.index()], scenario, world)
        );
    }
    Play result = record_of(scenario, world);
    result.beats = beats;
    result.fewest_open = fewest;
    return result;
}

} // namespace twocircles::study

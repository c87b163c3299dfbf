#include "server/debrief/as_they_did.hpp"

#include "server/engine/apply.hpp"

#include <algorithm>
#include <utility>

namespace twocircles::debrief {

namespace {

bool is_answer(const engine::Command& command)
{
    return std::holds_alternative<engine::Respond>(command) ||
           std::holds_alternative<engine::TimeOut>(command);
}

} // namespace

Course course_of(const engine::Scenario& scenario, std::uint64_t seed, const Journal& journal)
{
    Course course;
    engine::World world{scenario, seed, false};
    std::vector<Step> open; // said since the beat opened
    for (const Line& line : journal.story) {
        const engine::Command& command = line.entry->command;
        const bool deciding = world.phase == engine::Phase::deciding;
        if (deciding && is_answer(command)) {
            Recorded recorded;
            recorded.beat = world.beat;
            recorded.while_open = std::exchange(open, {});
            recorded.answer = command;
            course.decisions.push_back(std::move(recorded));
        }
        for (const engine::Event& event : line.entry->events)
            engine::apply(scenario, world, event);
        if (deciding && is_answer(command)) {
            course.decisions.back().response = world.response;
            continue;
        }
        Step step{command, 0};
        if (world.phase == engine::Phase::reacting) step.left_to_people = world.stances_due;
        if (std::holds_alternative<engine::EndStory>(command)) course.ended_early = true;
        if (deciding)
            open.push_back(std::move(step));
        else if (!course.decisions.empty())
            course.decisions.back().after.push_back(std::move(step));
    }
    course.finished = world.phase == engine::Phase::ended;
    course.state_hash = engine::hash(world);
    // The facilitator ended the story while a beat was open: it ends after the last decision, there too.
    if (!course.decisions.empty())
        for (Step& step : open)
            course.decisions.back().after.push_back(std::move(step));
    return course;
}

} // namespace twocircles::debrief

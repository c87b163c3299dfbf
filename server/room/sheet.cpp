// An observer's sheet: the scenario's tasks, how often each thing was seen, and what was written.
#include "server/room/room.hpp"
#include "server/room/seating.hpp"

#include <algorithm>

namespace twocircles::room {

namespace {

// A task without a list is counted as a whole.
std::size_t lines_of(const engine::ObserverTask& task)
{
    return std::max<std::size_t>(task.look_for.size(), 1);
}

} // namespace

bool sheet_has(const engine::Scenario& scenario, std::uint32_t task, std::uint32_t look_for)
{
    return task < scenario.observer.size() && look_for < lines_of(scenario.observer[task]);
}

ObserverSheet Room::sheet(MemberId id) const
{
    ObserverSheet sheet;
    for (const engine::ObserverTask& task : scenario_->observer)
        sheet.tasks.push_back({task.text, task.look_for, std::vector<std::uint32_t>(lines_of(task))});
    for (const Ticked& ticked : minutes_.ticks)
        if (ticked.member == id) ++sheet.tasks[ticked.task].ticks[ticked.look_for];
    for (const Observed& observed : minutes_.observations)
        if (observed.member == id) sheet.notes.push_back({observed.beat_serial, observed.text});
    return sheet;
}

} // namespace twocircles::room

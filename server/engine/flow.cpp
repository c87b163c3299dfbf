#include "server/engine/flow.hpp"

#include "server/engine/lot.hpp"

namespace twocircles::engine {

namespace {

bool spent(const Beat& beat, const BeatRecord& record)
{
    return beat.once && record.visits > 0;
}

BeatId in_order_after(const Scenario& scenario, const World& world, BeatId from)
{
    for (std::size_t i = from ? from.index() + 1 : 0; i < scenario.beats.size(); ++i) {
        const Beat& beat = scenario.beats[i];
        if (!beat.pool && !spent(beat, world.beats[i]) && holds(beat.when, scenario, world)) return BeatId{i};
    }
    return {};
}

bool drawable(const Scenario& scenario, const World& world, BeatId id)
{
    const Beat& beat = scenario.beats[id.index()];
    const BeatRecord& record = world.beats[id.index()];
    if (spent(beat, record)) return false;
    if (record.visits > 0 && world.day() - record.last_day < beat.cooldown_days) return false;
    return holds(beat.when, scenario, world);
}

BeatId draw(const Scenario& scenario, const World& world, const Pool& pool)
{
    std::vector<BeatId> fits;
    double priority = 0;
    for (const BeatId id : pool.beats) {
        if (!drawable(scenario, world, id)) continue;
        const double own = scenario.beats[id.index()].priority;
        if (fits.empty() || own > priority) {
            fits.clear();
            priority = own;
        }
        if (own >= priority) fits.push_back(id);
    }
    if (fits.size() < 2) return fits.empty() ? BeatId{} : fits.front();
    double total = 0;
    for (const BeatId id : fits)
        total += scenario.beats[id.index()].weight;
    const double lot = draw_lot(world.seed, Lot::pool_draw, world.beat_serial);
    if (total <= 0) return fits[position_for(lot, fits.size())];
    double reached = 0;
    for (const BeatId id : fits) {
        reached += scenario.beats[id.index()].weight;
        if (lot * total < reached) return id;
    }
    return fits.back(); // rounding at the upper edge
}

const Target kNext = GoNext{};

const Target& target_after(const Scenario& scenario, const World& world, BeatId beat, ResponseId response)
{
    if (!beat || !response) return kNext;
    for (const Branch& branch : scenario.beats[beat.index()].responses[response.index()].next)
        if (holds(branch.when, scenario, world)) return branch.go;
    return kNext;
}

struct Onward
{
    const Target* target;
    std::size_t returns;
};

// The target of the present beat; while that is "next", the one the innermost interrupted beat still waits
// for.
Onward onward(const Scenario& scenario, const World& world)
{
    Onward result{&target_after(scenario, world, world.beat, world.response), 0};
    while (std::holds_alternative<GoNext>(*result.target) && result.returns < world.interrupted.size()) {
        const Interruption& back = world.interrupted[world.interrupted.size() - 1 - result.returns];
        result.target = &target_after(scenario, world, back.beat, back.response);
        ++result.returns;
    }
    return result;
}

BeatId resolve(const Scenario& scenario, const World& world, const Target& wanted)
{
    const Target* target = &wanted;
    for (std::size_t hops = 0; hops <= scenario.pools.size(); ++hops) {
        if (std::holds_alternative<GoEnd>(*target)) return {};
        if (const GoBeat* go = std::get_if<GoBeat>(target)) {
            const Beat& beat = scenario.beats[go->beat.index()];
            if (holds(beat.when, scenario, world)) return go->beat;
            return in_order_after(scenario, world, beat.pool ? world.on_line : go->beat);
        }
        const GoPool* go = std::get_if<GoPool>(target);
        if (!go) break;
        const Pool& pool = scenario.pools[go->pool.index()];
        if (const BeatId drawn = draw(scenario, world, pool)) return drawn;
        target = &pool.when_empty;
    }
    return in_order_after(scenario, world, world.on_line);
}

} // namespace

BeatId first_beat(const Scenario& scenario, const World& world)
{
    if (scenario.stage.first) return scenario.stage.first;
    return resolve(scenario, world, scenario.first ? Target{GoBeat{scenario.first}} : Target{GoNext{}});
}

BeatId next_beat(const Scenario& scenario, const World& world)
{
    if (world.forced_next) return world.forced_next;
    return resolve(scenario, world, *onward(scenario, world).target);
}

std::size_t returns_from(const Scenario& scenario, const World& world)
{
    return world.interrupted.empty() ? 0 : onward(scenario, world).returns;
}

EndingId fitting_ending(const Scenario& scenario, const World& world)
{
    for (std::size_t i = 0; i < scenario.endings.size(); ++i)
        if (holds(scenario.endings[i].when, scenario, world)) return EndingId{i};
    return scenario.endings.empty() ? EndingId{} : EndingId{scenario.endings.size() - 1};
}

} // namespace twocircles::engine

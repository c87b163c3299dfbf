#include "server/engine/stage.hpp"

#include "server/engine/measure.hpp"
#include "server/engine/model/placing.hpp"
#include "server/engine/world.hpp"

#include <algorithm>
#include <limits>

namespace twocircles::engine {

namespace {

constexpr double kPoints = 100;
constexpr std::uint16_t kAny = 0xffff;

std::uint16_t times(double value)
{
    return static_cast<std::uint16_t>(
        std::clamp(value, 0.0, double{std::numeric_limits<std::uint16_t>::max()})
    );
}

void set_of_person(Team& team, Measure measured, int who, int leader, double share)
{
    switch (measured) {
    case Measure::morale:
        return place(team, who, State::morale, leader, share);
    case Measure::risk_taking:
        return place_risk_taking(team, who, share);
    case Measure::loyalty:
        return place(team, who, State::loyalty, leader, share);
    case Measure::respect:
        return place(team, who, State::respect, leader, share);
    case Measure::trust:
        place(team, who, State::heart_trust, leader, share);
        return place(team, who, State::competence_trust, leader, share);
    case Measure::stress:
        return place(team, who, State::stress, leader, share);
    case Measure::inner_drive:
        return place(team, who, State::inner_drive, leader, share);
    case Measure::competence:
        return place(team, who, State::competence, leader, share);
    case Measure::vision:
        return place(team, who, State::vision, leader, share);
    case Measure::plan_clarity:
        return place(team, who, State::plan_clarity, leader, share);
    default:
        return;
    }
}

void set_of_organisation(World& world, Measure measured, double share)
{
    switch (measured) {
    case Measure::order:
        return place_order(world.team, share);
    case Measure::direction:
        return place_direction(world.team, share);
    case Measure::delivery:
        return place_recent_delivery(world.team, share);
    case Measure::innovation:
        world.recent_innovation = innovation_rate_shown_as(share);
        return;
    case Measure::protection:
        return place_damage(world.team, damage_shown_as(share));
    default:
        return;
    }
}

class Setter
{
public:
    explicit Setter(World& world) : world_(world) {}

    void set(const Term& what, double value)
    {
        switch (what.op) {
        case Operator::measure_of_follower:
            return set_person(what, what.id, value / kPoints);
        case Operator::measure_of_team:
            if (of_organisation(what.measure))
                return set_of_organisation(world_, what.measure, value / kPoints);
            for (int who = 0; who < world_.team.followers(); ++who)
                set_person(what, static_cast<std::uint16_t>(who), value / kPoints);
            return;
        case Operator::flag:
            world_.flags[what.id] = value != 0 ? 1 : 0;
            return;
        case Operator::counter:
            world_.counters[what.id] = value;
            return;
        case Operator::visited:
        case Operator::visits:
            world_.beats[what.id] = {times(value), value > 0 ? world_.day() : -1};
            return;
        case Operator::chosen:
            world_.chosen[what.id][what.id2] = times(value);
            return;
        case Operator::promised:
            return set_promise(what.id, value != 0, PromiseState::open);
        case Operator::kept:
            return set_promise(what.id, value != 0, PromiseState::kept);
        case Operator::broken:
            return set_promise(what.id, value != 0, PromiseState::broken);
        case Operator::hero:
            world_.heroes[what.id] = value != 0 ? 1 : 0;
            return;
        case Operator::failed_lately:
            if (value != 0) place_failure(world_.team, what.id);
            return;
        case Operator::crisis:
            return place_urgency(world_.team, value / kPoints);
        case Operator::change:
            return place_novelty(world_.team, value / kPoints);
        case Operator::conflict:
            return place_conflict(world_.team, value / kPoints);
        default:
            return;
        }
    }

private:
    void set_person(const Term& what, std::uint16_t who, double share)
    {
        const int first = what.id2 == kAny ? 0 : int{what.id2};
        const int last = what.id2 == kAny ? world_.team.leaders() - 1 : first;
        for (int leader = first; leader <= last; ++leader)
            set_of_person(world_.team, what.measure, who, leader, share);
    }

    // Whose promise it was nobody has said: the first seat's.
    void set_promise(std::uint16_t promise, bool so, PromiseState state)
    {
        world_.promises[promise] = so ? state : PromiseState::unmade;
        world_.promise_days[promise] = world_.day();
        world_.promise_seats[promise] = SeatId{0};
    }

    World& world_;
};

} // namespace

bool can_be_set(const Term& what)
{
    switch (what.op) {
    case Operator::measure_of_follower:
    case Operator::measure_of_team:
    case Operator::flag:
    case Operator::counter:
    case Operator::visited:
    case Operator::visits:
    case Operator::chosen:
    case Operator::promised:
    case Operator::kept:
    case Operator::broken:
    case Operator::hero:
    case Operator::failed_lately:
    case Operator::crisis:
    case Operator::change:
    case Operator::conflict:
        return true;
    default:
        return false;
    }
}

void set_the_stage(World& world, const Stage& stage)
{
    Setter setter{world};
    for (const Stage::Given& given : stage.given)
        setter.set(given.what, given.value);
}

} // namespace twocircles::engine

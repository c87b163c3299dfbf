#include "server/engine/situational.hpp"

#include "server/engine/deeds.hpp"

#include <array>

namespace twocircles::engine {

namespace {

double above(double x, double limit)
{
    return x > limit ? x - limit : 0;
}

// The people an act is said to, as their leader sees them: means of 0..1.
struct Reading
{
    int people = 0;
    double morale = 0, stress = 0, drive = 0, plan = 0, competence = 0, vision = 0, trust = 0, autonomy = 0,
           need = 0;
    bool just_failed = false;
};

Reading read(const Scenario& scenario, const World& world, const ActUse& use, SeatId seat)
{
    Reading sum;
    const Team& team = world.team;
    const int leader = static_cast<int>(seat.index());
    for (int i = 0; i < team.followers(); ++i) {
        const FollowerId who{static_cast<std::size_t>(i)};
        if (!addresses(scenario, world, use, seat, world.beat, who)) continue;
        ++sum.people;
        sum.morale += team.value(i, State::morale);
        sum.stress += team.value(i, State::stress);
        sum.drive += team.value(i, State::inner_drive);
        sum.plan += team.value(i, State::plan_clarity);
        sum.competence += team.value(i, State::competence);
        sum.vision += team.value(i, State::vision, leader);
        sum.trust += team.value(i, State::heart_trust, leader);
        sum.autonomy += scenario.followers[who.index()].traits.autonomy;
        sum.need += scenario.followers[who.index()].traits.structure_need;
        sum.just_failed = sum.just_failed || team.recently_failed(i);
    }
    if (sum.people == 0) return sum;
    for (double* mean :
         {&sum.morale, &sum.stress, &sum.drive, &sum.plan, &sum.competence, &sum.vision, &sum.trust,
          &sum.autonomy, &sum.need})
        *mean /= sum.people;
    return sum;
}

// What the scenario weighs, as shares of 1.
struct Weighing
{
    double running = 0;  // delivery, order, protection: what a clear structure brings
    double renewing = 0; // innovation, risk-taking, morale: what passion brings
    double bonding = 0;  // loyalty, trust, respect: what people give of their own will
};

Weighing weigh(const Scenario& scenario)
{
    Weighing w;
    double all = 0;
    for (const Goal& goal : scenario.goals) {
        all += goal.weight;
        const Measure* measured = std::get_if<Measure>(&goal.what);
        if (!measured) continue;
        switch (*measured) {
        case Measure::delivery:
        case Measure::order:
        case Measure::protection:
        case Measure::plan_clarity:
            w.running += goal.weight;
            break;
        case Measure::innovation:
        case Measure::risk_taking:
        case Measure::morale:
        case Measure::inner_drive:
            w.renewing += goal.weight;
            break;
        default:
            w.bonding += goal.weight;
            break;
        }
    }
    if (all > 0)
        for (double* share : {&w.running, &w.renewing, &w.bonding})
            *share /= all;
    return w;
}

struct Moment
{
    double urgency, novelty, conflict, order, direction;
};

double worth_of(Ingredient ingredient, const Reading& r, const Moment& m, const Weighing& goals, bool fair)
{
    // In a change people need to see where it goes before they can use a plan of how to get there.
    const double unseen_change = above(m.novelty, .4) * above(.4, r.vision) * 5;
    switch (ingredient) {
    case Ingredient::structure:
        return (.6 + goals.running) * (.10 + .9 * above(.65, r.plan) + .9 * above(.6, m.order) +
                                       .6 * m.urgency + .2 * (r.need - .5)) -
               unseen_change;
    case Ingredient::command:
        return 1.1 * m.urgency - .30 + .4 * above(.5, m.order) - .5 * (r.autonomy - .5) -
               .3 * (r.competence - .5);
    case Ingredient::monitor:
        return .05 + .5 * above(.5, m.order) * (.5 + goals.running) - .3 * (r.autonomy - .4);
    case Ingredient::reward:
        return .25 + .5 * above(.55, r.morale) - .4 * above(r.drive, .55);
    case Ingredient::punish:
        return (fair ? -.15 : -.7) + .4 * m.conflict * (fair ? 1.0 : 0.0);
    case Ingredient::vision:
        return (.7 + goals.renewing) * (.15 + 1.0 * above(.5, r.vision) + .5 * unseen_change) *
               (1 - m.urgency);
    case Ingredient::energize:
        return (.25 + .9 * above(.6, r.morale) + .5 * above(.5, r.drive)) * (1 - .8 * m.urgency) -
               .5 * m.conflict;
    case Ingredient::empower:
        return (.7 + goals.renewing) * (.15 + .8 * (r.competence - .4) + .4 * (r.autonomy - .5)) -
               1.1 * m.urgency;
    case Ingredient::care:
        return (.8 + goals.bonding) * (.15 + .6 * above(.65, r.trust) + .7 * above(r.stress, .3)) +
               .9 * m.conflict - .2 * m.urgency;
    case Ingredient::abuse:
        return -2;
    }
    return 0;
}

// What the follower model knows of an act beyond its ingredients.
double worth_beyond(const ActUse& use, const Reading& r)
{
    switch (use.act) {
    case Act::back:
        return r.just_failed ? .9 : 0;
    case Act::blame:
        return r.just_failed ? -1.0 : -.4;
    case Act::keep_promise:
        return .5;
    case Act::make_hero:
        return .5;
    case Act::break_promise:
        return -1;
    case Act::lie:
        return -2;
    default:
        return 0;
    }
}

double worth_of_words(const World& world, const Response& response)
{
    double sum = 0;
    for (const PromiseId p : response.keeps)
        if (world.promises[p.index()] == PromiseState::open) sum += .8;
    for (const PromiseId p : response.breaks)
        if (world.promises[p.index()] == PromiseState::open) sum -= 1.0;
    return sum;
}

// Counters that the scenario weighs, and pushes on people, are stated in the response itself.
double worth_of_effects(const Scenario& scenario, const Response& response)
{
    double sum = 0;
    for (const Setting& setting : response.sets) {
        const SetCounter* counted = std::get_if<SetCounter>(&setting);
        if (!counted || !counted->relative) continue;
        const Counter& range = scenario.counters[counted->counter.index()];
        for (const Goal& goal : scenario.goals) {
            const CounterId* weighed = std::get_if<CounterId>(&goal.what);
            if (!weighed || *weighed != counted->counter || range.max <= range.min) continue;
            sum += (goal.lower_is_better ? -1 : 1) * 2 * counted->amount / (range.max - range.min);
        }
    }
    for (const Push& pushed : response.pushes) {
        const double share =
            pushed.who.empty() || scenario.followers.empty()
                ? 1
                : static_cast<double>(pushed.who.size()) / static_cast<double>(scenario.followers.size());
        sum += (pushed.what == Measure::stress ? -1 : 1) * 2 * share * pushed.amount;
    }
    return sum - .4 * (response.situation.crisis + response.situation.conflict);
}

} // namespace

double situational_worth(const Scenario& scenario, const World& world, const Response& response)
{
    const Beat& beat = scenario.beats[world.beat.index()];
    const Weighing goals = weigh(scenario);
    const Moment moment{
        world.team.urgency(), world.team.novelty(), world.team.conflict(), world.team.order(),
        world.team.direction()};
    const double team = static_cast<double>(scenario.followers.size());
    double sum = worth_of_words(world, response) + worth_of_effects(scenario, response);
    for (const ActUse& use : response.acts) {
        const Reading r = read(scenario, world, use, beat.seat);
        if (r.people == 0) continue;
        double own = worth_beyond(use, r);
        const double weight = weight_of(use.strength) / weight_of(Strength::normal);
        for (const Share& share : ingredients_of(use.act))
            own += weight * share.amount *
                   worth_of(share.ingredient, r, moment, goals, use.fair && use.act != Act::blame);
        // A word to one person does that person good, and the team a little.
        sum += own * (.35 + .65 * static_cast<double>(r.people) / team);
    }
    return sum;
}

} // namespace twocircles::engine

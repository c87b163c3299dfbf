#include "server/engine/model/production.hpp"

#include "server/engine/model/coefficients.hpp"
#include "server/engine/model/exponential.hpp"
#include "server/engine/model/views.hpp"

#include <algorithm>
#include <cmath>

namespace twocircles::engine {

namespace {

namespace c = coefficient;

// Means over those who report, at the beginning of the step.
struct Means
{
    double order_effect = 0; // of plans, orders, checks and agreed rewards lately
    double directed = 0;     // 0..1: somebody has decided
    double risk_taking = 0, plan = 0, vision = 0, loyalty = 0;
};

Means means_of(TeamState& t)
{
    Lanes people = both(0), order_effect = both(0), directed = both(0);
    Lanes risk = both(0), plan = both(0), vision = both(0), loyalty = both(0);
    for (int i = 0; i < t.stride; i += kLanes) {
        const Pair pair = t.pair(i);
        const Lanes one = pair.get(Column::counted);
        const Lanes decided = pair.get(Ingredient::structure) + pair.get(Ingredient::command);
        const Lanes felt = decided + .7 * pair.get(Ingredient::monitor) + .3 * pair.get(Ingredient::reward);
        people += one;
        order_effect += one * (1 - exp_of(-.30 * felt));
        directed += one * (1 - exp_of(-.35 * decided));
        risk += one * pair.get(Column::risk_taking);
        plan += one * pair.get(State::plan_clarity);
        vision += one * pair.get(Column::seen_vision);
        loyalty += one * pair.get(Column::seen_loyalty);
    }
    const double n = sum(people);
    const double share = n > 0 ? 1 / n : 0;
    return {sum(order_effect) * share, sum(directed) * share, sum(risk) * share,
            sum(plan) * share,         sum(vision) * share,   sum(loyalty) * share};
}

struct Output
{
    double delivery = 0, innovation = 0; // sums over people
};

Output work(TeamState& t, double directed, double coherent)
{
    const TeamScalars& now = t.scalars;
    const double order_for_delivery = .30 + .70 * now.order;
    const double order_for_ideas = .20 + .80 * now.order; // ideas need order to land: ambidexterity
    const double undisturbed = (1 - .3 * now.conflict) * (1 - .35 * now.urgency * (1 - directed));
    const double free_of_urgency = 1 - .5 * now.urgency;
    Lanes delivery = both(0), innovation = both(0);
    for (int i = 0; i < t.stride; i += kLanes) {
        const Pair pair = t.pair(i);
        const Lanes one = pair.get(Column::counted);
        const Lanes drive = pair.get(State::inner_drive);
        const Lanes vision = coherent * pair.get(Column::seen_vision);
        const Lanes received =
            pair.get(Ingredient::structure) + pair.get(Ingredient::command) + pair.get(Ingredient::monitor);
        const Lanes compliance =
            (1 - exp_of(-.35 * received)) * (.4 + .6 * pair.get(Column::seen_competence_trust));
        const Lanes overstrain = at_least(pair.get(State::stress) - .5, 0);
        const Lanes effort = limited(
            .25 + .45 * drive + .25 * pair.get(State::morale) + .16 * compliance - .35 * overstrain, 0, 1.1
        );
        const Lanes skill = .3 + .7 * pair.get(State::competence);
        const Lanes delivered =
            one * (skill * effort * order_for_delivery *
                   (.45 + .35 * pair.get(State::plan_clarity) + .20 * vision) * undisturbed);
        const Lanes invented = one * (pair.get(Column::risk_taking) * (.2 + .8 * drive) * (.3 + .7 * vision) *
                                      order_for_ideas * skill * free_of_urgency);
        pair.set(Column::effort, one * effort);
        pair.set(Column::delivery, delivered);
        pair.set(Column::innovation, invented);
        delivery += delivered;
        innovation += invented;
    }
    return {sum(delivery), sum(innovation)};
}

double toward(double from, double to, double keep)
{
    return to + (from - to) * keep;
}

} // namespace

double direction_of(TeamState& t)
{
    const Means means = means_of(t);
    return std::sqrt(means.vision * means.plan) * coherence(t);
}

void produce(TeamState& t)
{
    TeamScalars& now = t.scalars;
    const double dt = t.rates.dt;
    const Means means = means_of(t);
    const double coherent = coherence(t);

    const double order_drawn_to = .12 + .50 * means.plan + .30 * means.order_effect -
                                  .35 * means.risk_taking * (1 - .6 * means.plan) - .25 * now.conflict +
                                  .15 * means.loyalty - .10 * now.urgency * (1 - means.directed);
    now.order = toward(now.order, std::clamp(order_drawn_to, 0.0, 1.0), t.rates.order);
    now.direction = std::sqrt(means.vision * means.plan) * coherent;

    // Per head of those the team began with: an empty chair delivers nothing.
    const Output output = work(t, means.directed, coherent);
    now.delivery_rate = output.delivery * now.delivery_luck / now.counted_at_start;
    now.innovation_rate = output.innovation * now.innovation_luck / now.counted_at_start;
    now.delivered += now.delivery_rate * dt;
    now.innovated += now.innovation_rate * dt;
    now.damage += now.urgency * (1 - .85 * means.directed) * dt;
    const double success = std::clamp(.5 + .6 * (now.delivery_rate / c::kGoodDelivery - 1), 0.0, 1.0);
    now.recent_delivery = toward(now.recent_delivery, success, t.rates.recent_delivery);

    if (now.urgency > 0) now.urgency *= exp_of(-dt / c::kUrgencyDays * (.25 + 1.75 * means.directed));
    if (now.urgency < c::kSituationOver) now.urgency = 0;
    if (now.conflict > 0) now.conflict *= exp_of(-dt / c::kConflictDays * (.3 + .7 * now.order));
    if (now.conflict < c::kSituationOver) now.conflict = 0;
    if (now.novelty != c::kNoveltyRest) {
        const double keep = exp_of(-dt / c::kNoveltyDays * (.2 + 2 * now.direction));
        now.novelty = toward(now.novelty, c::kNoveltyRest, keep);
    }
}

} // namespace twocircles::engine

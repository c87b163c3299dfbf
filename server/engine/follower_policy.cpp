// Which stance a scripted follower takes: how close they are to the seat that spoke, how what was said suits
// them, and a little chance.
#include "server/engine/deeds.hpp"
#include "server/engine/lot.hpp"
#include "server/engine/policy.hpp"

namespace twocircles::engine {

namespace {

// Stance thresholds on the pull toward the seat; the population's middle is about 0.
constexpr double kCommit = .16;
constexpr double kComply = -.14;
constexpr double kQuestion = -.42; // below it people withdraw
constexpr double kLotWidth = .30;

struct Reader
{
    const Scenario& scenario;
    const World& world;
    int who;
    int leader;

    double of(State state) const { return world.team.value(who, state, leader); }
    const Traits& traits() const { return scenario.followers[static_cast<std::size_t>(who)].traits; }
};

// How welcome one ingredient is to this person now, about -1 .. +1 a unit (signs as in follower model 4.3).
double welcome(const Reader& r, Ingredient ingredient, bool fair)
{
    const Traits& t = r.traits();
    const double urgency = r.world.team.urgency();
    switch (ingredient) {
    case Ingredient::structure:
        return .30 * (t.structure_need - .3) + .30 * (.5 - r.of(State::plan_clarity));
    case Ingredient::command:
        return .45 * urgency + .25 * (.5 - r.of(State::competence)) - .50 * (t.autonomy - .25);
    case Ingredient::monitor:
        return .15 * urgency - .40 * (t.autonomy - .3);
    case Ingredient::reward:
        return .18;
    case Ingredient::punish:
        return fair ? -.12 : -.45;
    case Ingredient::vision:
        return .35 * (.8 - t.cynicism) - .25 * urgency;
    case Ingredient::energize:
        return .30 * (.7 - t.cynicism) - .20 * urgency;
    case Ingredient::empower:
        return .35 * (t.autonomy - .35) + .35 * (r.of(State::competence) - .4) - .50 * urgency;
    case Ingredient::care:
        return .12 + .20 * r.of(State::stress);
    case Ingredient::abuse:
        return -.9;
    }
    return 0;
}

double welcome(const Reader& r, const ActUse& use)
{
    const bool fair = use.act == Act::sanction && use.fair;
    double sum = 0;
    for (const Share& share : ingredients_of(use.act))
        sum += share.amount * welcome(r, share.ingredient, fair);
    sum *= weight_of(use.strength) / weight_of(Strength::normal);
    switch (use.act) {
    case Act::keep_promise:
        return sum + .2;
    case Act::make_hero:
        return sum + .2;
    case Act::back:
        return sum + (r.world.team.recently_failed(r.who) ? .3 : 0);
    case Act::blame:
        return sum - .2;
    case Act::break_promise:
        return sum - .4;
    case Act::lie:
        return sum - .3;
    default:
        return sum;
    }
}

bool gives_room(Act act)
{
    return act == Act::empower || act == Act::energize || act == Act::envision || act == Act::back ||
           act == Act::make_hero;
}

} // namespace

Stance choose_stance(const Scenario& scenario, const World& world, FollowerId follower)
{
    const Beat& beat = scenario.beats[world.beat.index()];
    const Reader r{
        scenario, world, static_cast<int>(follower.index()),
        static_cast<int>(beat.seat ? beat.seat.index() : 0)};
    const double bond = .30 * (r.of(State::loyalty) - .40) + .20 * (r.of(State::heart_trust) - .45) +
                        .15 * (r.of(State::competence_trust) - .45) + .15 * (r.of(State::respect) - .45);
    const double mood = .20 * (r.of(State::morale) - .5) + .20 * (r.of(State::inner_drive) - .4) -
                        .20 * (r.of(State::stress) - .3) - .15 * (r.traits().cynicism - .35);
    double suits = 0;
    bool room = false;
    if (world.response) {
        for (const ActUse& use : beat.responses[world.response.index()].acts) {
            if (!addresses(scenario, world, use, beat.seat, world.beat, follower)) continue;
            suits += welcome(r, use);
            room = room || gives_room(use.act);
        }
    }
    const double lot = draw_lot(world.seed, Lot::stance, world.beat_serial, follower.index());
    const double pull = 1.6 * (bond + mood) + suits + kLotWidth * (lot - .5);
    if (pull > kCommit) {
        const double daring = world.team.risk_taking(r.who);
        const double dares = draw_lot(world.seed, Lot::daring, world.beat_serial, follower.index());
        return room && dares < 1.2 * daring * daring ? Stance::take_a_chance : Stance::commit;
    }
    if (pull > kComply) return Stance::comply;
    // The bold say it, the cautious draw back.
    return pull > kQuestion - .3 * (r.traits().boldness - .5) ? Stance::question : Stance::withdraw;
}

} // namespace twocircles::engine

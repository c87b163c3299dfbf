#include "server/engine/model/step.hpp"

#include "server/engine/model/coefficients.hpp"
#include "server/engine/model/contagion.hpp"
#include "server/engine/model/exponential.hpp"
#include "server/engine/model/path.hpp"
#include "server/engine/model/production.hpp"
#include "server/engine/model/views.hpp"

#include <algorithm>
#include <type_traits>

namespace twocircles::engine {

namespace {

namespace c = coefficient;

// What is the same for everybody in this step.
struct Weather
{
    double plan_keep = 1;
    Lanes delivery = both(0), conflict = both(0), urgency = both(0);

    explicit Weather(const TeamState& t)
    {
        constexpr auto kPlan = static_cast<int>(State::plan_clarity);
        static_assert(c::kRiseDays[kPlan] == c::kFallDays[kPlan]);
        const double staleness =
            1 + 2 * std::max(0.0, t.scalars.novelty - c::kNoveltyRest); // plans go stale in change
        plan_keep = exp_of(-t.rates.dt / c::kRiseDays[kPlan] * staleness);
        delivery = both(t.scalars.recent_delivery - c::kDeliveryRest);
        conflict = both(t.scalars.conflict);
        urgency = both(t.scalars.urgency);
    }
};

// Two followers relax toward where everything around them draws them. All states move by what was before the
// step.
// Most teams have one leader, and then nothing has to be shared out.
template <bool kLedger, bool kSeveral>
class Relaxation
{
public:
    Relaxation(TeamState& t, const Weather& weather, const Shown& shown, int first)
        : t_(t), weather_(weather), shown_(shown), first_(first), pair_(t.pair(first)),
          morale_(pair_.get(State::morale)), stress_(pair_.get(State::stress)),
          drive_(pair_.get(State::inner_drive)), plan_(pair_.get(State::plan_clarity))
    {
        if constexpr (kSeveral) share_out(t, pair_, shares_);
    }

    void morale()
    {
        const double dt = t_.rates.dt;
        Path<kLedger> path(t_, pair_, first_, State::morale);
        path.drawn_by(ModelCause::outside_work, pair_.get(Column::outside_morale));
        trusted(path, c::kMoraleByHeartTrust);
        path.drawn_by(State::inner_drive, 0, c::kMoraleByDrive, drive_);
        path.drawn_by(State::stress, 0, c::kMoraleByStress, stress_);
        path.drawn_by(State::plan_clarity, 0, c::kMoraleByPlan, plan_);
        path.drawn_by(ModelCause::recent_delivery, c::kMoraleByDelivery * weather_.delivery);
        path.drawn_by(ModelCause::conflict, c::kMoraleByConflict * weather_.conflict);
        path.spread(c::kMoraleContagion * dt * shown_.mood(pair_, first_));
        path.end(t_.rates);
    }

    void stress()
    {
        Path<kLedger> path(t_, pair_, first_, State::stress);
        path.drawn_by(ModelCause::outside_work, pair_.get(Column::outside_stress));
        path.drawn_by(ModelCause::urgency, c::kStressByUrgency * weather_.urgency);
        path.drawn_by(State::plan_clarity, 0, c::kStressByPlan, plan_);
        trusted(path, c::kStressByHeartTrust);
        path.drawn_by(ModelCause::conflict, c::kStressByConflict * weather_.conflict);
        path.end(t_.rates);
    }

    void inner_drive()
    {
        Path<kLedger> path(t_, pair_, first_, State::inner_drive);
        path.drawn_by(ModelCause::outside_work, pair_.get(Column::outside_drive));
        if constexpr (!kSeveral) {
            path.drawn_by(State::vision, 0, c::kDriveByVision, pair_.get(State::vision));
        } else {
            const Lanes followed = leader_followed(t_, pair_);
            for (int l = 0; l < t_.leaders; ++l) {
                const Lanes weight = select(followed == both(l), both(c::kDriveByVision), both(0));
                path.drawn_by(State::vision, l, weight, pair_.get(State::vision, l));
            }
        }
        trusted(path, c::kDriveByHeartTrust);
        path.drawn_by(State::morale, 0, c::kDriveByMorale, morale_);
        path.drawn_by(State::stress, 0, c::kDriveByStress, stress_);
        path.end(t_.rates);
    }

    void plan_clarity()
    {
        Path<kLedger>(t_, pair_, first_, State::plan_clarity).end(weather_.plan_keep, weather_.plan_keep);
    }

    // Called after the personal states; takes its own copies of what they were.
    void toward(int l)
    {
        const Lanes vision = pair_.get(State::vision, l), heart = pair_.get(State::heart_trust, l);
        const Lanes competent = pair_.get(State::competence_trust, l), respect = pair_.get(State::respect, l);
        const Lanes loyalty = pair_.get(State::loyalty, l);
        const Shown::Views others = shown_.views(pair_, first_, l);
        const double dt = t_.rates.dt;
        {
            Path<kLedger> path(t_, pair_, first_, State::vision, l);
            path.spread(c::kVisionContagion * dt * others.vision);
            path.end(t_.rates);
        }
        {
            Path<kLedger> path(t_, pair_, first_, State::heart_trust, l);
            path.drawn_by(ModelCause::outside_work, pair_.get(Column::outside_heart_trust));
            path.drawn_by(ModelCause::was_lied_to, -pair_.get(scar_column(l)));
            path.drawn_by(State::morale, 0, c::kHeartTrustByMorale, morale_);
            path.drawn_by(State::loyalty, l, c::kHeartTrustByLoyalty, loyalty);
            path.end(t_.rates);
        }
        {
            Path<kLedger> path(t_, pair_, first_, State::competence_trust, l);
            path.drawn_by(ModelCause::recent_delivery, c::kCompetenceTrustByDelivery * weather_.delivery);
            path.drawn_by(State::plan_clarity, 0, c::kCompetenceTrustByPlan, plan_);
            path.end(t_.rates);
        }
        {
            Path<kLedger> path(t_, pair_, first_, State::respect, l);
            path.drawn_by(ModelCause::outside_work, pair_.get(Column::outside_respect));
            path.drawn_by(State::competence_trust, l, c::kRespectByCompetenceTrust, competent);
            path.drawn_by(State::heart_trust, l, c::kRespectByHeartTrust, heart);
            path.drawn_by(ModelCause::recent_delivery, c::kRespectByDelivery * weather_.delivery);
            path.spread(c::kRespectContagion * dt * others.respect);
            path.end(t_.rates);
        }
        {
            Path<kLedger> path(t_, pair_, first_, State::loyalty, l);
            path.drawn_by(ModelCause::outside_work, pair_.get(Column::outside_loyalty));
            path.drawn_by(State::heart_trust, l, c::kLoyaltyByHeartTrust, heart);
            path.drawn_by(State::respect, l, c::kLoyaltyByRespect, respect);
            path.drawn_by(State::vision, l, c::kLoyaltyByVision, vision);
            path.drawn_by(State::inner_drive, 0, c::kLoyaltyByDrive, drive_);
            path.drawn_by(State::morale, 0, c::kLoyaltyByMorale, morale_);
            path.spread(c::kLoyaltyContagion * dt * others.loyalty);
            path.end(t_.rates);
        }
    }

private:
    // Heart-trust in the leaders, each by the share in which that leader counts; seen as it was before the
    // step, because the states toward leaders move last.
    void trusted(Path<kLedger>& path, double weight)
    {
        if constexpr (!kSeveral) {
            path.drawn_by(State::heart_trust, 0, weight, pair_.get(State::heart_trust));
        } else {
            for (int l = 0; l < t_.leaders; ++l) {
                const Lanes share = weight * shares_[static_cast<std::size_t>(l)];
                path.drawn_by(State::heart_trust, l, share, pair_.get(State::heart_trust, l));
            }
        }
    }

    TeamState& t_;
    const Weather& weather_;
    const Shown& shown_;
    int first_;
    Pair pair_;
    Lanes morale_, stress_, drive_, plan_;
    struct Nothing
    {};
    [[no_unique_address]] std::conditional_t<kSeveral, Shares, Nothing> shares_;
};

// Skill grows by being allowed to try; it needs the drive of after, the daring of before and no orders (4.2).
template <bool kLedger>
void practise(TeamState& t, const Pair& pair, int first)
{
    const Lanes skill = pair.get(State::competence);
    const Lanes ordered = 1 - exp_of(-.3 * pair.get(Ingredient::command));
    const Lanes learned = .006 * t.rates.dt * pair.get(Column::present) * pair.get(Column::risk_taking) *
                          (.5 + pair.get(State::inner_drive)) * (1 - skill) * (1 - .5 * ordered);
    pair.set(State::competence, skill + learned);
    if constexpr (kLedger) {
        t.ledger.flow(row_of(State::competence), first, TeamLedger::slot(ModelCause::practice), learned);
    }
}

void forget(const Pair& pair, double keep)
{
    for (int g = 0; g < kIngredients; ++g) {
        const auto ingredient = static_cast<Ingredient>(g);
        pair.set(ingredient, pair.get(ingredient) * keep);
    }
}

Lanes daring(const TeamState& t, const Pair& pair)
{
    const Lanes received =
        pair.get(Ingredient::monitor) + pair.get(Ingredient::punish) + .6 * pair.get(Ingredient::command);
    const Lanes controlled = (1 - exp_of(-.35 * received)) * (1 - .6 * t.scalars.urgency);
    return limited(
        c::kRiskConstant + c::kRiskByDrive * pair.get(State::inner_drive) +
        c::kRiskByHeartTrust * pair.get(Column::seen_heart_trust) +
        c::kRiskByVision * pair.get(Column::seen_vision) +
        c::kRiskByBoldness * (pair.get(Column::boldness) - .5) +
        c::kRiskByStress * (pair.get(State::stress) - c::kBaseline[static_cast<int>(State::stress)]) +
        c::kRiskByControl * controlled
    );
}

void dare(const TeamState& t, const Pair& pair)
{
    const Lanes now = pair.get(Column::risk_taking), target = daring(t, pair);
    pair.set(Column::risk_taking, target + (now - target) * t.rates.risk);
}

} // namespace

void begin_story(TeamState& t)
{
    t.scratch.assign(Shown::size(t), 0.0);
    look(t);
    for (int i = 0; i < t.stride; i += kLanes) {
        const Pair pair = t.pair(i);
        pair.set(Column::risk_taking, daring(t, pair));
    }
    t.scalars.direction = direction_of(t);
}

namespace {

template <bool kLedger, bool kSeveral>
void relax_people(TeamState& t, const Weather& weather, const Shown& shown)
{
    for (int i = 0; i < t.stride; i += kLanes) {
        Relaxation<kLedger, kSeveral> people(t, weather, shown, i);
        people.morale();
        people.stress();
        people.inner_drive();
        people.plan_clarity();
        for (int l = 0; l < (kSeveral ? t.leaders : 1); ++l)
            people.toward(l);

        const Pair pair = t.pair(i);
        practise<kLedger>(t, pair, i);
        forget(pair, t.rates.habit);
        look(t, pair);
        dare(t, pair);
    }
}

} // namespace

template <bool kLedger>
void relax(TeamState& t)
{
    produce(t);
    const Shown shown(t); // before anybody moves
    const Weather weather(t);
    if (t.leaders == 1) {
        relax_people<kLedger, false>(t, weather, shown);
    } else {
        relax_people<kLedger, true>(t, weather, shown);
    }
}

template void relax<true>(TeamState&);
template void relax<false>(TeamState&);

} // namespace twocircles::engine

// Builds a team: who these people are, where they stand as the story begins, who listens to whom.
#include "server/engine/model/chance.hpp"
#include "server/engine/model/coefficients.hpp"
#include "server/engine/model/exponential.hpp"
#include "server/engine/model/step.hpp"
#include "server/engine/model/team.hpp"
#include "server/engine/model/ties.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace twocircles::engine {

namespace {

namespace c = coefficient;

// Standard deviations of what chance adds to a baseline, by State: of the person, and of life outside
// (section 5).
constexpr double kPersonal[kStates] = {.05, .05, .06, 0, 0, 0, 0, 0, 0, .06};
constexpr double kOutside[kStates] = {.08, .07, .10, .06, 0, .05, .08, .06, .08, .14};

struct Shock
{
    double deviation, days;
};
// Morale, drive, loyalty, stress, heart-trust, respect: the order of Column::outside_*.
constexpr Shock kShockKinds[kShocks] = {{.12, 8}, {.07, 30}, {.06, 60}, {.08, 8}, {.04, 40}, {.04, 40}};

Rates rates_for(int steps_per_day)
{
    Rates r;
    r.dt = 1.0 / steps_per_day;
    const auto keep = [&](double days) { return exp_of(-r.dt / days); };
    for (int s = 0; s < kStates; ++s) {
        r.rise[s] = keep(c::kRiseDays[s]);
        r.fall[s] = keep(c::kFallDays[s]);
    }
    r.habit = keep(c::kHabitDays);
    r.risk = keep(c::kRiskDays);
    r.order = keep(c::kOrderDays);
    r.recent_delivery = keep(c::kRecentDeliveryDays);
    for (int k = 0; k < kShocks; ++k) {
        r.shock_keep[k] = exp_of(-1 / kShockKinds[k].days);
        r.shock_size[k] = kShockKinds[k].deviation * std::sqrt(1 - r.shock_keep[k] * r.shock_keep[k]);
    }
    r.unrest_keep = exp_of(-1 / c::kUnrestDays);
    return r;
}

void check(const TeamSetup& setup)
{
    const auto n = setup.followers.size();
    const auto leaders = static_cast<std::size_t>(std::max(setup.leaders, 0));
    const auto refuse = [](const char* why) { throw std::invalid_argument(why); };
    if (n == 0) refuse("a team needs a follower");
    if (n > static_cast<std::size_t>(kMaxFollowers)) refuse("a team has too many followers");
    if (setup.leaders < 1 || setup.leaders > kMaxLeaders) refuse("a team needs 1 to 16 leaders");
    if (setup.steps_per_day < 1) refuse("a day needs a step");
    if (!setup.ties.empty() && setup.ties.size() != n * n) refuse("ties are not followers x followers");
    if (!std::all_of(setup.ties.begin(), setup.ties.end(), [](double t) { return t >= 0; }))
        refuse("a tie is negative");
    if (!setup.alignment.empty() && setup.alignment.size() != leaders * leaders) {
        refuse("alignment is not leaders x leaders");
    }
    for (const auto& f : setup.followers) {
        if (f.reports_to.size() > leaders || f.toward.size() > leaders)
            refuse("a follower knows more leaders than there are");
    }
}

// Where chance, traits and reporting line put a baseline.
double
usual(const TeamSetup& setup, int follower, State state, int leader, bool reports, const Traits& traits)
{
    const auto s = static_cast<std::size_t>(state);
    double b = c::kBaseline[s];
    if (!reports && state == State::vision) b = c::kOutsideVision;
    if (!reports && state == State::competence_trust) b = c::kOutsideCompetenceTrust;
    if (!reports && state == State::respect) b = c::kOutsideRespect;
    if (!reports && state == State::loyalty) b = c::kOutsideLoyalty;
    constexpr double kUsualCynicism = .35;
    if (state == State::heart_trust) b += .15 * (kUsualCynicism - traits.cynicism);
    if (state == State::loyalty) b += .10 * (kUsualCynicism - traits.cynicism);
    const auto person = static_cast<std::uint32_t>(follower);
    const auto key = static_cast<std::uint64_t>(s) * kMaxLeaders + static_cast<std::uint64_t>(leader);
    if (setup.individual_differences && kPersonal[s] > 0) {
        b += kPersonal[s] * drawn_normal(setup.seed, Purpose::personal_offset, person, key);
    }
    if (setup.outside_noise > 0) {
        b += setup.outside_noise * kOutside[s] *
             drawn_normal(setup.seed, Purpose::outside_offset, person, key);
    }
    return state == State::stress ? std::clamp(b, .05, .8) : std::clamp(b, .03, .97);
}

const std::optional<double>& override_of(const FollowerSetup& setup, State state, int leader)
{
    static const std::optional<double> none;
    switch (state) {
    case State::morale:
        return setup.morale;
    case State::stress:
        return setup.stress;
    case State::inner_drive:
        return setup.inner_drive;
    case State::plan_clarity:
        return setup.plan_clarity;
    case State::competence:
        return none; // a trait
    default:
        break;
    }
    if (static_cast<std::size_t>(leader) >= setup.toward.size()) return none;
    const StartToward& toward = setup.toward[static_cast<std::size_t>(leader)];
    switch (state) {
    case State::vision:
        return toward.vision;
    case State::heart_trust:
        return toward.heart_trust;
    case State::competence_trust:
        return toward.competence_trust;
    case State::respect:
        return toward.respect;
    default:
        return toward.loyalty;
    }
}

void settle(
    TeamState& team, const TeamSetup& setup, int follower, State state, int leader, double usual_baseline
)
{
    double& baseline = team.at(baseline_column(state, leader), follower);
    double& value = team.value(state, leader, follower);
    baseline = value = usual_baseline;
    const auto& given = override_of(setup.followers[static_cast<std::size_t>(follower)], state, leader);
    if (!given) return;
    value = std::clamp(*given, 0.0, 1.0);
    baseline = (value + usual_baseline) / 2;
    if (team.ledger.on())
        team.ledger.add(
            row_of(state, leader), follower, code(ModelCause::before_the_story), value - baseline
        );
}

void place_follower(TeamState& team, const TeamSetup& setup, int i)
{
    const FollowerSetup& person = setup.followers[static_cast<std::size_t>(i)];
    Traits t = person.traits;
    for (double* trait :
         {&t.autonomy, &t.structure_need, &t.susceptibility, &t.expressiveness, &t.cynicism, &t.boldness,
          &t.competence}) {
        *trait = std::clamp(*trait, .05, .95);
    }
    team.at(Column::autonomy, i) = t.autonomy;
    team.at(Column::structure_need, i) = t.structure_need;
    team.at(Column::susceptibility, i) = t.susceptibility;
    team.at(Column::expressiveness, i) = t.expressiveness;
    team.at(Column::cynicism, i) = t.cynicism;
    team.at(Column::boldness, i) = t.boldness;
    team.at(Column::present, i) = 1;
    team.at(Column::failed_at, i) = c::kLongAgo;
    for (int leader = 0; leader < team.leaders; ++leader) {
        const auto l = static_cast<std::size_t>(leader);
        const bool reports = l < person.reports_to.size() && person.reports_to[l];
        team.at(reports_column(leader), i) = reports ? 1 : 0;
        if (reports) team.at(Column::counted, i) = 1;
        for (int s = kPersonalStates; s < kStates; ++s) {
            const auto state = static_cast<State>(s);
            settle(team, setup, i, state, leader, usual(setup, i, state, leader, reports, t));
        }
    }
    for (const State s : {State::morale, State::stress, State::inner_drive, State::plan_clarity}) {
        settle(team, setup, i, s, 0, usual(setup, i, s, 0, true, t));
    }
    settle(team, setup, i, State::competence, 0, t.competence);
}

void tie(TeamState& team, const TeamSetup& setup)
{
    const auto n = static_cast<std::size_t>(team.followers);
    const auto width = static_cast<std::size_t>(team.stride);
    team.ties.assign(width * width, 0.0);
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j < n; ++j) {
            if (i == j) continue;
            const auto low = static_cast<std::uint32_t>(std::min(i, j));
            team.ties[j * width + i] = setup.ties.empty()
                                           ? .3 + .7 * drawn(setup.seed, Purpose::tie, low, std::max(i, j))
                                           : setup.ties[i * n + j];
        }
    }
    normalise_ties(team);
}

} // namespace

Team::Team(const TeamSetup& setup)
{
    check(setup);
    TeamState& t = state_;
    t.followers = static_cast<int>(setup.followers.size());
    t.leaders = setup.leaders;
    t.stride = (t.followers + kLanes - 1) / kLanes * kLanes;
    t.steps_per_day = setup.steps_per_day;
    t.attempts = setup.attempts;
    t.leaving = setup.leaving;
    t.seed = setup.seed;
    t.rates = rates_for(setup.steps_per_day);
    t.numbers.assign(static_cast<std::size_t>(t.columns()) * static_cast<std::size_t>(t.stride), 0.0);
    constexpr int kWholeLedgers = 12; // followers
    if (setup.keep_ledger) t.ledger = TeamLedger(t.rows(), t.leaders, t.stride, t.followers <= kWholeLedgers);

    t.scalars.novelty = std::clamp(setup.novelty, 0.0, 1.0);
    t.scalars.order = std::clamp(setup.order, 0.0, 1.0);
    t.scalars.outside_noise = std::max(setup.outside_noise, 0.0);
    t.scalars.delivery_luck =
        exp_of(.45 * t.scalars.outside_noise * drawn_normal(t.seed, Purpose::delivery_luck));
    t.scalars.innovation_luck =
        exp_of(.6 * t.scalars.outside_noise * drawn_normal(t.seed, Purpose::innovation_luck));

    for (int i = 0; i < t.followers; ++i)
        place_follower(t, setup, i);
    const auto count_all = [&] {
        double people = 0;
        for (int i = 0; i < t.followers; ++i)
            people += t.at(Column::counted, i);
        return people;
    };
    if (count_all() == 0) { // leading without authority alone: then everybody is the team
        for (int i = 0; i < t.followers; ++i)
            t.at(Column::counted, i) = 1;
    }
    t.scalars.counted_at_start = count_all();

    const auto leaders = static_cast<std::size_t>(t.leaders);
    t.alignment = setup.alignment.empty() ? std::vector<double>(leaders * leaders, .5) : setup.alignment;
    for (int a = 0; a < t.leaders; ++a) { // agreeing is mutual
        for (int b = 0; b < a; ++b) {
            const auto one = static_cast<std::size_t>(a * t.leaders + b),
                       other = static_cast<std::size_t>(b * t.leaders + a);
            const double agreement = std::clamp((t.alignment[one] + t.alignment[other]) / 2, 0.0, 1.0);
            t.alignment[one] = t.alignment[other] = agreement;
        }
    }
    tie(t, setup);
    begin_story(t);
}

} // namespace twocircles::engine

#include "server/engine/model/advance.hpp"

#include "server/engine/model/chance.hpp"
#include "server/engine/model/coefficients.hpp"
#include "server/engine/model/exponential.hpp"
#include "server/engine/model/impulse.hpp"
#include "server/engine/model/step.hpp"
#include "server/engine/model/ties.hpp"
#include "server/engine/model/views.hpp"

#include <algorithm>
#include <cassert>

namespace twocircles::engine {

namespace {

namespace c = coefficient;

// Life outside the leader's reach goes on (section 5): shocks that fade over days to months.
void live(TeamState& t, std::uint64_t day)
{
    for (int k = 0; k < kShocks; ++k) {
        const double size = t.scalars.outside_noise * t.rates.shock_size[k];
        for (int i = 0; i < t.followers; ++i) {
            const auto key = static_cast<std::uint32_t>(i * kShocks + k);
            double& shock = t.at(column_of(Column::outside_morale) + k, i);
            shock =
                shock * t.rates.shock_keep[k] + size * drawn_normal(t.seed, Purpose::outside_shock, key, day);
        }
    }
}

void settle(TeamState& t, int i, bool succeeded, double day, std::vector<Happening>& out)
{
    if (succeeded) {
        t.scalars.innovated += c::kInnovationOfSuccess;
        t.at(Column::successes, i) += 1;
        bump(t, i, State::morale, 0, .08, code(ModelCause::own_success));
        bump(t, i, State::inner_drive, 0, .05, code(ModelCause::own_success));
    } else {
        t.at(Column::failures, i) += 1;
        t.at(Column::failed_at, i) = day;
        t.scalars.order = std::max(0.0, t.scalars.order - .01);
        bump(t, i, State::morale, 0, -.05, code(ModelCause::own_failure));
        bump(t, i, State::stress, 0, .06, code(ModelCause::own_failure));
    }
    out.push_back({succeeded ? Happening::Kind::attempt_succeeded : Happening::Kind::attempt_failed, i, day});
}

bool attempt(TeamState& t, int i, double luck, double day, std::vector<Happening>& out)
{
    const double skill = t.value(State::competence, 0, i), stress = t.value(State::stress, 0, i);
    const double chance =
        std::clamp(.25 + .5 * skill + .2 * t.scalars.direction - .2 * (stress - .3), 0.0, 1.0);
    const bool succeeded = luck < chance;
    settle(t, i, succeeded, day, out);
    return succeeded;
}

void attempt_by_themselves(TeamState& t, std::uint64_t day, std::vector<Happening>& out)
{
    for (int i = 0; i < t.followers; ++i) {
        if (t.at(Column::counted, i) == 0) continue;
        const double daring = t.at(Column::risk_taking, i);
        const auto person = static_cast<std::uint32_t>(i);
        if (drawn(t.seed, Purpose::attempt, person, day) >= c::kAttemptsPerDay * daring * daring) continue;
        attempt(t, i, drawn(t.seed, Purpose::attempt_outcome, person, day), static_cast<double>(day), out);
    }
}

// To the superior this person is most loyal to; without one, to the leader most loyal to at all.
double binding_loyalty(const TeamState& t, int i)
{
    double own = -1, any = 0;
    for (int l = 0; l < t.leaders; ++l) {
        const double loyalty = t.value(State::loyalty, l, i);
        any = std::max(any, loyalty);
        if (t.at(reports_column(l), i) != 0) own = std::max(own, loyalty);
    }
    return own >= 0 ? own : any;
}

void leave(TeamState& t, int i, double day, std::vector<Happening>& out)
{
    const int present = count_present(t);
    const CauseCode cause = code(ModelCause::somebody_left);
    for (int other = 0; other < t.followers; ++other) {
        if (other == i || t.at(Column::present, other) == 0) continue;
        const double felt = notice(t, other, i, present);
        bump(t, other, State::morale, 0, c::kLossMorale * felt, cause);
        bump(t, other, State::stress, 0, c::kLossStress * felt, cause);
        bump(
            t, other, State::plan_clarity, 0, c::kLossPlan * felt, cause
        ); // the work has to be shared out again
        for (int l = 0; l < t.leaders; ++l) {
            if (t.at(reports_column(l), i) != 0)
                bump(t, other, State::loyalty, l, c::kLossLoyalty * felt, cause);
        }
        t.at(Column::unrest, other) += c::kUnrestPerLeaver * felt;
    }
    t.at(Column::present, i) = 0;
    t.at(Column::counted, i) = 0;
    t.at(Column::effort, i) = t.at(Column::delivery, i) = t.at(Column::innovation, i) = 0;
    t.somebody_left = true;
    cut_ties(t, i);
    out.push_back({Happening::Kind::left, i, day});
}

// Only those who report (or, where nobody reports, everyone): the others are not the team's to lose.
void leave_by_themselves(TeamState& t, std::uint64_t day, std::vector<Happening>& out)
{
    for (int i = 0; i < t.followers; ++i) {
        if (t.at(Column::counted, i) == 0) continue;
        double& unrest = t.at(Column::unrest, i);
        const double luck = drawn(t.seed, Purpose::leaving, static_cast<std::uint32_t>(i), day);
        // The hazard never exceeds this (loyalty and morale 0), so most days need no exponential.
        constexpr double kHighest = c::kLeavePerDay * exp_of(-.5 * (c::kLeaveByLoyalty + c::kLeaveByMorale));
        if (luck < kHighest * (1 + unrest)) {
            const double hazard = c::kLeavePerDay * (1 + unrest) *
                                  exp_of(
                                      c::kLeaveByLoyalty * (binding_loyalty(t, i) - .5) +
                                      c::kLeaveByMorale * (t.value(State::morale, 0, i) - .5)
                                  );
            if (day >= c::kFirstLeaving && luck < 1 - exp_of(-hazard))
                leave(t, i, static_cast<double>(day), out);
        }
        unrest *= t.rates.unrest_keep;
    }
}

template <bool kLedger>
void run(TeamState& t, int steps, std::vector<Happening>& out)
{
    look(t);
    const auto per_day = static_cast<std::uint64_t>(t.steps_per_day);
    for (int k = 0; k < steps; ++k) {
        relax<kLedger>(t);
        if ((t.step + 1) % per_day == 0) {
            const std::uint64_t day = (t.step + 1) / per_day;
            const std::size_t before = out.size();
            if (t.scalars.outside_noise > 0) live(t, day);
            if (t.attempts) attempt_by_themselves(t, day, out);
            if (t.leaving) leave_by_themselves(t, day, out);
            if (out.size() != before) look(t);
        }
        ++t.step;
    }
}

} // namespace

void advance(Team& team, int steps, std::vector<Happening>& out)
{
    TeamState& state = Inside::of(team);
    if (state.followers == 0) return;
    if (state.ledger.on()) {
        run<true>(state, steps, out);
    } else {
        run<false>(state, steps, out);
    }
}

bool force_attempt(Team& team, int follower, std::vector<Happening>& out)
{
    TeamState& state = Inside::of(team);
    assert(follower >= 0 && follower < state.followers);
    if (state.at(Column::present, follower) == 0) return false;
    const double luck = drawn(
        state.seed, Purpose::forced_outcome, static_cast<std::uint32_t>(follower), state.forced_attempts++
    );
    return attempt(state, follower, luck, state.day(), out);
}

void settle_attempt(Team& team, int follower, bool succeeded, std::vector<Happening>& out)
{
    TeamState& state = Inside::of(team);
    assert(follower >= 0 && follower < state.followers);
    if (state.at(Column::present, follower) != 0) settle(state, follower, succeeded, state.day(), out);
}

} // namespace twocircles::engine

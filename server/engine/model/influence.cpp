#include "server/engine/model/influence.hpp"

#include "server/engine/model/coefficients.hpp"
#include "server/engine/model/exponential.hpp"
#include "server/engine/model/impulse.hpp"

#include <algorithm>
#include <cassert>

namespace twocircles::engine {

namespace {

// One influence arriving at one person.
class Arrival
{
public:
    Arrival(TeamState& team, const Influence& influence, int target, int present)
        : team_(team), influence_(influence), target_(target), present_(present), leader_(influence.leader),
          is_report_(team.at(reports_column(leader_), target) != 0), competence_(value(State::competence)),
          autonomy_(team.at(Column::autonomy, target))
    {
        credibility_ = (.35 + .35 * value(State::respect) + .35 * value(State::heart_trust)) *
                       (1 - .4 * team.at(Column::cynicism, target)) * (is_report_ ? 1 : .85);
        authority_ = .6 + .4 * value(State::competence_trust);
    }

    void take()
    {
        for (const Dose& dose : influence_.doses)
            take(dose);
        if (influence_.promise > 0) {
            move(State::heart_trust, .05);
            move(State::respect, .04);
        } else if (influence_.promise < 0) {
            move(State::heart_trust, -.10);
            move(State::respect, -.08);
        }
        if (influence_.lie) {
            team_.at(scar_column(leader_), target_) += .12;
            move(State::heart_trust, -.18);
            move(State::respect, -.12);
        }
        if (influence_.hero) honour();
    }

private:
    double value(State s) const { return team_.value(s, leader_, target_); }
    void move(State s, double d) { bump(team_, target_, s, leader_, d, influence_.cause); }
    void feel(State s, double d) { move(s, d * effect_); }

    template <class Do>
    void each_witness(Do what)
    {
        for (int i = 0; i < team_.followers; ++i) {
            if (i != target_ && team_.at(Column::present, i) != 0) what(i);
        }
    }
    void witnesses(State s, double d)
    {
        each_witness([&](int i) {
            bump(team_, i, s, leader_, d * notice(team_, i, target_, present_), influence_.seen_cause);
        });
    }

    void take(const Dose& dose)
    {
        // Repetition wears off, whoever repeats: the tenth pep talk of a week tires from any mouth.
        double& received = team_.at(column_of(dose.ingredient), target_);
        effect_ = dose.strength / (1 + coefficient::kHabituation * received);
        received += dose.strength;
        if (circle_of(dose.ingredient) == Circle::control && !is_report_) {
            feel(State::respect, -.02); // no authority outside the circle of control, only reactance
            feel(State::heart_trust, -.02);
            return;
        }
        switch (dose.ingredient) {
        case Ingredient::structure:
            return structure();
        case Ingredient::command:
            return command();
        case Ingredient::monitor:
            return monitor();
        case Ingredient::reward:
            return reward();
        case Ingredient::punish:
            return punish();
        case Ingredient::vision:
            return vision();
        case Ingredient::energize:
            return energize();
        case Ingredient::empower:
            return empower();
        case Ingredient::care:
            return care();
        case Ingredient::abuse:
            return abuse();
        }
    }

    void structure()
    {
        feel(State::plan_clarity, .17 * authority_);
        feel(State::competence_trust, .05);
        feel(State::respect, .03);
        feel(State::stress, -.10 * team_.at(Column::structure_need, target_));
    }
    void command()
    {
        const double urgency = team_.scalars.urgency;
        const double resented =
            std::clamp(.25 + .9 * autonomy_ - 1.3 * urgency - .4 * (1 - competence_), -.7, 1.0);
        feel(State::plan_clarity, .10 * authority_);
        feel(State::competence_trust, .05 * (.2 + urgency));
        feel(State::respect, .05 * (1.5 * urgency - .4 * resented));
        feel(State::inner_drive, -.06 * resented);
        feel(State::morale, -.05 * resented);
        feel(State::heart_trust, -.03 * resented);
        feel(State::stress, .06 * resented);
    }
    void monitor()
    {
        const double resented =
            std::clamp(.25 + .8 * autonomy_ - .4 * (1 - competence_) - .5 * team_.scalars.urgency, -.2, 1.0);
        feel(State::plan_clarity, .05);
        feel(State::competence_trust, .025);
        feel(State::inner_drive, -.04 * resented);
        feel(State::heart_trust, -.02 * resented);
        feel(State::morale, -.02 * resented);
        feel(State::stress, .02 + .03 * resented);
    }
    void reward()
    {
        feel(State::morale, .09);
        feel(State::competence_trust, .05);
        feel(State::respect, .04);
        feel(State::heart_trust, .035);
        feel(State::plan_clarity, .03);
        feel(State::inner_drive, .03 - .10 * std::max(0.0, value(State::inner_drive) - .5)); // crowding out
    }
    void punish()
    {
        const bool fair = influence_.fair;
        feel(State::morale, -.06);
        feel(State::stress, .08);
        feel(State::plan_clarity, .03);
        feel(State::inner_drive, -.04);
        feel(State::heart_trust, fair ? -.01 : -.06);
        feel(State::respect, fair ? .04 : -.06);
        feel(State::competence_trust, fair ? .03 : -.02);
        if (window_open()) { // blame for a failed attempt
            feel(State::heart_trust, -.08);
            witnesses(State::heart_trust, -.05 * effect_);
            close_window();
        }
    }
    void vision()
    {
        const double reach =
            credibility_ * (.6 + .8 * team_.scalars.novelty) * (1 - .7 * team_.scalars.urgency);
        feel(State::vision, .17 * reach);
        feel(State::inner_drive, .06 * reach);
        feel(State::morale, .05 * reach);
        feel(State::respect, .03 * reach);
        feel(State::heart_trust, .02 * reach);
    }
    void energize()
    {
        const double reach = credibility_ * (1 - .5 * team_.scalars.urgency);
        feel(State::morale, .24 * reach);
        feel(State::inner_drive, .09 * reach);
        feel(State::vision, .03 * reach);
        feel(State::heart_trust, .02 * reach);
    }
    void empower()
    {
        // above 0 freedom, below 0 being left alone
        const double freedom = std::clamp(
            .9 * competence_ + .4 * (autonomy_ - .5) + .3 * (value(State::plan_clarity) - .25) -
                .9 * team_.scalars.urgency - .15,
            -.7, 1.0
        );
        feel(State::inner_drive, .10 * freedom);
        feel(State::respect, .03 * freedom);
        feel(State::heart_trust, freedom > 0 ? .06 * freedom : .02 * freedom);
        feel(State::morale, .04 * freedom);
        feel(State::stress, freedom < 0 ? -.12 * freedom : -.01);
        feel(State::plan_clarity, -.02);
    }
    void care()
    {
        const double reach = 1 - .4 * team_.scalars.urgency;
        feel(State::heart_trust, .08 * reach);
        feel(State::morale, .07 * reach);
        feel(State::stress, -.10 * reach);
        feel(State::respect, .02 * reach);
        if (window_open()) { // "I back you"
            feel(State::heart_trust, .10);
            feel(State::inner_drive, .06);
            feel(State::loyalty, .03);
            witnesses(State::heart_trust, .08 * effect_);
            close_window();
        }
        team_.scalars.conflict *= std::max(0.0, 1 - .04 * effect_);
    }
    void abuse()
    {
        feel(State::morale, -.20);
        feel(State::stress, .20);
        feel(State::inner_drive, -.12);
        feel(State::heart_trust, -.15);
        feel(State::respect, -.12);
        feel(State::loyalty, -.08);
        each_witness([&](int i) { // humiliation is public: nobody needs a tie to see it
            bump(team_, i, State::heart_trust, leader_, -.03 * effect_, influence_.seen_cause);
            bump(team_, i, State::respect, leader_, -.03 * effect_, influence_.seen_cause);
        });
    }
    void honour()
    {
        move(State::morale, .12);
        move(State::inner_drive, .08);
        move(State::respect, .05);
        move(State::loyalty, .05);
        witnesses(State::inner_drive, .06);
        witnesses(State::heart_trust, .03);
    }

    bool window_open() const
    {
        return team_.day() - team_.at(Column::failed_at, target_) < coefficient::kFailureWindowDays;
    }
    void close_window() { team_.at(Column::failed_at, target_) = coefficient::kLongAgo; }

    TeamState& team_;
    const Influence& influence_;
    int target_, present_, leader_;
    bool is_report_;
    // As they stand when the influence arrives; its own ingredients do not change how it is met.
    double competence_, autonomy_, credibility_ = 0, authority_ = 0;
    double effect_ = 0; // strength of the ingredient at work, after habituation
};

} // namespace

void receive(Team& team, const Influence& influence)
{
    TeamState& state = Inside::of(team);
    assert(influence.leader >= 0 && influence.leader < state.leaders);
    const int present = count_present(state);
    for (const int target : influence.targets) {
        assert(target >= 0 && target < state.followers);
        if (state.at(Column::present, target) != 0) Arrival(state, influence, target, present).take();
    }
}

void nudge(Team& team, int follower, State s, int leader, double amount, CauseCode cause)
{
    TeamState& state = Inside::of(team);
    if (state.at(Column::present, follower) != 0) bump(state, follower, s, leader, amount, cause);
}

void start_crisis(Team& team, double urgency)
{
    double& level = Inside::of(team).scalars.urgency;
    level = std::clamp(urgency, level, 1.0);
}

void start_conflict(Team& team, double conflict)
{
    double& level = Inside::of(team).scalars.conflict;
    level = std::clamp(conflict, level, 1.0);
}

void start_change(Team& team, double novelty)
{
    TeamState& state = Inside::of(team);
    state.scalars.novelty = std::clamp(novelty, 0.0, 1.0);
    const auto make_stale = [&](State s, int leader) {
        for (int i = 0; i < state.followers; ++i) {
            if (state.at(Column::present, i) == 0) continue;
            double& x = state.value(s, leader, i);
            const double lost = -.5 * x;
            x += lost;
            if (state.ledger.on())
                state.ledger.add(row_of(s, leader), i, code(ModelCause::situation_changed), lost);
        }
    };
    make_stale(State::plan_clarity, 0);
    for (int leader = 0; leader < state.leaders; ++leader)
        make_stale(State::vision, leader);
}

} // namespace twocircles::engine

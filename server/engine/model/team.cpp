#include "server/engine/model/team.hpp"

#include "server/engine/model/chance.hpp"
#include "server/engine/model/coefficients.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cassert>

namespace twocircles::engine {

namespace {

bool counts(const TeamState& t, int follower, Among among)
{
    return t.at(among == Among::reports ? Column::counted : Column::present, follower) != 0;
}

double mean_of(const TeamState& t, int column, Among among)
{
    double sum = 0;
    int n = 0;
    for (int i = 0; i < t.followers; ++i) {
        if (!counts(t, i, among)) continue;
        sum += t.at(column, i);
        ++n;
    }
    return n > 0 ? sum / n : 0;
}

} // namespace

double Team::baseline(int follower, State s, int leader) const
{
    assert(follower >= 0 && follower < state_.followers && leader >= 0 && leader < state_.leaders);
    return state_.at(baseline_column(s, leader), follower);
}

double Team::risk_taking(int follower) const
{
    return state_.at(Column::risk_taking, follower);
}

bool Team::voluntary_follower(int follower, int leader) const
{
    return present(follower) && !reports_to(follower, leader) &&
           value(follower, State::loyalty, leader) > .5 && value(follower, State::respect, leader) > .5;
}

bool Team::recently_failed(int follower) const
{
    return present(follower) &&
           state_.day() - state_.at(Column::failed_at, follower) < coefficient::kFailureWindowDays;
}

int Team::attempts_succeeded(int follower) const
{
    return static_cast<int>(state_.at(Column::successes, follower));
}
int Team::attempts_failed(int follower) const
{
    return static_cast<int>(state_.at(Column::failures, follower));
}
double Team::effort(int follower) const
{
    return state_.at(Column::effort, follower);
}
double Team::delivery(int follower) const
{
    return state_.at(Column::delivery, follower);
}
double Team::innovation(int follower) const
{
    return state_.at(Column::innovation, follower);
}

int Team::leader_followed(int follower) const
{
    int followed = 0;
    for (int leader = 1; leader < state_.leaders; ++leader) {
        if (value(follower, State::loyalty, leader) > value(follower, State::loyalty, followed))
            followed = leader;
    }
    return followed;
}

double Team::mean(State s, int leader, Among among) const
{
    return mean_of(state_, column_of(s, leader), among);
}
double Team::mean_risk_taking(Among among) const
{
    return mean_of(state_, column_of(Column::risk_taking), among);
}

int Team::count(Among among) const
{
    int n = 0;
    for (int i = 0; i < state_.followers; ++i)
        n += counts(state_, i, among);
    return n;
}

double Team::day() const
{
    return state_.day();
}

double Team::alignment(int leader, int other) const
{
    if (leader == other) return 1;
    return state_.alignment[static_cast<std::size_t>(leader * state_.leaders + other)];
}

void Team::set_alignment(int leader, int other, double agreement)
{
    assert(leader >= 0 && leader < state_.leaders && other >= 0 && other < state_.leaders);
    agreement = std::clamp(agreement, 0.0, 1.0);
    state_.alignment[static_cast<std::size_t>(leader * state_.leaders + other)] = agreement;
    state_.alignment[static_cast<std::size_t>(other * state_.leaders + leader)] = agreement;
}

std::uint64_t hash(const Team& team, std::uint64_t chain)
{
    const TeamState& t = Inside::of(team);
    const auto whole = [&](std::uint64_t word) { chain = mixed(chain ^ word) + 0x9e3779b97f4a7c15U; };
    const auto number = [&](double x) { whole(std::bit_cast<std::uint64_t>(x)); };
    for (const int size : {t.followers, t.leaders, t.steps_per_day})
        whole(static_cast<std::uint64_t>(size));
    whole((t.attempts ? 1U : 0U) | (t.leaving ? 2U : 0U));
    whole(t.seed);
    whole(t.step);
    whole(t.forced_attempts);
    const auto scalars = std::bit_cast<std::array<double, sizeof(TeamScalars) / sizeof(double)>>(t.scalars);
    for (const double x : scalars)
        number(x);
    if (t.followers == 0) return chain;
    // What pads the columns to whole lanes is nobody's state.
    for (int column = kFirstStateColumn; column < t.columns(); ++column) {
        for (int i = 0; i < t.followers; ++i)
            number(t.at(column, i));
    }
    for (const double x : t.ties)
        number(x);
    for (const double x : t.alignment)
        number(x);
    return chain;
}

} // namespace twocircles::engine

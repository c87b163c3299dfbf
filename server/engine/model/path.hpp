// One state of two followers on its way to where circumstances draw it (follower model 4.2):
//   x* = b + sum of pulls,   x <- x* + (x - x*) e + contagion,   e = exp(-dt / tau),   limited to 0..1.
// With a ledger every pull is booked under its cause. The state is computed in the same order with and
// without one, so that keeping a ledger changes no bit of it.
#pragma once

#include "server/engine/model/coefficients.hpp"
#include "server/engine/model/setup.hpp"
#include "server/engine/model/team_state.hpp"

#include <array>
#include <cstddef>
#include <type_traits>

namespace twocircles::engine {

template <bool kLedger>
class Path
{
public:
    Path(TeamState& team, const Pair& pair, int first, State state, int leader = 0)
        : team_(team), pair_(pair), first_(first), state_(state), leader_(leader),
          before_(pair.get(state, leader)), target_(pair.get(baseline_column(state, leader)))
    {}

    void drawn_by(ModelCause cause, Lanes amount) { add(TeamLedger::slot(cause), amount); }
    // By another state, which pulls by its distance from rest.
    template <class Weight>
    void drawn_by(State other, int leader, Weight weight, Lanes value)
    {
        add(TeamLedger::slot(other, leader),
            weight * (value - coefficient::kBaseline[static_cast<int>(other)]));
    }
    void spread(Lanes amount) { spread_ = amount; } // what colleagues add in this step

    void end(const Rates& rates) const
    {
        end(rates.rise[static_cast<int>(state_)], rates.fall[static_cast<int>(state_)]);
    }
    void end(double rise, double fall) const
    {
        Lanes keep = select(target_ > before_, both(rise), both(fall));
        Lanes free = target_ + (before_ - target_) * keep + spread_;
        if (team_.somebody_left) [[unlikely]] { // who left stays as they were
            const LaneMask present = pair_.get(Column::present) != both(0);
            keep = select(present, keep, both(1));
            free = select(present, free, before_);
        }
        const Lanes after = limited(free);
        pair_.set(column_of(state_, leader_), after);
        if constexpr (kLedger) {
            const int row = row_of(state_, leader_);
            TeamLedger& ledger = team_.ledger;
            ledger.fade(row, first_, keep);
            for (std::size_t k = 0; k < count_; ++k)
                ledger.flow(row, first_, slots_[k], amounts_[k] * (1 - keep));
            // nobody has ties to those who left, so nothing spreads to them
            ledger.flow(row, first_, TeamLedger::slot(ModelCause::colleagues), spread_);
            ledger.flow(row, first_, TeamLedger::slot(ModelCause::limit), after - free);
        }
    }

private:
    void add(int slot, Lanes amount)
    {
        target_ += amount;
        if constexpr (kLedger) {
            slots_[count_] = slot;
            amounts_[count_++] = amount;
        }
    }

    struct Nothing
    {};
    struct AlsoNothing
    {};
    static constexpr std::size_t kMost = 8 + 2 * kMaxLeaders;

    TeamState& team_;
    const Pair& pair_;
    int first_;
    State state_;
    int leader_;
    Lanes before_, target_, spread_ = Lanes{0, 0};
    std::size_t count_ = 0;
    [[no_unique_address]] std::conditional_t<kLedger, std::array<int, kMost>, Nothing> slots_;
    [[no_unique_address]] std::conditional_t<kLedger, std::array<Lanes, kMost>, AlsoNothing> amounts_;
};

} // namespace twocircles::engine

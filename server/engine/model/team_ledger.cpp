#include "server/engine/model/team_ledger.hpp"

#include <algorithm>

namespace twocircles::engine {

namespace {
constexpr int kCompactPlaces = 8;
constexpr int kFirstPlaces = 16;  // of a whole ledger; doubles when a state has met more causes
constexpr CauseCode kNoCause = 0; // never a caller's

double magnitude(double x)
{
    return x < 0 ? -x : x;
}
} // namespace

TeamLedger::TeamLedger(int rows, int leaders, int stride, bool whole)
    : rows_(rows), own_slots_(slot(static_cast<State>(kPersonalStates)) + kLeaderStates * leaders),
      stride_(stride), places_(whole ? kFirstPlaces : kCompactPlaces), whole_(whole)
{
    const auto row_count = static_cast<std::size_t>(rows_);
    const auto width = static_cast<std::size_t>(stride_);
    own_.assign(row_count * static_cast<std::size_t>(own_slots_) * width, 0.0);
    used_.assign(row_count, 0);
    caller_causes_.assign(row_count * static_cast<std::size_t>(places_) * width, kNoCause);
    caller_amounts_.assign(caller_causes_.size(), 0.0);
}

std::size_t TeamLedger::place(int row, int index, int follower) const
{
    return (static_cast<std::size_t>(row) * static_cast<std::size_t>(places_) +
            static_cast<std::size_t>(index)) *
               static_cast<std::size_t>(stride_) +
           static_cast<std::size_t>(follower);
}

void TeamLedger::grow()
{
    const TeamLedger old = *this;
    places_ *= 2;
    caller_causes_.assign(2 * old.caller_causes_.size(), kNoCause);
    caller_amounts_.assign(caller_causes_.size(), 0.0);
    for (int row = 0; row < rows_; ++row) {
        const auto length = static_cast<std::ptrdiff_t>(old.places_) * stride_;
        const auto from = static_cast<std::ptrdiff_t>(old.place(row, 0, 0));
        const auto to = static_cast<std::ptrdiff_t>(place(row, 0, 0));
        std::copy_n(old.caller_causes_.begin() + from, length, caller_causes_.begin() + to);
        std::copy_n(old.caller_amounts_.begin() + from, length, caller_amounts_.begin() + to);
    }
}

// The cause's place, or -1 if it is too small for a compact ledger.
int TeamLedger::place_for(int row, int follower, CauseCode cause, double amount)
{
    int smallest = 0;
    for (int p = 0; p < places_; ++p) {
        const std::size_t here = place(row, p, follower);
        if (caller_causes_[here] == cause) return p;
        if (caller_causes_[here] == kNoCause) {
            caller_causes_[here] = cause;
            used_[static_cast<std::size_t>(row)] = std::max(used_[static_cast<std::size_t>(row)], p + 1);
            return p;
        }
        if (magnitude(caller_amounts_[here]) < magnitude(caller_amounts_[place(row, smallest, follower)]))
            smallest = p;
    }
    if (whole_) {
        grow();
        return place_for(row, follower, cause, amount);
    }
    const std::size_t weakest = place(row, smallest, follower);
    if (magnitude(amount) <= magnitude(caller_amounts_[weakest])) return -1;
    own(row, slot(ModelCause::other))[follower] += caller_amounts_[weakest];
    caller_causes_[weakest] = cause;
    caller_amounts_[weakest] = 0;
    return smallest;
}

void TeamLedger::add(int row, int follower, CauseCode cause, double amount)
{
    if (amount == 0) return;
    if (cause < kFirstCallerCause) {
        const auto mediator = mediator_of(cause);
        const int own_slot = mediator               ? slot(mediator->state, mediator->leader)
                             : cause < kModelCauses ? static_cast<int>(cause)
                                                    : slot(ModelCause::other);
        own(row, own_slot)[follower] += amount;
        return;
    }
    const int p = place_for(row, follower, cause, amount);
    if (p < 0) {
        own(row, slot(ModelCause::other))[follower] += amount;
    } else {
        caller_amounts_[place(row, p, follower)] += amount;
    }
}

void TeamLedger::fade(int row, int follower, Lanes keep)
{
    for (int s = 0; s < own_slots_; ++s) {
        double* at = own(row, s) + follower;
        store(at, load(at) * keep);
    }
    const int used = used_[static_cast<std::size_t>(row)];
    for (int p = 0; p < used; ++p) {
        double* at = caller_amounts_.data() + place(row, p, follower);
        store(at, load(at) * keep);
    }
}

CauseCode TeamLedger::cause_of_slot(int own_slot) const
{
    if (own_slot < kModelCauses) return static_cast<CauseCode>(own_slot);
    const int mediator = own_slot - kModelCauses;
    if (mediator < kPersonalStates) return via(static_cast<State>(mediator));
    const int toward = mediator - kPersonalStates;
    return via(static_cast<State>(kPersonalStates + toward % kLeaderStates), toward / kLeaderStates);
}

double TeamLedger::own_amount(int row, int own_slot, int follower) const
{
    return own_
        [(static_cast<std::size_t>(row) * static_cast<std::size_t>(own_slots_) +
          static_cast<std::size_t>(own_slot)) *
             static_cast<std::size_t>(stride_) +
         static_cast<std::size_t>(follower)];
}

TeamLedger::Entry TeamLedger::caller_entry(int row, int index, int follower) const
{
    const std::size_t here = place(row, index, follower);
    return {caller_causes_[here], caller_amounts_[here]};
}

} // namespace twocircles::engine

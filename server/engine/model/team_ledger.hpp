// The numbers behind "why": for every follower and state, how much of its distance from the baseline is owed
// to which cause. The model's own causes have fixed places, the caller's are listed per state as they come.
// Everything is stored follower-innermost, so that a step works on two followers at a time.
#pragma once

#include "server/engine/model/lanes.hpp"
#include "server/engine/model/ledger_causes.hpp"

#include <cstddef>
#include <vector>

namespace twocircles::engine {

class TeamLedger
{
public:
    TeamLedger() = default;
    // rows = states per follower; whole = every cause keeps its own entry, else the 8 largest per state and
    // `other`.
    TeamLedger(int rows, int leaders, int stride, bool whole);

    bool on() const { return rows_ > 0; }

    // A change at one moment. May allocate for a cause that is new to a whole ledger.
    void add(int row, int follower, CauseCode, double amount);

    // A step over two followers: everything of this state fades by `keep`, then flows are added.
    void fade(int row, int follower, Lanes keep);
    void flow(int row, int follower, int own_slot, Lanes amount)
    {
        double* at = own(row, own_slot) + follower;
        store(at, load(at) + amount);
    }

    static int slot(ModelCause c) { return static_cast<int>(c); }
    static int slot(State s, int leader = 0)
    {
        return kModelCauses + static_cast<int>(s) + (is_toward_leader(s) ? kLeaderStates * leader : 0);
    }
    CauseCode cause_of_slot(int own_slot) const;
    int own_slots() const { return own_slots_; }
    double own_amount(int row, int own_slot, int follower) const;

    struct Entry
    {
        CauseCode cause = 0; // 0 = an empty place
        double amount = 0;
    };
    int caller_places() const { return places_; }
    Entry caller_entry(int row, int place, int follower) const;

private:
    double* own(int row, int own_slot)
    {
        return own_.data() + (static_cast<std::size_t>(row) * static_cast<std::size_t>(own_slots_) +
                              static_cast<std::size_t>(own_slot)) *
                                 static_cast<std::size_t>(stride_);
    }
    std::size_t place(int row, int index, int follower) const;
    void grow();
    int place_for(int row, int follower, CauseCode, double amount);

    int rows_ = 0, own_slots_ = 0, stride_ = 0, places_ = 0;
    bool whole_ = true;
    std::vector<double> own_;              // [row][own slot][follower]
    std::vector<int> used_;                // [row]: places below this may be filled
    std::vector<CauseCode> caller_causes_; // [row][place][follower]
    std::vector<double> caller_amounts_;
};

} // namespace twocircles::engine

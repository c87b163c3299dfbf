// Random leading of a random team, the same for the same seed: for fuzzing and for the golden hashes.
#pragma once

#include "server/engine/model/chance.hpp"
#include "tests/engine/model/support/leading.hpp"

namespace twocircles::engine::leading {

class Storm
{
public:
    explicit Storm(std::uint64_t seed) : seed_(seed) {}

    double number()
    {
        return static_cast<double>(engine::mixed(seed_ + 0x9e3779b97f4a7c15U * ++count_) >> 11) * 0x1p-53;
    }
    int below(int n) { return static_cast<int>(number() * n); }
    bool chance(double p) { return number() < p; }

    TeamSetup team(int followers, int leaders, bool keep_ledger)
    {
        TeamSetup setup;
        setup.seed = seed_;
        setup.leaders = leaders;
        setup.keep_ledger = keep_ledger;
        setup.outside_noise = 2 * number();
        for (int i = 0; i < followers; ++i) {
            FollowerSetup f;
            f.traits = drawn_traits(seed_, i);
            for (int l = 0; l < leaders; ++l)
                f.reports_to.push_back(chance(.6));
            if (chance(.3)) f.morale = number();
            if (chance(.3)) {
                StartToward toward;
                toward.heart_trust = number();
                toward.loyalty = number();
                f.toward = {toward};
            }
            setup.followers.push_back(f);
        }
        return setup;
    }

    // Something happens to the team, or nothing.
    void blow(Team& team, std::vector<Happening>& out)
    {
        if (chance(.6)) {
            Deed deed;
            for (int k = below(3); k >= 0; --k) {
                deed.doses[static_cast<Ingredient>(below(kIngredients))] =
                    chance(.03) ? 10 * number() : number();
            }
            if (chance(.5)) deed.to = {below(team.followers())};
            deed.fair = chance(.5);
            deed.promise = chance(.05) ? -1 : chance(.05) ? 1 : 0;
            deed.lie = chance(.01);
            deed.hero = chance(.03);
            deed.leader = below(team.leaders());
            deed.cause = kFirstCallerCause + static_cast<CauseCode>(below(60));
            deed.seen_cause = deed.cause + 100;
            act(team, deed);
        }
        if (chance(.005)) start_crisis(team, number());
        if (chance(.005)) start_change(team, number());
        if (chance(.005)) start_conflict(team, number());
        if (chance(.05)) {
            // Named one by one: compilers differ in the order in which they evaluate arguments.
            const auto state = static_cast<State>(below(kStates));
            const int follower = below(team.followers()), leader = below(team.leaders());
            const double amount = number() - .5;
            nudge(team, follower, state, leader, amount, kCause);
        }
        if (chance(.01)) force_attempt(team, below(team.followers()), out);
        if (team.leaders() > 1 && chance(.01)) {
            const int leader = below(team.leaders());
            const double agreement = number();
            team.set_alignment(leader, (leader + 1) % team.leaders(), agreement);
        }
    }

private:
    std::uint64_t seed_, count_ = 0;
};

} // namespace twocircles::engine::leading

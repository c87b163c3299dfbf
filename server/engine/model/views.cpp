#include "server/engine/model/views.hpp"

#include "server/engine/model/coefficients.hpp"

#include <algorithm>

namespace twocircles::engine {

void share_out(const TeamState& team, const Pair& pair, Shares& shares)
{
    if (team.leaders == 1) {
        shares[0] = both(1);
        return;
    }
    const auto leaders = static_cast<std::size_t>(team.leaders);
    Lanes total = both(0);
    for (std::size_t l = 0; l < leaders; ++l) {
        const auto leader = static_cast<int>(l);
        const LaneMask superior = pair.get(reports_column(leader)) != both(0);
        shares[l] = select(superior, both(1), both(coefficient::kOutsideStanding)) *
                    (coefficient::kLeastStanding + pair.get(State::loyalty, leader));
        total += shares[l];
    }
    for (std::size_t l = 0; l < leaders; ++l)
        shares[l] /= total;
}

Lanes leader_followed(const TeamState& team, const Pair& pair)
{
    Lanes followed = both(0), highest = pair.get(State::loyalty, 0);
    for (int l = 1; l < team.leaders; ++l) {
        const Lanes loyalty = pair.get(State::loyalty, l);
        const LaneMask higher = loyalty > highest;
        highest = select(higher, loyalty, highest);
        followed = select(higher, both(l), followed);
    }
    return followed;
}

void look(const TeamState& team, const Pair& pair)
{
    if (team.leaders == 1) {
        pair.set(Column::seen_heart_trust, pair.get(State::heart_trust));
        pair.set(Column::seen_competence_trust, pair.get(State::competence_trust));
        pair.set(Column::seen_loyalty, pair.get(State::loyalty));
        pair.set(Column::seen_vision, pair.get(State::vision));
        return;
    }
    Shares shares;
    share_out(team, pair, shares);
    const Lanes followed = leader_followed(team, pair);
    Lanes heart = both(0), competent = both(0), loyal = both(0), vision = both(0);
    for (int l = 0; l < team.leaders; ++l) {
        const Lanes share = shares[static_cast<std::size_t>(l)];
        heart += share * pair.get(State::heart_trust, l);
        competent += share * pair.get(State::competence_trust, l);
        loyal += share * pair.get(State::loyalty, l);
        vision = select(followed == both(l), pair.get(State::vision, l), vision);
    }
    pair.set(Column::seen_heart_trust, heart);
    pair.set(Column::seen_competence_trust, competent);
    pair.set(Column::seen_loyalty, loyal);
    pair.set(Column::seen_vision, vision);
}

void look(TeamState& team)
{
    for (int i = 0; i < team.stride; i += kLanes)
        look(team, team.pair(i));
}

std::vector<double> leader_shares(const TeamState& team, int follower)
{
    std::vector<double> shares;
    double total = 0;
    for (int l = 0; l < team.leaders; ++l) {
        const double superior = team.at(reports_column(l), follower) != 0 ? 1 : coefficient::kOutsideStanding;
        shares.push_back(superior * (coefficient::kLeastStanding + team.value(State::loyalty, l, follower)));
        total += shares.back();
    }
    for (double& share : shares)
        share /= total;
    return shares;
}

double coherence(const TeamState& team)
{
    if (team.leaders == 1) return 1;
    std::array<double, kMaxLeaders>
        height{}; // of each leader's vision in the team, above what everybody has anyway
    double people = 0;
    for (int i = 0; i < team.followers; ++i)
        people += team.at(Column::counted, i);
    if (people == 0) return 1;
    for (int l = 0; l < team.leaders; ++l) {
        double sum = 0;
        for (int i = 0; i < team.followers; ++i)
            sum += team.at(Column::counted, i) * team.value(State::vision, l, i);
        height[static_cast<std::size_t>(l)] =
            std::max(0.0, sum / people - coefficient::kBaseline[static_cast<int>(State::vision)]);
    }
    double lost = 0;
    for (int a = 0; a < team.leaders; ++a) {
        for (int b = a + 1; b < team.leaders; ++b) {
            const double differ = 1 - team.alignment[static_cast<std::size_t>(a * team.leaders + b)];
            lost +=
                differ * std::min(height[static_cast<std::size_t>(a)], height[static_cast<std::size_t>(b)]);
        }
    }
    return std::max(0.0, 1 - coefficient::kRivalry * lost);
}

} // namespace twocircles::engine

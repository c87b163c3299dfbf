#include "server/engine/model/ties.hpp"

namespace twocircles::engine {

void normalise_ties(TeamState& team)
{
    const auto width = static_cast<std::size_t>(team.stride);
    for (std::size_t i = 0; i < static_cast<std::size_t>(team.followers); ++i) {
        double total = 0;
        for (std::size_t j = 0; j < width; ++j)
            total += team.ties[j * width + i];
        double sum = 0, expressive = 0;
        for (std::size_t j = 0; j < width; ++j) {
            double& tie = team.ties[j * width + i];
            if (total > 0) tie /= total;
            sum += tie;
            expressive += tie * (2 * team.at(Column::expressiveness, static_cast<int>(j)));
        }
        team.at(Column::tie_sum, static_cast<int>(i)) = sum;
        team.at(Column::expressive_tie_sum, static_cast<int>(i)) = expressive;
    }
}

void cut_ties(TeamState& team, int follower)
{
    const auto width = static_cast<std::size_t>(team.stride);
    const auto gone = static_cast<std::size_t>(follower);
    for (std::size_t k = 0; k < width; ++k) {
        team.ties[gone * width + k] = 0;
        team.ties[k * width + gone] = 0;
    }
    normalise_ties(team);
}

} // namespace twocircles::engine

#include "server/engine/model/setup.hpp"

#include "server/engine/model/chance.hpp"

#include <algorithm>

namespace twocircles::engine {

Traits drawn_traits(std::uint64_t seed, int follower)
{
    const auto person = static_cast<std::uint32_t>(follower);
    std::uint64_t index = 0;
    const auto draw = [&](double mean) {
        constexpr double kDeviation = .18;
        return std::clamp(mean + kDeviation * drawn_normal(seed, Purpose::trait, person, index++), .05, .95);
    };
    const Traits population;
    Traits drawn;
    drawn.autonomy = draw(population.autonomy);
    drawn.structure_need = draw(population.structure_need);
    drawn.susceptibility = draw(population.susceptibility);
    drawn.expressiveness = draw(population.expressiveness);
    drawn.cynicism = draw(population.cynicism);
    drawn.boldness = draw(population.boldness);
    drawn.competence = draw(population.competence);
    return drawn;
}

} // namespace twocircles::engine

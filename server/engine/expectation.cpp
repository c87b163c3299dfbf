#include "server/engine/expectation.hpp"

#include <array>

namespace twocircles::engine {

std::string_view name_of(Claim claim)
{
    static constexpr std::array<std::string_view, kClaimCount> kNames{
        "possible", "never", "always", "no_style_wins", "judgement_pays"};
    return kNames[static_cast<std::size_t>(claim)];
}

} // namespace twocircles::engine

#include "server/engine/stance.hpp"

#include <array>
#include <string_view>

namespace twocircles::engine {

namespace {

using enum State;

// Saying yes in public binds the one who says it; a question costs nothing and brings clarity; who draws back
// feels the distance. Small beside the response itself, so that moods do not run away on their own stances.
constexpr std::array<StanceImpulse, 3> kCommit{{{inner_drive, .04}, {vision, .04}, {morale, .02}}};
constexpr std::array<StanceImpulse, 2> kComply{{{plan_clarity, .02}, {inner_drive, -.01}}};
constexpr std::array<StanceImpulse, 2> kQuestion{{{plan_clarity, .03}, {stress, -.01}}};
constexpr std::array<StanceImpulse, 3> kWithdraw{{{inner_drive, -.03}, {vision, -.02}, {morale, -.02}}};
constexpr std::array<StanceImpulse, 2> kTakeAChance{{{inner_drive, .04}, {stress, .02}}};

constexpr std::array<std::string_view, 5> kNames{"commit", "comply", "question", "withdraw", "take_a_chance"};

} // namespace

std::span<const StanceImpulse> impulses_of(Stance stance)
{
    switch (stance) {
    case Stance::commit:
        return kCommit;
    case Stance::comply:
        return kComply;
    case Stance::question:
        return kQuestion;
    case Stance::withdraw:
        return kWithdraw;
    case Stance::take_a_chance:
        return kTakeAChance;
    }
    return {};
}

std::string_view name_of(Stance stance)
{
    return kNames[static_cast<std::size_t>(stance)];
}

} // namespace twocircles::engine

// What a stance does to the one who takes it: one table of small impulses, toward the leading seat it
// answers.
#pragma once

#include "server/engine/command.hpp"
#include "server/engine/model/vocabulary.hpp"

#include <span>

namespace twocircles::engine {

struct StanceImpulse
{
    State state;
    double amount; // follower model 4.3: a share of the way that is left; losses weigh more there
};
std::span<const StanceImpulse> impulses_of(Stance);

} // namespace twocircles::engine

// What a translation file may contain: translation.hpp.
#pragma once

#include "server/scenario/shape.hpp"

namespace twocircles::scenario {

const Shape& translation_shape();

} // namespace twocircles::scenario

// The robot as load: many rooms full of people who vote at a given rate, whether the server keeps up or not.
#pragma once

#include "client/robot/options.hpp"

namespace twocircles::client::robot {

// 0 = nothing was lost.
int run_load(const Options&);

} // namespace twocircles::client::robot

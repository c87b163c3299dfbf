// Which command is allowed in which phase: one table, so that no rule can be forgotten. Who may send a
// command on whose behalf is the room's business, not the world's.
#pragma once

#include "server/engine/command.hpp"
#include "server/engine/refusal.hpp"
#include "server/engine/world.hpp"

#include <optional>

namespace twocircles::engine {

// The refusal when the phase does not allow the command at all; nothing when it does.
std::optional<RefusalCode> refused_in(Phase, const Command&);

// A sentence for the one who asked that needs no more than the code.
Refusal refusal(RefusalCode);

} // namespace twocircles::engine

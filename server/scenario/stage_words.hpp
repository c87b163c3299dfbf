// Where a preview begins, as an author says it: a beat by its name, quantities as conditions read them.
#pragma once

#include "server/engine/result.hpp"
#include "server/engine/scenario.hpp"

#include <string>
#include <vector>

namespace twocircles::scenario {

struct StageWords
{
    std::string at;                // the name of a beat; empty = where the story begins
    std::vector<std::string> sets; // "morale(sam)=30", "team.loyalty=low", "asked_sam=yes", "chosen(a.b)=1"
    std::vector<std::string> flags, no_flags; // names
    bool empty() const { return at.empty() && sets.empty() && flags.empty() && no_flags.empty(); }
};

// The error is a sentence that names the option, what is wrong and what was perhaps meant.
engine::Result<engine::Stage, std::string> stage_of(const StageWords&, const engine::Scenario&);

} // namespace twocircles::scenario

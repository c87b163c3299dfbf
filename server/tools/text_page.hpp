// All words of a scenario in reading order: for proof-reading, and as a hand-out for a workshop without
// computers. Pure.
#pragma once

#include "server/engine/scenario.hpp"

#include <string>

namespace twocircles::tools {

// Plain text, lines of up to 100 characters.
std::string text_of(const engine::Scenario&);
// One self-contained HTML page that prints well: the story with its answers, then a role card for every seat
// on a page of its own (secrets stand there alone), the task sheet and the questions.
std::string handout_of(const engine::Scenario&);

} // namespace twocircles::tools
